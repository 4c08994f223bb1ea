import { describe, expect, it } from 'vitest';
import { sweepClocks } from '../../functions/platform/clock-checks.ts';
import { sendDigests } from '../../functions/platform/digests.ts';
import { embeddedMetrics } from '../../functions/platform/metrics.ts';
import { missingNotices } from '../../shared/calendar/coverage.ts';
import { calendarBook, OFFICIAL_NOTICES } from '../../shared/calendar/official-calendars.ts';
import { METRICS } from '../../shared/contracts/metrics.ts';
import { at, day, type Day } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';

/** Everything measured so far, each figure summed. */
function measured(desk: Desk): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const line of desk.figures.lines) {
    for (const [name, value] of Object.entries(JSON.parse(line) as Record<string, unknown>)) {
      if (name in METRICS) sums[name] = (sums[name] ?? 0) + Number(value);
    }
  }
  return sums;
}

describe('figures', () => {
  it('are one line of the embedded metric format, of the district and nothing else', () => {
    const lines: string[] = [];
    embeddedMetrics(
      'wutong',
      () => at('2025-10-09 Thu'),
      (line) => lines.push(line),
    )({ MailSent: 1, TimerLate: 60 });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        _aws: {
          Timestamp: Date.parse('2025-10-09T02:00:00Z'),
          CloudWatchMetrics: [
            {
              Namespace: 'Huisheng',
              Dimensions: [['district']],
              Metrics: [
                { Name: 'TimerLate', Unit: 'Seconds' },
                { Name: 'MailSent', Unit: 'Count' },
              ],
            },
          ],
        },
        district: 'wutong',
        TimerLate: 60,
        MailSent: 1,
      },
    ]);
  });

  it('name no petition and nobody, whatever happens', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.clock.set(at('2025-10-14 Tue', '11:00'));
    await sweepClocks(desk.service);
    await sendDigests(desk.service);
    expect(desk.figures.lines.length).toBeGreaterThan(4);
    for (const line of desk.figures.lines) {
      expect([no, handler.id, head.id, ...PERSONAL].filter((word) => line.includes(word))).toEqual([]);
    }
  });

  it('say of each act whether it kept a duty; a repeat is no act', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    expect(measured(desk)).toMatchObject({ StepsTaken: 3 });
    expect(measured(desk)).not.toHaveProperty('DutiesKept');
    const body = { authorities: [{ name: '区住房和城乡建设局' }], sentOn: '2025-10-09', method: 'SYSTEM' };
    for (const key of ['once', 'once']) await desk.expectOk('transfer', { no, by: handler, body, key });
    // 转送 and 告知: mail tells the petitioner with it.
    expect(measured(desk)).toMatchObject({ StepsTaken: 4, DutiesKept: 2 });
  });

  it('of a sweep count what is open, due today and overdue', async () => {
    const desk = openDesk();
    const first = await desk.handIn();
    desk.clock.set(at('2025-10-11 Sat'));
    const second = await desk.handIn(undefined, 'another');
    await desk.stream(first.petitionNo, second.petitionNo);
    desk.clock.set(at('2025-10-14 Tue', '08:00'));
    await sweepClocks(desk.service);
    expect(measured(desk)).toMatchObject({ SweepDone: 1, Open: 2, DueToday: 1, Overdue: 1 });
  });

  it('of what is entered late count from its entry: its moments could not be looked at sooner', async () => {
    const desk = openDesk(at('2025-10-20 Mon'));
    const body = {
      anonymous: true,
      subject: '楼道灯不亮',
      statement: '三单元楼道灯两周不亮。',
      request: '请修',
      channel: 'LETTER',
      receivedOn: '2025-09-25',
      lateEntryReason: '节日期间漏录',
      onTheSpot: { told: false, reason: '来信' },
    };
    const { body: receipt } = await desk.expectOk('register', { by: { ...head, roles: ['receiver'] }, body });
    desk.clock.advance(1);
    await desk.stream(receipt.petitionNo);
    desk.clock.advance(1);
    // The sweep comes before its timer: it has not been lost.
    await sweepClocks(desk.service);
    expect(measured(desk)).toMatchObject({ TimerLate: 120, SweepFound: 0 });
    expect(measured(desk)['DutiesMissed']).toBeGreaterThan(0);
  });
});

describe('the official calendar', () => {
  const until2025 = calendarBook(OFFICIAL_NOTICES.filter(({ year }) => year <= 2025));
  it.each<[Day, readonly number[]]>([
    ['2025-10-31 Fri', []],
    ['2025-11-01 Sat', [2026]],
    ['2025-12-31 Wed', [2026]],
    ['2026-01-01 Thu', [2026]],
    ['2026-11-01 Sun', [2026, 2027]],
  ])('held until 2025, on %s lacks %j', (today, years) => {
    expect(missingNotices(until2025, day(today))).toEqual(years);
  });
});
