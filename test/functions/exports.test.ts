import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportHandler, writeExport } from '../../functions/platform/write-export.ts';
import { type SheetRow, xlsxFile } from '../../functions/platform/xlsx-file.ts';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Answered, type Desk, openDesk, PETITION } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff } from '../support/office.ts';
import { exportLines, prove, wholeOf } from '../support/proofs.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { restoreDistrict } from '../../functions/proof/restore.ts';

const FORMULA = '=HYPERLINK("http://example.com","点我")';
const PERSON = { name: '欧阳春梅', phone: '13800115678', address: '槐荫里3号楼201' };
const ROOF = { ...PETITION, petitioner: PERSON, subject: FORMULA, place: '@槐荫里3号楼' };

const ask = (desk: Desk, body: object, by: Staff = head, key?: string) =>
  desk.call('request-export', {
    by,
    body: { register: 'petitions', format: 'csv', ...body },
    ...(key === undefined ? {} : { key }),
  });
const progress = (desk: Desk, id: string, by: Staff = head) => desk.call('export-progress', { by, id });

/** Asked for, written by whoever was called, and fetched by its link. */
async function exported(desk: Desk, body: object, by: Staff = head): Promise<Uint8Array> {
  const asked = await ask(desk, body, by);
  expect([asked.status, asked.body.state]).toEqual([202, 'WAITING']);
  await writeCalled(desk);
  return fetched(desk, await progress(desk, asked.body.id, by));
}

async function writeCalled(desk: Desk): Promise<void> {
  for (const id of desk.called) await writeExport(desk.service, id);
}

async function fetched(desk: Desk, ready: Answered): Promise<Uint8Array> {
  expect([ready.status, ready.body.state], ready.text).toEqual([200, 'READY']);
  const opened = await desk.bucket.open(ready.body.url);
  expect(opened.status).toBe(200);
  return opened.bytes;
}

