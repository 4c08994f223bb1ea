import type { Item, Table } from '../platform/table.ts';
import type { WholeTable } from '../platform/whole-table.ts';
import { isEmpty } from './contents.ts';
import type { End } from './export-format.ts';
import { inOrder, type PetitionItems } from './petition-items.ts';
import { readExport, UnusableExport } from './read-export.ts';

export class TableNotEmpty extends Error {
  override readonly name = 'TableNotEmpty';
}

/**
 * Puts an export into an empty table, item for item. The file is read twice: first it must prove itself whole, unchanged
 * and this district's, then the first item is written.
 *
 * Of each petition the notices come first and the commits last, the newest before the others: whoever reads meanwhile, or
 * finds a restore that was cut short, sees a record without its beginning, which nothing acts on and `verify` reports, and
 * never a shorter one that looks whole.
 * @throws UnusableExport, TableNotEmpty
 */
export async function restoreDistrict(settings: {
  readonly table: Table;
  readonly whole: WholeTable;
  readonly district: string;
  /** Opens the file from its beginning. */
  readonly lines: () => AsyncIterable<string>;
}): Promise<End> {
  const { table, whole, district, lines } = settings;
  if (!(await isEmpty(whole))) throw new TableNotEmpty();
  const proved = await proveExport(lines(), district);
  let restored: End | undefined;
  for await (const window of windowsOf(readExport(lines()))) {
    for await (const _ of inOrder(window.petitions, (petition) => restorePetition(table, petition)));
    for (const item of window.digests) await putNew(table, item);
    restored = window.end ?? restored;
  }
  if (restored?.sha256 !== proved.sha256) throw new UnusableExport('EXPORT_CHANGED');
  return proved;
}

async function proveExport(lines: AsyncIterable<string>, district: string): Promise<End> {
  for await (const part of readExport(lines)) {
    if (part.kind === 'heading' && part.heading.district !== district) {
      throw new UnusableExport('OTHER_DISTRICT', part.heading.district);
    }
    if (part.kind === 'end') return part.end;
  }
  throw new UnusableExport('EXPORT_CUT_OFF');
}

async function restorePetition(table: Table, { notices, looks, particulars, commits }: PetitionItems): Promise<void> {
  await Promise.all([...notices, ...looks, ...particulars].map((item) => putNew(table, item)));
  for (const commit of commits.toReversed()) await putNew(table, commit);
}

async function putNew(table: Table, item: Item): Promise<void> {
  const { stored } = await table.put(item, { kind: 'absent' });
  if (!stored) throw new TableNotEmpty();
}

interface Window {
  readonly petitions: PetitionItems[];
  readonly digests: Item[];
  readonly end?: End;
}

const PETITIONS_A_WINDOW = 64;

// A few petitions at a time, so that several are written side by side and never all are in memory.
async function* windowsOf(parts: ReturnType<typeof readExport>): AsyncGenerator<Window> {
  let window: Window = { petitions: [], digests: [] };
  for await (const part of parts) {
    if (part.kind === 'petition') window.petitions.push(part.petition);
    if (part.kind === 'digest') window.digests.push(part.item);
    if (part.kind === 'end') window = { ...window, end: part.end };
    if (window.petitions.length + window.digests.length < PETITIONS_A_WINDOW) continue;
    yield window;
    window = { petitions: [], digests: [] };
  }
  yield window;
}
