import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  weekdayOf,
} from '../../shared/calendar/calendar-date.ts';
import { explainDueDate } from '../../shared/calendar/explain.ts';
import { instantFromMilliseconds, shanghaiDay, shanghaiTime, toMilliseconds } from '../../shared/calendar/instant.ts';
import { dueDate, extendedDueDate, type Period } from '../../shared/calendar/periods.ts';
import { isWorkingDay, nextWorkingMoment, rollForward } from '../../shared/calendar/working-days.ts';
import { CALENDAR, WUTONG } from '../support/office.ts';
import { runs } from '../support/property-runs.ts';

const FIRST = calendarDate('2024-01-01');
/** Far enough before the end of what the notices cover. 2027 is weekends only, for the oracle as for us. */
const LAST = calendarDate('2026-12-31');

const days = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((offset) => addDays(FIRST, offset));
const lengths = fc.integer({ min: 1, max: 120 });
const calendarPeriods = fc.record({ start: days, length: lengths, unit: fc.constant('CALENDAR' as const) });
const workingPeriods = fc.record({ start: days, length: lengths, unit: fc.constant('WORKING' as const) });
const periods: fc.Arbitrary<Period> = fc.oneof(calendarPeriods, workingPeriods);
const moments = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') })
  .map(instantFromMilliseconds);

/** Another calendar, and a walk day by day. */
function oracle({ start, length, unit }: Period): string {
  const works = (date: Temporal.PlainDate) => chineseDays.isWorkday(date.toString());
  let date = Temporal.PlainDate.from(start);
  for (let counted = 0; counted < length;) {
    date = date.add({ days: 1 });
    if (unit === 'CALENDAR' || works(date)) counted += 1;
  }
  while (!works(date)) date = date.add({ days: 1 });
  return date.toString();
}

const due = (period: Period) => dueDate(CALENDAR, period).due;

describe('periods', () => {
  it('end where a naive walk over another calendar ends', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(due(period)).toBe(oracle(period));
      }),
      { numRuns: runs(1500) },
    );
  });

  it('end on a working day, on or after the raw last day, with nothing but days of rest between', () => {
    fc.assert(
      fc.property(calendarPeriods, (period) => {
        const reckoned = dueDate(CALENDAR, period);
        expect(reckoned.rawDue).toBe(addDays(period.start, period.length));
        expect(reckoned.due >= reckoned.rawDue).toBe(true);
        expect(isWorkingDay(CALENDAR, reckoned.due)).toBe(true);
        expect(reckoned.skipped).toHaveLength(daysBetween(reckoned.rawDue, reckoned.due));
        expect(reckoned.skipped.some(({ date }) => isWorkingDay(CALENDAR, date))).toBe(false);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('in working days count exactly so many of them', () => {
    fc.assert(
      fc.property(workingPeriods, (period) => {
        const reckoned = dueDate(CALENDAR, period);
        expect(daysBetween(period.start, reckoned.due) - reckoned.skipped.length).toBe(period.length);
        expect(reckoned.rawDue).toBe(reckoned.due);
      }),
      { numRuns: runs(500) },
    );
  });

  it('never end earlier for starting later or lasting longer', () => {
    fc.assert(
      fc.property(
        periods,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (period, later, longer) => {
          const moved = { ...period, start: addDays(period.start, later), length: period.length + longer };
          expect(due(moved) >= due(period)).toBe(true);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('end no earlier in working days than in calendar days', () => {
    fc.assert(
      fc.property(days, lengths, (start, length) => {
        expect(due({ start, length, unit: 'WORKING' }) >= due({ start, length, unit: 'CALENDAR' })).toBe(true);
      }),
    );
  });

  it('extended: from the raw day, in parts as in one, and a holiday is never given twice', () => {
    fc.assert(
      fc.property(calendarPeriods, fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 29 }), (period, a, b) => {
        const original = dueDate(CALENDAR, period);
        const extended = extendedDueDate(CALENDAR, original, a);
        expect(extended.rawDue).toBe(addDays(original.rawDue, a));
        expect(extended.due).toBe(rollForward(CALENDAR, addDays(original.rawDue, a)));
        expect(extended.due <= rollForward(CALENDAR, addDays(original.due, a))).toBe(true);
        expect(extendedDueDate(CALENDAR, extended, b)).toEqual(extendedDueDate(CALENDAR, original, a + b));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('with hearing days end exactly as a period that much longer', () => {
    fc.assert(
      fc.property(calendarPeriods, fc.integer({ min: 0, max: 60 }), (period, excluded) => {
        expect(due({ ...period, excluded })).toBe(due({ ...period, length: period.length + excluded }));
      }),
    );
  });

  it('explain themselves in as many Chinese as English sentences, with every date they name', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const reckoned = dueDate(CALENDAR, period);
        const { zh, en } = explainDueDate(reckoned);
        expect(zh).toHaveLength(en.length);
        expect(en.join('\n')).toContain(period.start);
        expect(en.join('\n')).toContain(reckoned.due);
        expect(zh.some((sentence) => sentence.includes('暂定'))).toBe(reckoned.provisional);
      }),
    );
  });
});

describe('days and moments', () => {
  it('days add up, and weekdays go round', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (date, count) => {
        const moved = addDays(date, count);
        expect(daysBetween(date, moved)).toBe(count);
        expect(addDays(moved, -count)).toBe(date);
        expect(Math.abs((weekdayOf(moved) - weekdayOf(date) - count) % 7)).toBe(0);
      }),
    );
  });

  it('the legal day is the day Asia/Shanghai shows, at every millisecond', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Shanghai');
        expect(shanghaiDay(moment)).toBe(there.toPlainDate().toString());
        expect(shanghaiTime(moment)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }));
      }),
    );
  });

  it('the next working moment is open, is not earlier, and is its own next', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const next = nextWorkingMoment(CALENDAR, WUTONG.hours, moment);
        expect(next >= moment).toBe(true);
        expect(isWorkingDay(CALENDAR, shanghaiDay(next))).toBe(true);
        expect(shanghaiTime(next) >= '09:00' && shanghaiTime(next) < '17:30').toBe(true);
        expect(nextWorkingMoment(CALENDAR, WUTONG.hours, next)).toBe(next);
        if (next !== moment) expect(shanghaiTime(next)).toBe('09:00');
        expect(noneOpenBetween(moment, next)).toBe(true);
      }),
    );
  });
});

/** No working day lies wholly between the two. */
function noneOpenBetween(moment: ReturnType<typeof instantFromMilliseconds>, next: typeof moment): boolean {
  let date: CalendarDate = addDays(shanghaiDay(moment), 1);
  for (; date < shanghaiDay(next); date = addDays(date, 1)) if (isWorkingDay(CALENDAR, date)) return false;
  return toMilliseconds(next) >= toMilliseconds(moment);
}
