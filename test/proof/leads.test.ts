import { beforeEach, describe, expect, it } from 'vitest';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { linesOf } from '../../functions/proof/export-format.ts';
import { LEADS, proposedIn } from '../../functions/proof/leads.ts';
import { rebuildMatter } from '../../functions/proof/matters.ts';
import { restoreDistrict } from '../../functions/proof/restore.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, supervisor } from '../support/office.ts';
import { exportLines, prove, wholeOf } from '../support/proofs.ts';

let desk: Desk;
let petition: string;
let lead: string;

/** An overdue petition, whose clock is proposed, and a lead by hand, looked at, with its ledger. */
beforeEach(async () => {
  desk = openDesk();
  petition = (await desk.assigned()).petitionNo;
  desk.clock.set(at('2025-10-14 Tue', '12:00'));
  await checkClocks(desk.service, petition);
  const body = { source: 'MEDIA', officer: handler.id, conduct: '晚报10月13日第4版' };
  lead = (await desk.expectOk('open-lead', { by: supervisor, body })).body.leadNo;
  await desk.stream(petition, lead);
  await desk.expectOk('lead-file', { no: lead, by: supervisor });
  await desk.expectOk('ledger', { by: supervisor, query: { officer: handler.id } });
});

async function tamper(pk: string, change: (text: string) => string): Promise<void> {
  const [item] = desk.table.items(pk);
  if (item === undefined) throw new Error(`nothing stands under ${pk}`);
  await desk.table.put({ ...item, body: change(String(item['body'])) });
}

describe('the record of leads is proved like that of petitions', () => {
  it('holds as it is', async () => {
    expect((await prove(desk)).found).toEqual([]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    [
      'words were changed',
      () => tamper(`LEADWORDS#${lead}`, (text) => text.replace('晚报', '日报')),
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    ['a row differs', () => tamper(`VIEW#${lead}`, (text) => text.replace('OPEN', 'DISMISSED')), ['ROW_DIFFERS LEAD']],
    [
      'a proposal differs',
      () => tamper(`VIEW#L${petition}-1`, (text) => text.replace('wang', 'chen')),
      ['ROW_DIFFERS LEAD'],
    ],
    ['a commit cannot be read', () => tamper(`LEAD#${lead}`, () => '{}'), ['COMMIT_UNREADABLE COMMIT 1']],
  ])('%s', async (_, touch, expected) => {
    await touch();
    expect((await prove(desk)).found).toEqual(expected);
  });

  it('an export carries leads, and after a restore the lists are made anew', async () => {
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
    const rules = desk.service;
    for (const no of [lead, ...(await proposedIn(table, [petition], rules))]) {
      expect((await rebuildMatter(LEADS, { table, rules, apply: true }, no)).replaced).toBe(true);
    }
    const rows = (items: readonly { readonly pk: string }[]) => items.filter(({ pk }) => pk.startsWith('VIEW#L'));
    expect(rows(table.items())).toEqual(rows(desk.table.items()));
  });
});