/** Lines of a file without line breaks in its cells, by their titles. */
function linesOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [head = [], ...rows] = text.slice(1).split('\r\n').slice(0, -1).map(cellsOf);
  return rows.map((row) => Object.fromEntries(head.map((title, nth) => [title, row[nth] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

async function twoMatters(): Promise<{ readonly desk: Desk; readonly roof: string; readonly other: string }> {
  const desk = openDesk(at('2025-10-09 Thu'));
  const { petitionNo: roof } = await desk.handIn(ROOF);
  await desk.expectOk('classify', {
    no: roof,
    by: receiver,
    body: { category: 'SUGGESTION', contentClass: '城乡建设' },
  });
  await desk.expectOk('assign-handler', { no: roof, by: head, body: { handler: handler.id } });
  const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
  await desk.expectOk('transfer', { no: roof, by: handler, body });
  desk.clock.advance(24 * 60);
  const { petitionNo: other } = await desk.handIn({ ...PETITION, subject: '路灯不亮' });
  await desk.stream(roof, other);
  return { desk, roof, other };
}

describe('the register as a file', () => {
  it('CSV: the columns of a register, exactly the list that was narrowed, nothing that is reckoned', async () => {
    const { desk, roof, other } = await twoMatters();
    const lines = linesOf(await exported(desk, { filters: { queue: 'register' } }));
    expect(lines.map(({ 编号 }) => 编号)).toEqual([roof, other]);
    expect(lines[0]).toMatchObject({
      登记日期: '2025-10-09',
      信访形式: '网上信访',
      事项类别: '建议意见',
      内容分类: '城乡建设',
      概况: `'${FORMULA}`,
      问题属地: "'@槐荫里3号楼",
      承办人: handler.name,
      办理方式: '转送',
      去向: HOUSING,
      办理状态: '已转送有权处理的机关',
    });
    const narrowed = linesOf(
      await exported(desk, { filters: { queue: 'register', category: 'SUGGESTION', order: 'desc' } }),
    );
    expect(narrowed.map(({ 编号 }) => 编号)).toEqual([roof]);
    const mine = linesOf(await exported(desk, { filters: { handler: 'me' } }, handler));
    expect(mine.map(({ 编号 }) => 编号)).toEqual([roof]);
    expect(linesOf(await exported(desk, { filters: { status: 'CLOSED' } }))).toEqual([]);
  });

  it('xlsx: opened by another’s reader of archives and of XML, every text a text, the same bytes for the same register', async () => {
    const { desk, roof, other } = await twoMatters();
    const body = { format: 'xlsx', filters: { queue: 'register' } };
    const bytes = await exported(desk, body);
    expect(Buffer.compare(await exported(desk, body), bytes)).toBe(0);
    const rows = sheetOf(bytes);
    expect(rows[0]?.slice(0, 3)).toEqual(['编号', '登记日期', '信访形式']);
    expect(rows.slice(1).map(([no]) => no)).toEqual([roof, other]);
    expect(rows[1]).toContain(FORMULA);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:S3"/>');
  });

  it.skipIf(spawnSync('soffice', ['--version']).error !== undefined)('xlsx: opened by LibreOffice', async () => {
    const { desk } = await twoMatters();
    const folder = mkdtempSync(join(tmpdir(), 'huisheng-xlsx-'));
    try {
      writeFileSync(join(folder, 'r.xlsx'), await exported(desk, { format: 'xlsx' }));
      const done = spawnSync('soffice', [
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        join(folder, 'r.xlsx'),
      ]);
      expect(done.status, done.stderr.toString()).toBe(0);
      expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toContain('路灯不亮');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function sheetOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unzipSync(bytes);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['row', 'c', 'sheet'].includes(name) });
  const read = (name: string) => parser.parse(strFromU8(files[name] ?? new Uint8Array()));
  expect(read('xl/workbook.xml').workbook.sheets.sheet[0]['@_name']).toBe('登记台账');
  const types = JSON.stringify(read('[Content_Types].xml'));
  for (const part of Object.keys(files))
    if (part.endsWith('.xml') && part.startsWith('xl/')) expect(types).toContain(part);
  const rows: { c?: { is?: { t: { '#text': unknown } | string }; v?: unknown }[] }[] =
    read('xl/worksheets/sheet1.xml').worksheet.sheetData.row;
  return rows.map(({ c = [] }) =>
    c.map(({ is, v }) => String(v ?? (typeof is?.t === 'object' ? is.t['#text'] : is?.t))),
  );
}

describe('a file of many rows', () => {
  it('is made of what comes, and holds whatever a text may hold', async () => {
    const odd = ['<&>"\'', '\u0007钟', '\ud800', '𠮷'.repeat(20_000), ' 两端空格 ', '=1+1', '\t制表', '多\n行', 7, ''];
    async function* batches(): AsyncGenerator<readonly SheetRow[]> {
      yield [odd];
      for (let batch = 0; batch < 20; batch += 1)
        yield Array.from({ length: 500 }, (_, nth) => [`${batch}`, nth, '一段中文'.repeat(5)]);
    }
    const columns = odd.map((_, nth) => ({ title: `第${nth}栏`, width: 10 }));
    const bytes = await xlsxFile({ name: '甲&乙', columns, on: '2025-10-09' }, batches());
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /g)).toHaveLength(10_002);
    expect(sheet).toContain('&lt;&amp;&gt;&quot;');
    expect(sheet).not.toContain('\u0007');
    expect(sheet).toContain('>=1+1<');
    expect(bytes.length).toBeLessThan(sheet.length / 5);
  });
});

describe('R-X7 who gets what, and what is kept of it', () => {
  it('an accusation stands in the file of whoever may know of it, without a word; the accused see nothing of it', async () => {
    const { desk, roof, other } = await twoMatters();
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: [leader.id], units: [] } };
    await desk.expectOk('classify', { no: roof, by: receiver, body });
    await desk.stream(roof);
    const filters = { queue: 'register' };
    const lines = linesOf(await exported(desk, { filters, persons: true }));
    expect(lines.map(({ 编号 }) => 编号)).toEqual([roof, other]);
    const covered = '（不予显示）';
    expect(lines[0]).toMatchObject({
      概况: covered,
      姓名: covered,
      联系电话: covered,
      住址: covered,
      去向: covered,
      备注: '涉检举控告',
    });
    expect(Buffer.from(await exported(desk, { filters, persons: true })).toString()).not.toContain('欧阳');
    for (const by of [leader, receiver])
      expect(linesOf(await exported(desk, { filters }, by)).map(({ 编号 }) => 编号)).toEqual([other]);
    const looks = desk.table.items(`ACCESS#${roof}`).filter(({ exported: of }) => of !== undefined);
    expect(looks).toEqual([]);
  });

  it('without persons nobody stands in it; with them it is the head’s, and each petition’s log tells of it once', async () => {
    const { desk, roof, other } = await twoMatters();
    const plain = Buffer.from(await exported(desk, { filters: { queue: 'register' } })).toString();
    for (const word of ['欧阳', '13800115678', '201', '姓名']) expect(plain).not.toContain(word);
    const refused = await ask(desk, { persons: true }, receiver);
    expect([refused.status, refused.body.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const logged = () => desk.table.items('ACCESS#').filter(({ exported: of }) => of !== undefined);
    expect(logged().map(({ pk }) => pk)).toEqual(['ACCESS#REGISTER#petitions']);
    desk.clock.advance(5);
    const [line] = linesOf(await exported(desk, { filters: { queue: 'register' }, persons: true }));
    expect(line).toMatchObject({ 姓名: '欧阳春梅', 联系电话: '13800115678', 住址: '槐荫里3号楼201' });
    const [id] = desk.called.slice(-1);
    const told = logged().filter(({ exported: of }) => of === id);
    expect(told.map(({ pk, by }) => [pk, by]).toSorted()).toEqual(
      [`ACCESS#${roof}`, `ACCESS#${other}`, 'ACCESS#REGISTER#petitions'].toSorted().map((pk) => [pk, head.id]),
    );
    const log = await desk.expectOk('access-log', { no: roof, by: head });
    expect(log.body.looks.some(({ exported: of }: { exported?: string }) => of === id)).toBe(true);
  });

  it('who exported what is told: one’s own to everybody, all of it to those who oversee and audit', async () => {
    const { desk } = await twoMatters();
    await exported(desk, { filters: { queue: 'overdue' }, persons: true });
    desk.clock.advance(1);
    await exported(desk, {}, leader);
    const made = async (by: Staff) => (await desk.expectOk('exports-made', { by })).body.exports;
    for (const by of [head, auditor])
      expect(await made(by)).toMatchObject([
        { by: leader.id, asked: { register: 'petitions', format: 'csv' } },
        { by: head.id, asked: { persons: true, filters: { queue: 'overdue' } } },
      ]);
    expect((await made(leader)).map(({ by }: { by: string }) => by)).toEqual([leader.id]);
    expect(await made(receiver)).toEqual([]);
  });

  it('the record is proved with all that, and its export keeps who exported what', async () => {
    const { desk } = await twoMatters();
    await exported(desk, { persons: true });
    await desk.expectOk('save-views', { by: head, body: { version: 0, views: [{ name: '全部' }] } });
    await desk.expectOk('search', { by: head, body: { text: PERSON.name } });
    expect((await prove(desk)).found).toEqual([]);
    const lines = await exportLines(desk.table, wholeOf(desk));
    expect(lines.filter((line) => line.includes('ACCESS#REGISTER#petitions'))).toHaveLength(1);
    expect(lines.some((line) => line.includes('EXPORT#') || line.includes('DESK#'))).toBe(false);
    const table = memoryTable();
    await restoreDistrict({ table, whole: table, district: 'wutong', lines: () => eachOf(lines) });
    expect(await exportLines(table, table)).toEqual(lines);
  });

  it('is shown to whoever asked alone, by a link that lasts two minutes', async () => {
    const { desk } = await twoMatters();
    const { id } = (await ask(desk, {})).body;
    await writeCalled(desk);
    for (const [given, by] of [
      [id, leader],
      ['x', head],
      ['', head],
    ] as const)
      expect((await progress(desk, given, by)).status).toBe(404);
    const ready = await progress(desk, id);
    expect(ready.body.fileName).toBe('register-2025-10-10.csv');
    desk.clock.advance(3);
    expect((await desk.bucket.open(ready.body.url)).status).toBe(403);
    expect(ready.body.url).toContain('/exports/');
    expect(decodeURIComponent(ready.body.url)).toContain('attachment; filename="register-2025-10-10.csv"');
  });

  it.each([
    ['register', { register: 'ledger' }],
    ['format', { format: 'pdf' }],
    ['filters.status', { filters: { status: 'DONE' } }],
    ['filters.limit', { filters: { limit: '5' } }],
    ['columns', { columns: [] }],
  ])('a mistake in %s is told', async (field, body) => {
    const answer = await ask(openDesk(), body);
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([422, field]);
  });

  it('residents and the administrator are not asked in', async () => {
    const desk = openDesk();
    const body = { register: 'petitions', format: 'csv' };
    expect((await desk.call('request-export', { body })).status).toBe(401);
    const admin = { sub: 'x', roles: '[admin]' };
    expect((await desk.call('request-export', { by: admin, body })).status).toBe(403);
  });
});

async function* eachOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

describe('whatever becomes of the writer', () => {
  /** More than one part. */
  async function manyMatters(): Promise<{ readonly desk: Desk; readonly numbers: readonly string[] }> {
    const desk = openDesk(at('2025-10-09 Thu'));
    const numbers: string[] = [];
    for (let count = 0; count < 1_205; count += 1) numbers.push((await desk.handIn(PETITION)).petitionNo);
    for (const no of numbers) await desk.stream(no);
    return { desk, numbers };
  }

  it('the same key is the same export, another body under it is refused', async () => {
    const { desk } = await twoMatters();
    const first = await ask(desk, {}, head, 'key-1');
    expect((await ask(desk, {}, head, 'key-1')).body).toEqual(first.body);
    expect(desk.called).toEqual([first.body.id]);
    const other = await ask(desk, { format: 'xlsx' }, head, 'key-1');
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await ask(desk, {}, leader, 'key-1')).body.id).not.toBe(first.body.id);
  });

  it('a writer that died is called again while somebody waits, and goes on behind the last part', async () => {
    const { desk, numbers } = await manyMatters();
    const { id } = (await ask(desk, { filters: { queue: 'register' } })).body;
    let parts = 0;
    const { exportFiles } = desk.service;
    const dying = {
      ...desk.service,
      exportFiles: {
        ...exportFiles,
        put: (...asked: Parameters<typeof exportFiles.put>) =>
          (parts += 1) > 1 ? Promise.reject(new Error('the process died')) : exportFiles.put(...asked),
      },
    };
    await expect(writeExport(dying, id)).rejects.toThrow('the process died');
    expect((await progress(desk, id)).body).toMatchObject({ state: 'WRITING', rows: 1_000 });
    expect(desk.called).toEqual([id]);
    desk.clock.advance(4);
    await progress(desk, id);
    await progress(desk, id);
    expect(desk.called).toEqual([id, id]);
    let read = 0;
    const { load } = desk.service.record;
    const counted = {
      ...desk.service,
      record: { ...desk.service.record, load: (...asked: Parameters<typeof load>) => ((read += 1), load(...asked)) },
    };
    await exportHandler(() => counted)({ export: id });
    expect(read).toBe(numbers.length - 1_000);
    const lines = linesOf(await fetched(desk, await progress(desk, id)));
    expect(new Set(lines.map(({ 编号 }) => 编号))).toEqual(new Set(numbers));
    expect(lines).toHaveLength(numbers.length);
    expect(desk.log.lines.filter(({ code }) => code === 'EXPORT_WRITTEN').map(({ fields }) => fields)).toEqual([
      { count: 1_205 },
    ]);
  }, 60_000);

  it('two writers at once make one file of it, and a third call changes nothing', async () => {
    const { desk, roof, other } = await twoMatters();
    const { id } = (await ask(desk, { filters: { queue: 'register' } })).body;
    await Promise.all([writeExport(desk.service, id), writeExport(desk.service, id)]);
    const before = desk.table.items('EXPORT#');
    await writeExport(desk.service, id);
    expect(desk.table.items('EXPORT#')).toEqual(before);
    const lines = linesOf(await fetched(desk, await progress(desk, id)));
    expect(lines.map(({ 编号 }) => 编号)).toEqual([roof, other]);
  });

  it('what tells of it expires; an export that is gone is left alone', async () => {
    const { desk } = await twoMatters();
    await ask(desk, {});
    const [item] = desk.table.items('EXPORT#');
    expect(item?.['expires']).toBeGreaterThan(0);
    await writeExport(desk.service, 'gone');
    await expect(exportHandler(() => desk.service)({})).rejects.toThrow('names no export');
    expect(JSON.stringify(desk.log.lines)).not.toContain('欧阳');
  });
});
