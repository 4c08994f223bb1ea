import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import type { Table } from '../../functions/platform/table.ts';
import { linesOf } from '../../functions/proof/export-format.ts';
import { rebuildPetition } from '../../functions/proof/rebuild.ts';
import { restoreDistrict, TableNotEmpty } from '../../functions/proof/restore.ts';
import { verifyAgainst } from '../../functions/proof/verify-against.ts';
import { verifyExport } from '../../functions/proof/verify-export.ts';
import { type Desk, openDesk, PETITION } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';
import { exportLines, inWords, prove, wholeOf } from '../support/proofs.ts';

let desk: Desk;
let lines: readonly string[];
const numbers: string[] = [];

/** Three petitions, one with words that hold a line separator, one looked at, one with several commits; and a digest. */
beforeAll(async () => {
  desk = openDesk();
  numbers.push((await desk.assigned()).petitionNo);
  numbers.push((await desk.handIn({ ...PETITION, statement: '第一行\u2028第二行\n第三行\r第四行🌧' })).petitionNo);
  numbers.push((await desk.handIn({ ...PETITION, subject: '另一件' })).petitionNo);
  await desk.stream(...numbers);
  await desk.expectOk('petition-file', { no: numbers[1] ?? '', by: head });
  await desk.table.put({
    pk: 'NOTICE#DIGEST#2025-10-09',
    sk: handler.id,
    state: 'SENT',
    at: '2025-10-09T01:00:00.000Z',
  });
  await desk.call('track', { body: { petitionNo: numbers[0], queryCode: '00000000' } });
  await desk.expectOk('make-feed', { by: handler, body: {} });
  const delivery = { hook: 'street', seq: 1, event: 'petition.registered' } as const;
  await desk.service.deliveries.owe(numbers[0] ?? '', [delivery], desk.clock.now());
  lines = await exportLines(desk.table, wholeOf(desk));
});

/** As a file is read: in pieces that end anywhere. */
async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text = lines.join('')) => linesOf(pieces(text));

async function found(text?: string, district = 'wutong'): Promise<readonly string[]> {
  const { office, calendar, hashes, now } = desk.service;
  const said: string[] = [];
  const context = { office, calendar, hashes, now: now() };
  await verifyExport({ lines: read(text), district, context, report: (finding) => said.push(inWords(finding)) });
  return said;
}

describe('an export', () => {
  it('holds every fact, line by line, and nothing that is derived or fades', () => {
    const keys = lines.slice(1, -1).map((line) => (JSON.parse(line) as { readonly pk: string }).pk);
    const facts = desk.table.items().filter(({ pk }) => !/^(VIEW|ATTEMPT|FEED|HOOK)#/.test(pk));
    expect(keys.toSorted()).toEqual(facts.map(({ pk }) => pk).toSorted());
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'huisheng-record',
      version: 1,
      district: 'wutong',
      petitions: 3,
    });
    const sha256 = createHash('sha256').update(lines.slice(0, -1).join('')).digest('hex');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      end: 'huisheng-record',
      petitions: 3,
      items: facts.length,
      sha256,
    });
  });

  it('is proved as it is', async () => {
    expect(await found()).toEqual([]);
  });

  it('comes back byte for byte from an empty table, and its rows follow', async () => {
    const table = memoryTable();
    await restoreDistrict({ table, whole: table, district: 'wutong', lines: () => read() });
    expect(await exportLines(table, table)).toEqual(lines);
    for (const no of numbers) await rebuildPetition({ table, rules: desk.service, apply: true }, no);
    // The same as rebuilding the first table whole: item for item, rows and their versions too.
    for (const no of numbers) {
      await rebuildPetition({ table: desk.table, rules: desk.service, apply: true, whole: true }, no);
    }
    expect(table.items()).toEqual(desk.table.items().filter(({ pk }) => !/^(ATTEMPT|FEED|HOOK)#/.test(pk)));
    expect((await prove(desk)).found).toEqual([]);
  });

  it('is not restored over anything', async () => {
    const table = memoryTable();
    await table.put({ pk: 'ATTEMPT#no#1', sk: 'x' });
    const restoring = restoreDistrict({ table, whole: table, district: 'wutong', lines: () => read() });
    await expect(restoring).rejects.toThrow(TableNotEmpty);
    expect(table.items()).toHaveLength(1);
  });
});

