import { beforeEach, describe, expect, it } from 'vitest';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { linesOf } from '../../functions/proof/export-format.ts';
import { restoreDistrict } from '../../functions/proof/restore.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { head, receiver } from '../support/office.ts';
import { exportLines, prove, wholeOf } from '../support/proofs.ts';

const week = '2025-W41';
let desk: Desk;

/** A week that was planned and changed, with somebody at the post, and a plate. */
beforeEach(async () => {
  desk = openDesk();
  const duties = [{ day: '2025-10-10', half: 'MORNING', post: 'reception', staff: [receiver.id] }];
  await desk.expectOk('plan-roster', { week, by: head, body: { duties } });
  const changed = [{ ...duties[0], staff: ['chen.handler'] }];
  await desk.expectOk('change-roster', { week, by: head, body: { kind: 'SWAP', duties: changed, reason: '家中有事' } });
  await desk.expectOk('open-post', { week, by: receiver, body: { post: 'reception' } });
  await desk.expectOk('issue-plate', { by: head, body: { plateNo: '008', staff: receiver.id, post: 'reception' } });
  await desk.expectOk('withdraw-plate', { by: head, body: { plateNo: '008' } });
});

async function tamper(pk: string, at: number, change: (text: string) => string): Promise<void> {
  const item = desk.table.items(pk)[at];
  if (item === undefined) throw new Error(`nothing stands under ${pk}`);
  await desk.table.put({ ...item, body: change(String(item['body'])) });
}

describe('the record of the counter is proved like that of petitions', () => {
  it('holds as it is', async () => {
    expect((await prove(desk)).found).toEqual([]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    [
      'a duty was changed in the record',
      () => tamper(`ROSTER#${week}`, 0, (text) => text.replace(receiver.id, 'wang.handler')),
      ['CHAIN_BROKEN COMMIT 2'],
    ],
    [
      'words were changed',
      () => tamper(`ROSTERWORDS#${week}`, 0, () => '{"reason":"无"}'),
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    ['a commit cannot be read', () => tamper(`ROSTER#${week}`, 1, () => '{}'), ['COMMIT_UNREADABLE COMMIT 2']],
    [
      'a plate was changed',
      () => tamper('PLATES#office', 0, (text) => text.replace('008', '009')),
      ['CHAIN_BROKEN COMMIT 2'],
    ],
  ])('%s', async (_, touch, expected) => {
    await touch();
    expect((await prove(desk)).found).toEqual(expected);
  });

  it('an export carries it, and a restore brings it back', async () => {
    const lines = await exportLines(desk.table, wholeOf(desk));
    const table = memoryTable();
    const read = () =>
      linesOf(
        (async function* () {
          yield Buffer.from(lines.join(''));
        })(),
      );
    await restoreDistrict({ table, whole: table, district: 'wutong', lines: read });
    expect(table.items()).toEqual(desk.table.items());
    expect(desk.table.items('ROSTER#')).toHaveLength(3);
  });
});
