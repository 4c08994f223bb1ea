import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { nextWorkingMoment } from '../../shared/calendar/working-days.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type ClockKind, ruleSetOn } from '../../shared/district/clock-rules.ts';
import {
  bindingClock,
  type Clock,
  clockStatus,
  type ClockStatus,
  nextReminder,
  reminderMoments,
  startClock,
} from '../../shared/petition/clocks.ts';
import { CALENDAR, WUTONG } from '../support/office.ts';
import { runs } from '../support/property-runs.ts';

const { clocks: RULES } = ruleSetOn(calendarDate('2026-03-02'));
const KINDS = Object.keys(RULES) as ClockKind[];

const clocks = fc
  .record({ kind: fc.constantFrom(...KINDS), offset: fc.integer({ min: 0, max: 1000 }), extra: fc.nat(30) })
  .map(({ kind, offset, extra }): Clock => {
    const { length, unit } = RULES[kind];
    return startClock(CALENDAR, kind, {
      start: addDays(calendarDate('2024-01-01'), offset),
      length: length + extra,
      unit,
    });
  });
const ages = fc.integer({ min: 0, max: 200 });

const LADDER: readonly ClockStatus[] = ['RUNNING', 'NEAR_DUE', 'DUE_TODAY', 'OVERDUE'];
const rank = (status: ClockStatus) => LADDER.indexOf(status === 'LAPSED' ? 'OVERDUE' : status);
const statusOn = (clock: Clock, age: number) =>
  clockStatus(clock, RULES[clock.kind], CALENDAR, addDays(clock.due.start, age));

describe('clocks', () => {
  it('climb the ladder and never down: running, near due, due today, overdue', () => {
    fc.assert(
      fc.property(clocks, ages, ages, (clock, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(rank(statusOn(clock, early))).toBeLessThanOrEqual(rank(statusOn(clock, late)));
        expect(rank(statusOn(clock, early))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('are due today on one day and overdue, or lapsed where nobody owes, from the next', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const status = (days: number) => clockStatus(clock, RULES[clock.kind], CALENDAR, addDays(clock.due.due, days));
        expect(status(0)).toBe('DUE_TODAY');
        expect(status(1)).toBe(RULES[clock.kind].nature === 'WINDOW' ? 'LAPSED' : 'OVERDUE');
        expect(['RUNNING', 'NEAR_DUE']).toContain(status(-1));
      }),
    );
  });

  it('once ended say for ever whether it was in time', () => {
    fc.assert(
      fc.property(clocks, ages, ages, (clock, endedAfter, lookedAfter) => {
        const on = addDays(clock.due.start, endedAfter);
        const ended: Clock = { ...clock, ended: { on, as: 'DONE' } };
        expect(statusOn(ended, lookedAfter)).toBe(on <= clock.due.due ? 'DONE_ON_TIME' : 'DONE_LATE');
        expect(nextReminder(ended, RULES[clock.kind], CALENDAR, WUTONG.hours)).toBeUndefined();
      }),
    );
  });

  it('remind in order, in office hours, after their start; of the end only when it has passed', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const moments = reminderMoments(clock, RULES[clock.kind], CALENDAR, WUTONG.hours);
        expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted());
        for (const { at, stage } of moments) {
          expect(nextWorkingMoment(CALENDAR, WUTONG.hours, at)).toBe(at);
          expect(shanghaiDay(at) > clock.due.start).toBe(true);
          expect(shanghaiDay(at) > clock.due.due).toBe(stage !== 'NEAR_DUE');
        }
        expect(moments.filter(({ stage }) => stage !== 'NEAR_DUE')).toHaveLength(1);
      }),
      { numRuns: runs(500) },
    );
  });

  it('where several run, the earliest duty binds and no window does', () => {
    fc.assert(
      fc.property(fc.array(clocks, { maxLength: 8 }), (several) => {
        const binding = bindingClock(several, RULES);
        const duties = several.filter(({ kind }) => RULES[kind].nature === 'DUTY').map(({ due }) => due.due);
        expect(binding?.due.due).toBe(duties.toSorted()[0]);
      }),
    );
  });
});