describe('an export that is not what it was', () => {
  const whole = () => lines.join('');
  it.each<[string, () => string, () => string]>([
    ['cut off in a line', () => whole().slice(0, -20), () => `EXPORT_CUT_OFF LINE ${lines.length}`],
    ['cut off after a line', () => lines.slice(0, -3).join(''), () => `EXPORT_CUT_OFF LINE ${lines.length - 3}`],
    ['cut off but for its end', () => lines.toSpliced(4, 1).join(''), () => 'EXPORT_CHANGED'],
    ['empty', () => '', () => 'EXPORT_CUT_OFF LINE 0'],
    ['one byte changed in a value', () => whole().replace('漏雨', '漏水'), () => 'EXPORT_CHANGED'],
    ['one byte changed in the sum', () => whole().replace(/"sha256":"./, '"sha256":"x'), () => 'EXPORT_CHANGED'],
    [
      'a line in other words',
      () => lines.toSpliced(3, 1, (lines[3] ?? '').replace(':', ': ')).join(''),
      () => 'EXPORT_MALFORMED LINE 4',
    ],
    ['no JSON in it', () => lines.toSpliced(3, 1, 'x\n').join(''), () => 'EXPORT_MALFORMED LINE 4'],
    ['another heading', () => lines.toSpliced(0, 1, '{"format":"x"}\n').join(''), () => 'EXPORT_MALFORMED LINE 1'],
    ['something after its end', () => `${whole()}{}\n`, () => `EXPORT_MALFORMED LINE ${lines.length + 1}`],
    ['two of one', () => whole() + whole(), () => `EXPORT_MALFORMED LINE ${lines.length + 1}`],
    ['other counts than it says', () => resummed((end) => ({ ...end, items: 1 })), () => 'EXPORT_COUNT'],
  ])('%s', async (_, changed, expected) => {
    expect((await found(changed())).at(-1)).toBe(expected());
    const table = memoryTable();
    const restoring = restoreDistrict({ table, whole: table, district: 'wutong', lines: () => read(changed()) });
    await expect(restoring).rejects.toThrow(expected().split(' ')[0]);
    expect(table.items()).toEqual([]);
  });

  it('of another district', async () => {
    expect(await found(undefined, 'canal')).toEqual(['OTHER_DISTRICT wutong']);
    const table = memoryTable();
    const restoring = restoreDistrict({ table, whole: table, district: 'canal', lines: () => read() });
    await expect(restoring).rejects.toThrow('OTHER_DISTRICT');
    expect(table.items()).toEqual([]);
  });

  const resummed = (change: (end: object) => object) =>
    lines.with(-1, `${JSON.stringify(change(JSON.parse(lines.at(-1) ?? '') as object))}\n`).join('');
});

describe('a table against an earlier export', () => {
  const against = async (table: Table = desk.table): Promise<readonly string[]> => {
    const said: string[] = [];
    const settings = { lines: read(), district: 'wutong', table };
    await verifyAgainst({ ...settings, report: (finding) => said.push(inWords(finding)) });
    return said;
  };

  it('has only grown', async () => {
    const on = '2025-10-09';
    await desk.expectOk('notify', { no: numbers[0] ?? '', by: handler, body: { on, means: 'PHONE', what: '已登记' } });
    expect(await against()).toEqual([]);
  });

  it('lacks its newest commit, which no chain can tell', async () => {
    const restored = memoryTable();
    await restoreDistrict({ table: restored, whole: restored, district: 'wutong', lines: () => read() });
    restored.lose(`PETITION#${numbers[0]}`, 'COMMIT#000003');
    expect(await found((await exportLines(restored, restored)).join(''))).toEqual([]);
    expect(await against(restored)).toEqual(['SINCE_GONE COMMIT#000003']);
  });

  it('shows its only commit rewritten, a petition gone, a look removed, words changed', async () => {
    const restored = memoryTable();
    await restoreDistrict({ table: restored, whole: restored, district: 'wutong', lines: () => read() });
    for (const item of restored.items()) {
      if (item.pk === `PETITION#${numbers[2]}`) await restored.put({ ...item, body: `${String(item['body'])} ` });
      if (item.pk === `PARTICULARS#${numbers[2]}`) await restored.put({ ...item, body: '{}' });
      if (item.pk.startsWith('ACCESS#')) restored.lose(item.pk, item.sk);
    }
    const said = await against(restored);
    expect(said.toSorted()).toEqual([
      'SINCE_CHANGED COMMIT#000001',
      'SINCE_CHANGED PARTICULARS 1',
      expect.stringMatching(/^SINCE_GONE 2025-10-09T02/),
    ]);
  });
});
