import type { WholeTable } from '../platform/whole-table.ts';
import { type CounterRegister, kindOf, type OtherRegister } from './petition-items.ts';

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
  /** Numbers of the matters of the other registers, in order; of leads those that are only proposed, too. */
  readonly others: Readonly<Record<OtherRegister, readonly string[]>>;
  /** Partitions of the other registers that hold facts, in order. */
  readonly otherFacts: readonly string[];
  /** Partitions of claimed numbers of papers, in order. */
  readonly numbers: readonly string[];
  /** Weeks of the roster, and the plates, in order. */
  readonly counter: readonly CounterMatter[];
  /** Partitions of the counter's registers, in order. */
  readonly counterFacts: readonly string[];
  readonly attempts: number;
  /** Keys that nothing of Huisheng writes. */
  readonly unknown: readonly string[];
}

const MOST_UNKNOWN = 100;

export async function contentsOf(whole: WholeTable): Promise<Contents> {
  const petitions = new Set<string>();
  const withFacts = new Set<string>();
  const digests = new Set<string>();
  const others = { lead: new Set<string>(), complaint: new Set<string>(), integrity: new Set<string>() };
  const otherFacts = new Set<string>();
  const numbers = new Set<string>();
  const counter = new Map<string, CounterMatter>();
  const counterFacts = new Set<string>();
  const unknown: string[] = [];
  let attempts = 0;
  for await (const key of whole.keys()) {
    const item = kindOf(key);
    if (item.kind === 'attempt') attempts += 1;
    else if (item.kind === 'digest') digests.add(item.partition);
    else if (item.kind === 'number') numbers.add(item.partition);
    else if (item.kind === 'otherRow') others[item.register].add(item.no);
    else if (item.kind === 'other') {
      otherFacts.add(item.partition);
      if (item.no !== undefined) others[item.register].add(item.no);
    } else if (item.kind === 'counter') {
      counterFacts.add(item.partition);
      counter.set(`${item.register} ${item.no}`, { register: item.register, no: item.no });
    } else if (item.kind === 'row') petitions.add(item.no);
    else if (item.kind === 'beside') continue;
    else if (item.kind !== 'unknown') withFacts.add(item.no);
    else if (unknown.length < MOST_UNKNOWN) unknown.push(`${key.pk} ${key.sk}`);
  }
  return {
    petitions: [...new Set([...petitions, ...withFacts])].sort(),
    withFacts: [...withFacts].sort(),
    digests: [...digests].sort(),
    others: {
      lead: [...others.lead].sort(),
      complaint: [...others.complaint].sort(),
      integrity: [...others.integrity].sort(),
    },
    otherFacts: [...otherFacts].sort(),
    numbers: [...numbers].sort(),
    counter: [...counter].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, matter]) => matter),
    counterFacts: [...counterFacts].sort(),
    attempts,
    unknown,
  };
}

export async function isEmpty(whole: WholeTable): Promise<boolean> {
  for await (const _ of whole.keys()) return false;
  return true;
}
