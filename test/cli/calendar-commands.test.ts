import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movedLines, settledBy } from '../../infra/cli/calendar/provisional-clocks.ts';
import type { Place } from '../../infra/cli/record/place.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { registered } from '../support/acts.ts';
import { huisheng } from '../support/command-line.ts';
import { at } from '../support/days.ts';
import { openDesk } from '../support/desk.ts';
import { BEFORE_2026, CALENDAR, head, WUTONG } from '../support/office.ts';
import { wholeOf } from '../support/proofs.ts';
import { given, PETITION_NO } from '../support/story.ts';

/** Not the notice of 2027, which nobody knows yet: a sample in its form. */
const SAMPLE = `国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕99号
　　一、元旦：1月1日（周五）至3日（周日）放假，共3天。
　　二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
`;

describe('calendar import', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const copy = mkdtempSync(join(tmpdir(), 'huisheng-calendar-'));
  const notice = join(copy, 'notice.txt');
  const inCopy = (...args: readonly string[]): string =>
    execFileSync(join(project, 'node_modules/.bin/node'), [join(copy, 'infra/cli/main.ts'), ...args], {
      encoding: 'utf8',
    });

  beforeAll(() => {
    for (const room of ['shared', 'functions', 'infra', 'package.json'])
      cpSync(join(project, room), join(copy, room), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(notice, SAMPLE);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('says which days change, and changes nothing', () => {
    const before = readFileSync(join(copy, 'shared/calendar/official-calendars.ts'), 'utf8');
    const out = inCopy('calendar', 'import', '--in', notice);
    expect(out).toContain('  2027-01-01 周五  上班 → 放假（元旦）\n');
    expect(out).toContain('  2027-02-20 周六  周末 → 调休上班\n');
    expect(readFileSync(join(copy, 'shared/calendar/official-calendars.ts'), 'utf8')).toBe(before);
  });

  it('--write adds the year to the source, and from then on it counts', () => {
    const due = ['due', '--from', '2027-02-04', '--days', '3', '--unit', 'calendar', '--json'];
    expect(JSON.parse(inCopy(...due))).toMatchObject({ due: '2027-02-08', provisional: true });
    expect(inCopy('calendar', 'import', '--in', notice, '--write')).toContain('✓ 已写入');
    expect(inCopy('calendar', 'check')).toMatch(
      /✓ 2027 {2}国务院办公厅关于2027年部分节假日安排的通知：放假11天，调休上班2天/,
    );
    expect(JSON.parse(inCopy(...due))).toMatchObject({ due: '2027-02-15', calendarVersion: 'CN-2027' });
    expect(inCopy('calendar', 'import', '--in', notice, '--write')).toContain('没有差别');
  });

  it('a year that is loaded is not replaced by another reading of it', () => {
    writeFileSync(notice, SAMPLE.replace('至12日（周五）放假调休，共8天', '至11日（周四）放假调休，共7天'));
    expect(() => inCopy('calendar', 'import', '--in', notice, '--write')).toThrow(/已载入且与此文件不同/);
  });

  it('a text that does not agree with itself is refused with every problem', async () => {
    writeFileSync(notice, SAMPLE.replace('（周日）放假，共3天', '（周一）放假，共4天'));
    const { code, err } = await huisheng('calendar', 'import', '--in', notice);
    expect([code, err.match(/✗/g)?.length]).toEqual([2, 2]);
  });
});

describe('calendar recount', () => {
  /** Received on 29 December 2025, when the holidays of 2026 were not loaded; the record as it stands since. */
  async function countedBefore() {
    const desk = openDesk(at('2025-12-30 Tue'));
    const { commits } = given(registered({ receivedOn: '2025-12-29 Mon' }), WUTONG, BEFORE_2026);
    let previous = '';
    for (const commit of commits) {
      const outcome = await desk.service.record.append(PETITION_NO, { ...commit, previous });
      if (outcome.kind === 'appended') previous = outcome.recorded.hash;
    }
    const { table, service } = desk;
    const { office, calendar, now } = service;
    const place: Place = {
      name: 'desk',
      district: wutong,
      table,
      whole: wholeOf(desk),
      context: { office, calendar, now: now() },
      close: () => Promise.resolve(),
    };
    return { desk, place };
  }

  it('lists what an edition settles, and the head’s step leaves nothing of it', async () => {
    const { desk, place } = await countedBefore();
    const settled = await all(settledBy(place, CALENDAR));
    expect(settled.flatMap(movedLines)).toContain(`~ ${PETITION_NO}  transfer  2026-01-01 → 2026-01-04`);
    expect(await all(settledBy(place, BEFORE_2026))).toEqual([]);
    const { body } = await desk.expectOk('recount', { no: PETITION_NO, by: head, body: {} });
    const clocks = body.clocks as readonly { readonly kind: string; readonly due: string }[];
    expect(clocks.find(({ kind }) => kind === 'transfer')?.due).toBe('2026-01-04');
    expect(await all(settledBy(place, CALENDAR))).toEqual([]);
    const again = await desk.call('recount', { no: PETITION_NO, by: head, body: {} });
    expect([again.status, again.body.code]).toEqual([409, 'NOTHING_PROVISIONAL']);
    await desk.stream(PETITION_NO);
    expect(desk.mailer.subjects()).toContain('办理期限核定告知');
  });

  it('without a head’s token nothing is settled', async () => {
    const { code, err } = await huisheng('calendar', 'recount', '--apply', '--address', 'http://127.0.0.1:1');
    expect([code, err]).toEqual([2, expect.stringContaining('HUISHENG_TOKEN')]);
  });
});

async function all<Found>(found: AsyncIterable<Found>): Promise<readonly Found[]> {
  const list: Found[] = [];
  for await (const one of found) list.push(one);
  return list;
}
