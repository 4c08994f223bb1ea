import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { readLeadNumber } from '../../shared/accountability/lead-number.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { PLATES_OF_OFFICE } from '../../shared/reception/plates.ts';
import { dayOfSlot } from '../../shared/reception/slots.ts';
import { readWeek } from '../../shared/reception/week.ts';
import { readRecordNumber } from '../../shared/integrity/record-number.ts';
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
  /** No fact of any matter, and never exported: a month's tally, counted anew each day; the address of a calendar, made anew; a delivery to another system, owed anew. */
  /** No fact of any matter, and never exported: a month's tally, counted anew each day; the address of a calendar, made anew. */
  | { readonly kind: 'beside' }
  /** Of another register: a commit, words, a look; `no` where it is one matter's and not a whole ledger's. */
  | {
      readonly kind: 'other';
      readonly register: OtherRegister;
      readonly partition: string;
      readonly no: string | undefined;
    }
  | { readonly kind: 'otherRow'; readonly register: OtherRegister; readonly no: string }
  /** Of the counter's own registers (值班表、工作牌、预约接访): a commit, or words beside one. */
  | { readonly kind: 'counter'; readonly partition: string; readonly register: CounterRegister; readonly no: string }
  | { readonly kind: 'unknown' };

export type CounterRegister = 'roster' | 'plates' | 'slot';

/** Registers beside the petitions: 责任追究, 群众监督, 廉洁登记. */
export const OTHER_REGISTERS = ['lead', 'complaint', 'integrity'] as const;
export type OtherRegister = (typeof OTHER_REGISTERS)[number];

const PETITION_KINDS = [
  { kind: 'commit', partition: PARTITIONS.petition, key: /^COMMIT#\d{6}$/ },
  { kind: 'particulars', partition: PARTITIONS.particulars, key: /^V#./ },
  { kind: 'look', partition: PARTITIONS.access, key: /^\d{4}-\d{2}-\d{2}T[^#]+#./ },
  { kind: 'notice', partition: PARTITIONS.notice, key: /^\d{6}#./ },
  {
    kind: 'row',
    partition: PARTITIONS.view,
    key: /^(QUEUE#.|RECEIVED$|PERSON#.|ALIKE#.|FIND#.|NUMBER$|JOINT$|PUBLISHED$|WAKE$|OUTBOX$)/,
  },
] as const;

export function kindOf(key: ItemKey): ItemKind {
  const { pk, sk } = key;
  if (pk.startsWith(PARTITIONS.attempt)) return { kind: 'attempt' };
  if (BESIDE.some((partition) => pk.startsWith(partition))) return { kind: 'beside' };
  // Who exported the register as a whole: a fact, and of no one petition.
  if (pk.startsWith(EXPORTED)) return { kind: 'digest', partition: pk };
  if (NUMBERS.test(pk) && /^\d{6}$/.test(sk)) return { kind: 'number', partition: pk };
  if (pk.startsWith(DIGESTS)) return { kind: 'digest', partition: pk };
  for (const { kind, partition, key: shape } of PETITION_KINDS) {
    const no = pk.startsWith(partition) ? pk.slice(partition.length) : '';
    if (no !== '' && no === readPetitionNumber(no) && shape.test(sk)) return { kind, no };
  }
  const other = OTHER_REGISTERS.map((register) => otherKindOf(register, key)).find((found) => found !== undefined);
  return other ?? counterKindOf(key) ?? UNKNOWN;
}

const BESIDE = [PARTITIONS.figures, PARTITIONS.feed, PARTITIONS.delivery, PARTITIONS.export, PARTITIONS.desk];

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

const UNKNOWN = { kind: 'unknown' } as const;

interface OtherKeys {
  readonly read: (text: string) => string | undefined;
  readonly row: RegExp;
  readonly record: string;
  readonly words: readonly string[];
  readonly access: string;
  /** What is looked at beside the matters themselves. */
  readonly whole?: RegExp;
}

/** How each register's keys look. */
export const OTHER_KEYS: Readonly<Record<OtherRegister, OtherKeys>> = {
  lead: {
    read: readLeadNumber,
    row: /^(LEAD|OFFICER|UNIT|FROM)$/,
    record: PARTITIONS.lead,
    words: [PARTITIONS.leadWords],
    access: PARTITIONS.leadAccess,
    whole: /^LEDGER#(OFFICER|UNIT)#[\w.@-]+$/,
  },
  complaint: {
    read: readComplaintNumber,
    row: /^COMPLAINT$/,
    record: PARTITIONS.complaint,
    words: [PARTITIONS.complaintWords, PARTITIONS.complaintAnswers],
    access: PARTITIONS.complaintAccess,
  },
  integrity: {
    read: readRecordNumber,
    row: /^(DECLARED#20\d\d-Q[1-4]|GIFT#\d{6})$/,
    record: PARTITIONS.integrity,
    words: [PARTITIONS.integrityWords],
    access: PARTITIONS.integrityAccess,
  },
};

function otherKindOf(register: OtherRegister, { pk, sk }: ItemKey): ItemKind | undefined {
  const { read, row, record, words, access, whole } = OTHER_KEYS[register];
  const numbered = (partition: string): string | undefined => {
    const no = pk.startsWith(partition) ? pk.slice(partition.length) : '';
    return no === read(no) ? no : undefined;
  };
  const ofRow = numbered(PARTITIONS.view);
  if (ofRow !== undefined && row.test(sk)) return { kind: 'otherRow', register, no: ofRow };
  const shapes: readonly (readonly [string, RegExp])[] = [
    [record, /^COMMIT#\d{6}$/],
    ...words.map((partition) => [partition, /^V#./] as const),
    [access, /^\d{4}-\d{2}-\d{2}T[^#]+#./],
  ];
  for (const [partition, shape] of shapes) {
    if (!pk.startsWith(partition) || !shape.test(sk)) continue;
    const no = numbered(partition);
    const ofWhole = partition === access && whole?.test(pk.slice(partition.length)) === true;
    if (no !== undefined || ofWhole) return { kind: 'other', register, partition: pk, no };
  }
  return undefined;
}

const NUMBERS = new RegExp(`^${PARTITIONS.number}[A-Za-z]+#\\d{4}$`);
const EXPORTED = `${PARTITIONS.access}REGISTER#`;
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
