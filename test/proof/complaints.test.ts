import { beforeEach, describe, expect, it } from 'vitest';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { COMPLAINT_REGISTER } from '../../functions/proof/complaints.ts';
import { linesOf } from '../../functions/proof/export-format.ts';
import { LEADS, proposedByComplaintsIn } from '../../functions/proof/leads.ts';
import { rebuildMatter } from '../../functions/proof/matters.ts';
import { exportRedacted } from '../../functions/proof/redacted-export.ts';
import { restoreDistrict } from '../../functions/proof/restore.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';
import { exportLines, prove, wholeOf } from '../support/proofs.ts';

let desk: Desk;
let complaint: string;

/** A complaint that was looked into, looked at and answered. */
beforeEach(async () => {
  desk = openDesk();
  const body = { anonymous: true, subject: 'STAFF', who: handler.name, codes: ['DELAY', 'GIFT'], what: '让我跑了三趟' };
  complaint = (await desk.expectOk('complain', { body })).body.complaintNo;
  const call = { no: complaint, by: head };
  const found = { concerned: [handler.id], findings: '登记簿上有三次' };
  await desk.expectOk('acknowledge-complaint', { ...call, body: found });
  const told = { on: '2025-10-09', means: 'ONLINE', told: '已经办结' };
  await desk.expectOk('answer-complaint', { ...call, body: told });
  await desk.stream(complaint);
  await desk.expectOk('complaint-file', call);
});

async function tamper(pk: string, change: (text: string) => string): Promise<void> {
  const item = desk.table.items(pk).find(({ body }) => change(String(body)) !== String(body));
  if (item === undefined) throw new Error(`nothing of that stands under ${pk}`);
  await desk.table.put({ ...item, body: change(String(item['body'])) });
}

describe('the record of complaints is proved like that of petitions', () => {
  it('R43 holds as it is', async () => {
    expect((await prove(desk)).found).toEqual([]);
  });

  it.each<[string, () => Promise<void>, readonly string[]]>([
    [
      'words were changed',
      () => tamper(`COMPLAINTWORDS#${complaint}`, (text) => text.replace('三趟', '一趟')),
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    [
      'an answer was changed',
      () => tamper(`COMPLAINTANSWERS#${complaint}`, (text) => text.replace('已经', '尚未')),
      ['PARTICULARS_CHANGED PARTICULARS 3'],
    ],
    [
      'a row lets in whom it concerns',
      () => tamper(`VIEW#${complaint}`, (text) => text.replace(`["${handler.id}"]`, '[]')),
      ['ROW_DIFFERS COMPLAINT'],
    ],
    [
      'the lead it proposes was made another’s',
      () =>
        tamper(`VIEW#L${complaint}`, (text) => text.replace(`"officer":"${handler.id}"`, '"officer":"chen.handler"')),
      ['ROW_DIFFERS LEAD'],
    ],
    ['a commit cannot be read', () => tamper(`COMPLAINT#${complaint}`, () => '{}'), ['COMMIT_UNREADABLE COMMIT 1']],
  ])('R43 %s', async (_, touch, expected) => {
    await touch();
    expect((await prove(desk)).found).toEqual(expected);
  });

  it('R43 an export carries complaints, and after a restore the list is made anew; a redacted one carries none', async () => {
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
    expect((await rebuildMatter(COMPLAINT_REGISTER, rebuilding, complaint)).replaced).toBe(true);
    const proposed = await proposedByComplaintsIn(table, [complaint], desk.service);
    expect(proposed).toEqual([`L${complaint}`]);
    for (const no of proposed) expect((await rebuildMatter(LEADS, rebuilding, no)).replaced).toBe(true);
    const rows = (items: readonly { readonly pk: string }[]) => items.filter(({ pk }) => /^VIEW#L?C/.test(pk));
    expect(rows(table.items())).toEqual(rows(desk.table.items()));
    let redacted = '';
    await exportRedacted({
      table,
      whole: table,
      district: 'wutong',
      office: desk.service.office,
      write: (line) => {
        redacted += line;
        return Promise.resolve();
      },
    });
    expect(redacted).not.toContain('COMPLAINT');
  });
});
