import type { Item } from '../platform/table.ts';
import { type End, type Heading, newSum, readEnd, readHeading, readItem } from './export-format.ts';
import { fail, type Finding, type FindingCode } from './findings.ts';
import { kindOf, type PetitionItems } from './petition-items.ts';

/** An export that is not whole, or not what it was: nothing of it may be used. */
export class UnusableExport extends Error {
  override readonly name = 'UnusableExport';
  readonly finding: Finding;
  constructor(code: FindingCode, where?: string) {
    super(code);
    this.finding = fail(code, undefined, where);
  }
}

/** What an export holds, one after the other. */
export type ExportPart =
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'petition'; readonly petition: PetitionItems }
  /** What belongs to no petition: a daily digest, a claimed number, a fact of another register or of the counter. */
  | { readonly kind: 'digest'; readonly item: Item }
  | { readonly kind: 'end'; readonly end: End };

/**
 * Reads an export one petition at a time. Only when `end` has come is it known to be whole and unchanged: whoever must be
 * sure before acting reads it twice.
 * @throws UnusableExport
 */
export async function* readExport(lines: AsyncIterable<string>): AsyncGenerator<ExportPart> {
  const sum = newSum();
  const counted = { petitions: 0, items: 0 };
  let heading: Heading | undefined;
  let open: Gathered | undefined;
  let last = '';
  let ended = false;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const where = `LINE ${number}`;
    if (ended) throw new UnusableExport('EXPORT_MALFORMED', where);
    if (!line.endsWith('\n')) throw new UnusableExport('EXPORT_CUT_OFF', where);
    if (heading === undefined) {
      heading = readHeading(line);
      if (heading === undefined) throw new UnusableExport('EXPORT_MALFORMED', where);
      sum.update(line);
      yield { kind: 'heading', heading };
      continue;
    }
    const end = readEnd(line);
    if (end !== undefined) {
      if (open !== undefined) yield { kind: 'petition', petition: open };
      prove(end, heading, counted, sum.digest('hex'));
      ended = true;
      yield { kind: 'end', end };
      continue;
    }
    sum.update(line);
    counted.items += 1;
    const item = readItem(line);
    const kind = item === undefined ? undefined : kindOf(item);
    if (item === undefined || kind === undefined) throw new UnusableExport('EXPORT_MALFORMED', where);
    if (kind.kind === 'digest' || kind.kind === 'number' || kind.kind === 'other' || kind.kind === 'counter') {
      if (open !== undefined) yield { kind: 'petition', petition: open };
      open = undefined;
      last = AFTER_ALL_NUMBERS;
      yield { kind: 'digest', item };
      continue;
    }
    if (
      kind.kind === 'attempt' ||
      kind.kind === 'beside' ||
      kind.kind === 'unknown' ||
      kind.kind === 'row' ||
      kind.kind === 'otherRow'
    ) {
      throw new UnusableExport('EXPORT_MALFORMED', where);
    }
    if (kind.no < last) throw new UnusableExport('EXPORT_MALFORMED', where);
    if (kind.no !== open?.no) {
      if (open !== undefined) yield { kind: 'petition', petition: open };
      open = gathered(kind.no);
      last = kind.no;
      counted.petitions += 1;
    }
    open[SHELVES[kind.kind]].push(item);
  }
  if (!ended) throw new UnusableExport('EXPORT_CUT_OFF', `LINE ${number}`);
}

function prove(
  end: End,
  heading: Heading,
  counted: { readonly petitions: number; readonly items: number },
  sum: string,
) {
  // The sum first: where it does not agree, no count means anything.
  if (end.sha256 !== sum) throw new UnusableExport('EXPORT_CHANGED');
  const agrees =
    end.petitions === heading.petitions && end.petitions === counted.petitions && end.items === counted.items;
  if (!agrees) throw new UnusableExport('EXPORT_COUNT');
}

const AFTER_ALL_NUMBERS = '~';

interface Gathered {
  readonly no: string;
  readonly notices: Item[];
  readonly looks: Item[];
  readonly particulars: Item[];
  readonly commits: Item[];
}

function gathered(no: string): Gathered {
  return { no, notices: [], looks: [], particulars: [], commits: [] };
}

const SHELVES = { notice: 'notices', look: 'looks', particulars: 'particulars', commit: 'commits' } as const;
