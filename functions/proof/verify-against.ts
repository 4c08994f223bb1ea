import type { NoticeState } from '../../shared/contracts/mail.ts';
import { isErased } from '../platform/particulars-store.ts';
import { itemLine } from './export-format.ts';
import type { Item, Table } from '../platform/table.ts';
import { fail, type Finding } from './findings.ts';
import { inOrder, type PetitionItems, readPetitionItems } from './petition-items.ts';
import { readExport, UnusableExport } from './read-export.ts';

export interface AgainstSummary {
  readonly petitions: number;
  readonly items: number;
  readonly failures: number;
}

/**
 * Proves that what stood in an earlier export still stands: the record has only grown since. This is what tells that the
 * newest commits of a petition were cut off, that its very last one was rewritten, or that it is gone altogether, which no
 * chain can tell of itself.
 *
 * Every commit and every look must be the same to the byte; words the same or erased by rule; a notice must still be there,
 * wherever it has got to since.
 */
export async function verifyAgainst(settings: {
  readonly lines: AsyncIterable<string>;
  readonly district: string;
  readonly table: Table;
  readonly report: (finding: Finding) => void;
}): Promise<AgainstSummary> {
  const { lines, district, table } = settings;
  let failures = 0;
  let petitions = 0;
  let items = 0;
  const report = (finding: Finding): void => {
    failures += 1;
    settings.report(finding);
  };
  const compare = async (before: PetitionItems): Promise<void> => {
    for (const finding of compared(before, await readPetitionItems(table, before.no))) report(finding);
  };
  try {
    let window: PetitionItems[] = [];
    for await (const part of readExport(lines)) {
      if (part.kind === 'heading' && part.heading.district !== district) {
        throw new UnusableExport('OTHER_DISTRICT', part.heading.district);
      }
      if (part.kind === 'petition') window.push(part.petition);
      if (part.kind === 'end') ({ petitions, items } = part.end);
      if (part.kind !== 'end' && window.length < WINDOW) continue;
      for await (const _ of inOrder(window, compare));
      window = [];
    }
  } catch (error) {
    if (!(error instanceof UnusableExport)) throw error;
    report(error.finding);
  }
  return { petitions, items, failures };
}

const WINDOW = 64;

function compared(before: PetitionItems, now: PetitionItems): readonly Finding[] {
  return SHELVES.flatMap(({ shelf, still }) => {
    const standing = new Map(now[shelf].map((item) => [item.sk, item]));
    return before[shelf].flatMap((item, at) => {
      const stands = standing.get(item.sk);
      // Words are named by their place: their key is a command's.
      const where = shelf === 'particulars' ? `PARTICULARS ${at + 1}` : item.sk.split('#').slice(0, 2).join('#');
      if (stands === undefined) return [fail('SINCE_GONE', before.no, where)];
      return still(item, stands) ? [] : [fail('SINCE_CHANGED', before.no, where)];
    });
  });
}

const isSame = (before: Item, now: Item): boolean => itemLine(before) === itemLine(now);

// What is heard of a message later leaves when it was sent as it was; what was not sent, or came back, goes out later.
const mayHaveBecome = (before: Item, now: Item): boolean =>
  before['state'] === 'CLAIMED' ||
  before['state'] === 'BOUNCED' ||
  (before['at'] === now['at'] && HEARD.has(now['state']));

const HEARD: ReadonlySet<unknown> = new Set(['DELIVERED', 'COMPLAINED', 'BOUNCED'] satisfies readonly NoticeState[]);

const SHELVES = [
  { shelf: 'commits', still: isSame },
  { shelf: 'looks', still: isSame },
  {
    shelf: 'particulars',
    still: (before, now) => isSame(before, now) || (isErased(now) && now['digest'] === before['digest']),
  },
  { shelf: 'notices', still: (before, now) => isSame(before, now) || mayHaveBecome(before, now) },
] as const satisfies readonly {
  readonly shelf: 'commits' | 'looks' | 'particulars' | 'notices';
  readonly still: (before: Item, now: Item) => boolean;
}[];
