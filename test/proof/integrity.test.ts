import { beforeEach, describe, expect, it } from 'vitest';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { linesOf } from '../../functions/proof/export-format.ts';
import { INTEGRITY_REGISTER } from '../../functions/proof/integrity.ts';
import { rebuildMatter } from '../../functions/proof/matters.ts';
import { restoreDistrict } from '../../functions/proof/restore.ts';
import { recordNumber } from '../../shared/integrity/record-number.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';
import { exportLines, prove, wholeOf } from '../support/proofs.ts';

let desk: Desk;
const no = recordNumber(handler.id);

/** A record with a gift and a declaration, looked at; one with nothing but a declaration. */
beforeEach(async () => {
  desk = openDesk();
  const gift = {
    offeredBy: '何秀兰',
    offeredOn: '2025-10-09',
    what: '一盒碧螺春',
    value: 180,
    outcome: 'RETURNED',
    on: '2025-10-09',
    witness: receiver.id,
  };
  const nothing = { period: '2025-Q3', nothingOffered: true };
  await desk.expectOk('record-gift', { by: handler, body: gift });
  await desk.expectOk('declare-integrity', { by: handler, body: nothing });
  await desk.expectOk('declare-integrity', { by: receiver, body: nothing });
  await desk.stream(no, recordNumber(receiver.id));
  await desk.expectOk('integrity', { by: head, query: { officer: handler.id } });
});

async function tamper(pk: string, change: (text: string) => string): Promise<void> {
  const [item] = desk.table.items(pk);
  if (item === undefined) throw new Error(`nothing stands under ${pk}`);
  await desk.table.put({ ...item, body: change(String(item['body'])) });
}

describe('what staff put on record about themselves is proved like petitions', () => {
  it('R41 holds as it is', async () => {
    expect((await prove(desk)).found).toEqual([]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    [
      'words were changed',
      () => tamper(`INTEGRITYWORDS#${no}`, (text) => text.replace('一盒', '两箱')),
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    [
      'a row differs',
      () => tamper(`VIEW#${no}`, (text) => text.replace('2025-10-09', '2025-10-08')),
      ['ROW_DIFFERS DECLARED#2025-Q3'],
    ],
    [
      'a commit was changed under another',
      () => tamper(`INTEGRITY#${no}`, (text) => text.replace('"value":180', '"value":18')),
      ['CHAIN_BROKEN COMMIT 2'],
    ],
  ])('R41 %s', async (_, touch, expected) => {
    await touch();
    expect((await prove(desk)).found).toEqual(expected);
  });

  it('R41 an export carries them, and after a restore the lists are made anew', async () => {
    const lines = await exportLines(desk.table, wholeOf(desk));
    const table = memoryTable();
    const read = () =>
      linesOf(
        (async function* () {
          yield Buffer.from(lines.join(''));
        })(),
      );
    await restoreDistrict({ table, whole: table, district: 'wutong', lines: read });
    expect(await exportLines(table, table)).toEqual(lines);
    const rebuilding = { table, rules: desk.service, apply: true };
    for (const of of [no, recordNumber(receiver.id)]) {
      expect((await rebuildMatter(INTEGRITY_REGISTER, rebuilding, of)).replaced).toBe(true);
    }
    const rows = (items: readonly { readonly pk: string }[]) => items.filter(({ pk }) => pk.startsWith('VIEW#STAFF'));
    expect(rows(table.items())).toEqual(rows(desk.table.items()));
  });
});
