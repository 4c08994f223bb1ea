import type { WholeTable } from '../platform/whole-table.ts';
import { type CounterRegister, kindOf } from './petition-items.ts';

/** One stream of a register of the counter. */
export interface CounterMatter {
  readonly register: CounterRegister;
  readonly no: string;
}

/** What is in a table, by number of petition: the one thing kept in memory, a few bytes each. */
export interface Contents {
  /** Every number under which anything stands, in order. */
  readonly petitions: readonly string[];
  /** Those of them under which more stands than rows of views. */
  readonly withFacts: readonly string[];
  /** Partitions of the daily digests, in order. */
  readonly digests: readonly string[];
  /** Numbers of leads that were opened or proposed, in order. */
  readonly leads: readonly string[];
  /** Partitions of 责任追究 that hold facts, in order. */
  readonly leadFacts: readonly string[];
  /** Weeks of the roster, and the plates, in order. */
  readonly counter: readonly CounterMatter[];
  /** Partitions of the counter's registers, in order. */
  readonly counterFacts: readonly string[];
  /** Partitions of claimed numbers of papers, in order. */
  readonly numbers: readonly string[];
  readonly attempts: number;
  /** Keys that nothing of Huisheng writes. */
  readonly unknown: readonly string[];
}

const MOST_UNKNOWN = 100;

export async function contentsOf(whole: WholeTable): Promise<Contents> {
  const petitions = new Set<string>();
  const withFacts = new Set<string>();
  const digests = new Set<string>();
  const leads = new Set<string>();
  const leadFacts = new Set<string>();
  const counter = new Map<string, CounterMatter>();
  const counterFacts = new Set<string>();
  const numbers = new Set<string>();
  const unknown: string[] = [];
  let attempts = 0;
  for await (const key of whole.keys()) {
    const item = kindOf(key);
    if (item.kind === 'attempt') attempts += 1;
    else if (item.kind === 'digest') digests.add(item.partition);
    else if (item.kind === 'number') numbers.add(item.partition);
    else if (item.kind === 'leadRow') leads.add(item.no);
    else if (item.kind === 'lead') {
      leadFacts.add(item.partition);
      if (item.no !== undefined) leads.add(item.no);
    } else if (item.kind === 'counter') {
      counterFacts.add(item.partition);
      counter.set(`${item.register} ${item.no}`, { register: item.register, no: item.no });
    } else if (item.kind === 'row') petitions.add(item.no);
    else if (item.kind === 'tally') continue;
    else if (item.kind !== 'unknown') withFacts.add(item.no);
    else if (unknown.length < MOST_UNKNOWN) unknown.push(`${key.pk} ${key.sk}`);
  }
  return {
    petitions: [...new Set([...petitions, ...withFacts])].sort(),
    withFacts: [...withFacts].sort(),
    digests: [...digests].sort(),
    leads: [...leads].sort(),
    leadFacts: [...leadFacts].sort(),
    counter: [...counter].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, matter]) => matter),
    counterFacts: [...counterFacts].sort(),
    numbers: [...numbers].sort(),
    attempts,
    unknown,
  };
}

export async function isEmpty(whole: WholeTable): Promise<boolean> {
  for await (const _ of whole.keys()) return false;
  return true;
}
