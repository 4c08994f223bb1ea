import { describe, expect, it } from 'vitest';
import { plainRehearsal } from '../../../infra/cli/rehearsal-report.ts';
import { wutong } from '../../../infra/districts/wutong.ts';
import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { isWorkingDay } from '../../../shared/calendar/working-days.ts';
import { type Capacities, type Rehearsal, rehearse } from '../../../shared/rehearsal/rehearsal.ts';
import { CALENDAR } from '../../support/office.ts';

const AMPLE: Capacities = { receiver: 200, handler: 200, head: 200, leader: 200 };
const NOBODY: Capacities = { receiver: 0, handler: 0, head: 0, leader: 0 };

function plan(options: { petitions?: number; days?: number; seed?: number; capacities?: Capacities }) {
  const { petitions = 600, days = 200, seed = 7, capacities = AMPLE } = options;
  return { district: wutong, calendar: CALENDAR, petitions, from: calendarDate('2025-01-01'), days, seed, capacities };
}

const lived = (options: Parameters<typeof plan>[0] = {}): Rehearsal => rehearse(plan(options));
const lateOf = (rehearsal: Rehearsal, kind: string) => rehearsal.late.find((clock) => clock.kind === kind);

describe('a rehearsed district', () => {
  it('goes the same way for the same seed, another way for another', () => {
    const once = plainRehearsal(plan({}), lived());
    expect(plainRehearsal(plan({}), lived())).toEqual(once);
    expect(plainRehearsal(plan({}), lived({ seed: 8 }))).not.toEqual(once);
  });

  it('does nothing that the rules refuse', () => {
    expect(Object.fromEntries(lived().refused)).toEqual({});
  });

  it('takes in every petition on its day, and ends most of them', () => {
    const rehearsal = lived();
    const received = rehearsal.received.days.reduce((sum, day) => sum + rehearsal.received.on(day), 0);
    expect(received).toBe(600);
    expect(rehearsal.openAtTheEnd).toBeGreaterThan(0);
    expect(rehearsal.openAtTheEnd).toBeLessThan(300);
    expect(rehearsal.commits).toBeGreaterThan(rehearsal.acts);
  });

  it('meets the office’s own clocks where there are hands enough, and the authorities’ as the authorities do', () => {
    const rehearsal = lived();
    expect(['notice', 'echo', 'forwarding'].map((kind) => lateOf(rehearsal, kind)?.late)).toEqual([0, 0, 0]);
    expect(lateOf(rehearsal, 'authorityNotice')?.late).toBeGreaterThan(0);
  });

  it('lets every transfer and every notice run out where nobody works', () => {
    const rehearsal = lived({ capacities: NOBODY });
    for (const kind of ['transfer', 'notice']) {
      const clock = lateOf(rehearsal, kind);
      expect(clock?.due).toBeGreaterThan(0);
      expect(clock?.late).toBe(clock?.due);
    }
    // Only what comes in online is there at all: no receiver writes down who stands at the counter.
    const online = rehearsal.acts;
    expect(rehearsal.queues.find(({ queue }) => queue === 'unassigned')?.most).toBe(online);
    expect(rehearsal.openAtTheEnd).toBe(online);
  });

  it('differs by its staff alone when only the staff differ', () => {
    const [few, many] = [lived({ capacities: { ...AMPLE, handler: 3 } }), lived()];
    expect(plainReceived(few)).toEqual(plainReceived(many));
    expect(lateOf(few, 'transfer')?.late).toBeGreaterThan(lateOf(many, 'transfer')?.late ?? 0);
  });

  it('sends nothing on a day off', () => {
    const { mails } = lived();
    expect(mails.days.length).toBeGreaterThan(100);
    expect(mails.days.filter((day) => !isWorkingDay(CALENDAR, day))).toEqual([]);
  });

  it('counts what is late in the month of its last day, and no month twice', () => {
    for (const { late, byMonth } of lived({ capacities: NOBODY }).late) {
      expect([...byMonth.values()].reduce((sum, count) => sum + count, 0)).toBe(late);
    }
  });
});

function plainReceived({ received }: Rehearsal): object {
  return Object.fromEntries(received.days.map((day) => [day, received.on(day)]));
}
