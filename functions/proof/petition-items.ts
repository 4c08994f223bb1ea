import { readLeadNumber } from '../../shared/accountability/lead-number.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { PLATES_OF_OFFICE } from '../../shared/reception/plates.ts';
import { dayOfSlot } from '../../shared/reception/slots.ts';
import { readWeek } from '../../shared/reception/week.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import type { Item, Table } from '../platform/table.ts';
import type { ItemKey } from '../platform/whole-table.ts';

/** What an item is, told by its key alone. */
export type ItemKind =
  | { readonly kind: 'commit' | 'particulars' | 'look' | 'notice' | 'row'; readonly no: string }
  | { readonly kind: 'digest'; readonly partition: string }
  /** A failed try at a query code: gone within hours by itself, and no fact of any petition. */
  | { readonly kind: 'attempt' }
  /** 文号: a number claimed by a petition's command. */
  | { readonly kind: 'number'; readonly partition: string }
  /** A month's tally: derived, counted anew each day. */
  | { readonly kind: 'tally' }
  /** Of 责任追究: a commit, words, a look; `no` where it is a lead's and not a whole ledger's. */
  | { readonly kind: 'lead'; readonly partition: string; readonly no: string | undefined }
  | { readonly kind: 'leadRow'; readonly no: string }
  /** Of the counter's own registers (值班表、工作牌): a commit, or words beside one. */
  | { readonly kind: 'counter'; readonly partition: string; readonly register: CounterRegister; readonly no: string }
  | { readonly kind: 'unknown' };

export type CounterRegister = 'roster' | 'plates' | 'slot';

const PETITION_KINDS = [
  { kind: 'commit', partition: PARTITIONS.petition, key: /^COMMIT#\d{6}$/ },
  { kind: 'particulars', partition: PARTITIONS.particulars, key: /^V#./ },
  { kind: 'look', partition: PARTITIONS.access, key: /^\d{4}-\d{2}-\d{2}T[^#]+#./ },
  { kind: 'notice', partition: PARTITIONS.notice, key: /^\d{6}#./ },
  { kind: 'row', partition: PARTITIONS.view, key: /^(QUEUE#.|PERSON#.|ALIKE#.|WAKE$|OUTBOX$)/ },
] as const;

export function kindOf(key: ItemKey): ItemKind {
  const { pk, sk } = key;
  if (pk.startsWith(PARTITIONS.attempt)) return { kind: 'attempt' };
  if (pk.startsWith(PARTITIONS.figures)) return { kind: 'tally' };
  if (NUMBERS.test(pk) && /^\d{6}$/.test(sk)) return { kind: 'number', partition: pk };
  if (pk.startsWith(DIGESTS)) return { kind: 'digest', partition: pk };
  for (const { kind, partition, key: shape } of PETITION_KINDS) {
    const no = pk.startsWith(partition) ? pk.slice(partition.length) : '';
    if (no !== '' && no === readPetitionNumber(no) && shape.test(sk)) return { kind, no };
  }
  return counterKindOf(key) ?? leadKindOf(key);
}

const COUNTER_KINDS = [
  { register: 'roster', partition: PARTITIONS.roster, no: isWeek, key: /^COMMIT#\d{6}$/ },
  { register: 'slot', partition: PARTITIONS.slot, no: isSlot, key: /^COMMIT#\d{6}$/ },
  { register: 'roster', partition: PARTITIONS.rosterWords, no: isWeek, key: /^V#./ },
  {
    register: 'plates',
    partition: PARTITIONS.plates,
    no: (no: string) => no === PLATES_OF_OFFICE,
    key: /^COMMIT#\d{6}$/,
  },
] as const;

function isSlot(no: string): boolean {
  return dayOfSlot(no) !== undefined;
}

function isWeek(no: string): boolean {
  return readWeek(no) !== undefined;
}

function counterKindOf({ pk, sk }: ItemKey): ItemKind | undefined {
  for (const { register, partition, no: isNumber, key: shape } of COUNTER_KINDS) {
    const no = pk.startsWith(partition) ? pk.slice(partition.length) : '';
    if (isNumber(no) && shape.test(sk)) return { kind: 'counter', partition: pk, register, no };
  }
  return undefined;
}

const LEAD_KINDS = [
  { partition: PARTITIONS.lead, shape: /^COMMIT#\d{6}$/ },
  { partition: PARTITIONS.leadWords, shape: /^V#./ },
  { partition: PARTITIONS.leadAccess, shape: /^\d{4}-\d{2}-\d{2}T[^#]+#./ },
];
const LEDGER = /^LEDGER#(OFFICER|UNIT)#[\w.@-]+$/;

function leadKindOf({ pk, sk }: ItemKey): ItemKind {
  const numbered = (partition: string): string | undefined => {
    const no = pk.startsWith(partition) ? pk.slice(partition.length) : '';
    return no === readLeadNumber(no) ? no : undefined;
  };
  const row = numbered(PARTITIONS.view);
  if (row !== undefined && /^(LEAD|OFFICER|UNIT)$/.test(sk)) return { kind: 'leadRow', no: row };
  for (const { partition, shape } of LEAD_KINDS) {
    const no = numbered(partition);
    const ofLedger = partition === PARTITIONS.leadAccess && LEDGER.test(pk.slice(partition.length));
    if ((no !== undefined || ofLedger) && pk.startsWith(partition) && shape.test(sk)) {
      return { kind: 'lead', partition: pk, no };
    }
  }
  return { kind: 'unknown' };
}

const NUMBERS = new RegExp(`^${PARTITIONS.number}[A-Za-z]+#\\d{4}$`);
const DIGESTS = `${PARTITIONS.notice}DIGEST#`;

/** Everything the table holds about one petition. */
export interface PetitionItems {
  readonly no: string;
  readonly notices: readonly Item[];
  readonly commits: readonly Item[];
  readonly particulars: readonly Item[];
  readonly looks: readonly Item[];
}

/**
 * Reads a petition's items so that those written later never point at what was not yet there when it was read: a notice
 * follows its commit, so notices are read first; words are put aside before their commit, so they are read after it.
 */
export async function readPetitionItems(table: Table, no: string): Promise<PetitionItems> {
  const read = (partition: string): Promise<readonly Item[]> => table.query(partition + no, { consistent: true });
  const notices = await read(PARTITIONS.notice);
  const commits = await read(PARTITIONS.petition);
  const [particulars, looks] = await Promise.all([read(PARTITIONS.particulars), read(PARTITIONS.access)]);
  return { no, notices, commits, particulars, looks };
}

export function readRows(table: Table, no: string): Promise<readonly Item[]> {
  return table.query(PARTITIONS.view + no, { consistent: true });
}

/** How many petitions are read at the same time: enough to hide the way there and back, little enough for any memory. */
const AT_ONCE = 8;

/** Does the work for each, several side by side, and hands the results on in the order given. */
export async function* inOrder<Given, Made>(
  all: Iterable<Given>,
  work: (one: Given) => Promise<Made>,
): AsyncGenerator<Made> {
  const running: Promise<Made>[] = [];
  try {
    for (const one of all) {
      running.push(work(one));
      if (running.length < AT_ONCE) continue;
      const first = running.shift();
      if (first !== undefined) yield await first;
    }
    for (let first = running.shift(); first !== undefined; first = running.shift()) yield await first;
  } finally {
    // Whoever stops listening, or fails, does not leave others failing unheard.
    await Promise.allSettled(running);
  }
}
