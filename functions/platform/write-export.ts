import { BUCKET } from '../../shared/contracts/bucket.ts';
import { EXPORT_INPUT, type ExportInput } from '../../shared/contracts/inquiries.ts';
import { listFilterOf, listOf } from '../../shared/contracts/work-list.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { currentParticulars } from '../../shared/petition/particulars.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { isCovered, registerColumns, registerLine } from '../../shared/petition/register-book.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { CSV_MARK, csvLines } from './csv.ts';
import { MEDIA } from './export-media.ts';
import type { ExportAsked, ExportPart } from './exports-store.ts';
import type { OpenService, Service } from './service.ts';
import { readWorkList } from './work-list.ts';
import { type SheetRow, xlsxFile } from './xlsx-file.ts';

/** Where exports and their parts lie. */
export interface ExportFiles {
  put(key: string, bytes: Uint8Array, media: string): Promise<void>;
  get(key: string): Promise<Uint8Array>;
}

export interface ExportWriterService extends Service {
  readonly exportFiles: ExportFiles;
}

/** Rows that a death of the writer can cost: a second or two of work. */
const ROWS_OF_PART = 1_000;
const PAGE = 200;

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * Writes one export, page by page of the list it was asked for, with the rights of whoever asked. **Delivery contract:** called at least once,
 * at times twice or by two at once. Each part is put aside and noted once; whoever is called later goes on behind the last of them, and
 * only who has all parts puts the whole together. An export that is done, or expired, is left alone.
 */
export async function writeExport(service: ExportWriterService, id: string): Promise<void> {
  const state = await service.exports.read(id);
  if (state === undefined || state.done !== undefined) return;
  const { asked } = state;
  const input = EXPORT_INPUT.parse(JSON.parse(asked.asked));
  const parts = [...state.parts];
  while (parts.length === 0 || parts.at(-1)?.after !== undefined) {
    const part = await writePart(service, asked, input, parts);
    // Somebody else was faster with this part: theirs counts, and everything begins behind it.
    if (!(await service.exports.part(id, parts.length + 1, part))) return writeExport(service, id);
    parts.push(part);
  }
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const key = `${folderOf(id)}${service.newId()}.${input.format}`;
  await service.exportFiles.put(key, await wholeFile(service, asked, input, parts), MEDIA[input.format]);
  await service.exports.finish(id, { key, rows, at: service.now() });
  service.log('EXPORT_WRITTEN', { count: rows });
}

/** What a request for an export calls the writer with. */
export function exportHandler(open: OpenService<ExportWriterService>): (event: unknown) => Promise<void> {
  return async (event) => {
    if (typeof event !== 'object' || event === null || !('export' in event) || typeof event.export !== 'string')
      throw new Error('a call that names no export');
    await writeExport(open(), event.export);
  };
}

function folderOf(id: string): string {
  return `${BUCKET.exports}${id}/`;
}

async function writePart(
  service: ExportWriterService,
  asked: ExportAsked,
  input: ExportInput,
  parts: readonly ExportPart[],
): Promise<ExportPart> {
  const rows: SheetRow[] = [];
  const staff: Staff = { kind: 'staff', ...asked.by };
  const { filters = {}, persons = false } = input;
  let after = parts.at(-1)?.after;
  do {
    const filter = listFilterOf(filters, staff.id);
    const page = await readWorkList(service, staff, { ...listOf(filters), filter, limit: PAGE, after });
    const lines = await Promise.all(page.entries.map(({ petitionNo }) => lineOf(service, asked, petitionNo, persons)));
    rows.push(...lines.filter((line) => line !== undefined));
    after = page.after;
  } while (after !== undefined && rows.length < ROWS_OF_PART);
  const key = `${folderOf(asked.id)}part-${service.newId()}.json`;
  await service.exportFiles.put(key, Buffer.from(JSON.stringify(rows)), 'application/json');
  return { rows: rows.length, key, at: service.now(), ...(after === undefined ? {} : { after }) };
}

/** A petition as it stands, for whoever asked; nothing where they may no longer know of it. That they are told whose it is, is on record first. */
async function lineOf(
  service: ExportWriterService,
  { id, at, by }: ExportAsked,
  no: string,
  persons: boolean,
): Promise<SheetRow | undefined> {
  const recorded = await service.record.load(no);
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee({ kind: 'staff', ...by }, petition)) return undefined;
  // Under the export's own moment and id: whoever writes it once more notes the same look.
  if (persons && !isCovered(petition)) await service.access.note({ of: no, at, by: by.id, id, exported: id });
  const particulars = currentParticulars(await service.particulars.read(no, petition.particulars));
  const names = new Map(service.district.staff.roster.map((member) => [member.id, member.name]));
  return registerLine({ petition, commits, particulars, nameOf: (staff) => names.get(staff) ?? staff }, persons);
}

async function wholeFile(
  service: ExportWriterService,
  { at }: ExportAsked,
  { format, persons = false }: ExportInput,
  parts: readonly ExportPart[],
): Promise<Uint8Array> {
  const columns = registerColumns(persons);
  const batches = rowsIn(service, parts);
  if (format === 'xlsx') return xlsxFile({ name: '登记台账', columns, on: shanghaiDay(at) }, batches);
  const texts = [CSV_MARK, csvLines([columns.map(({ title }) => title)])];
  for await (const rows of batches) texts.push(csvLines(rows));
  return Buffer.from(texts.join(''));
}

async function* rowsIn(
  { exportFiles }: ExportWriterService,
  parts: readonly ExportPart[],
): AsyncGenerator<readonly SheetRow[]> {
  for (const { key } of parts) {
    const read: unknown = JSON.parse(Buffer.from(await exportFiles.get(key)).toString('utf8'));
    if (!isRows(read)) throw new Error('a part of an export holds no rows');
    yield read;
  }
}

function isRows(value: unknown): value is readonly SheetRow[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}
