import { describe, expect, it } from 'vitest';
import { calendarOfVersion } from '../../../shared/calendar/official-calendars.ts';
import type { DayUnit } from '../../../shared/calendar/periods.ts';
import {
  dueDate,
  extendedDueDate,
  hearingDays,
  isInTime,
  LONGEST_PERIOD,
  periodOf,
} from '../../../shared/calendar/periods.ts';
import { type Day, day } from '../../support/days.ts';
import { CALENDAR } from '../../support/office.ts';

describe('the last day of a period (domain §3.3)', () => {
  it.each<[string, Day, number, DayUnit, Day, Day]>([
    ['V1 over National Day', '2025-09-30 Tue', 3, 'CALENDAR', '2025-10-03 Fri', '2025-10-09 Thu'],
    ['V2 working days end on a make-up Saturday', '2025-09-30 Tue', 3, 'WORKING', '2025-10-11 Sat', '2025-10-11 Sat'],
    ['V3 Friday to Monday', '2025-03-14 Fri', 3, 'CALENDAR', '2025-03-17 Mon', '2025-03-17 Mon'],
    ['V3 Friday to Wednesday in working days', '2025-03-14 Fri', 3, 'WORKING', '2025-03-19 Wed', '2025-03-19 Wed'],
    ['V4 before Spring Festival', '2025-01-24 Fri', 3, 'CALENDAR', '2025-01-27 Mon', '2025-01-27 Mon'],
    ['V6 on a make-up Saturday: no roll', '2025-01-24 Fri', 15, 'CALENDAR', '2025-02-08 Sat', '2025-02-08 Sat'],
    ['V7 past a weekend', '2025-10-10 Fri', 15, 'CALENDAR', '2025-10-25 Sat', '2025-10-27 Mon'],
    ['V9 over Spring Festival', '2026-02-13 Fri', 3, 'CALENDAR', '2026-02-16 Mon', '2026-02-24 Tue'],
    ['V9 in working days', '2026-02-13 Fri', 3, 'WORKING', '2026-02-25 Wed', '2026-02-25 Wed'],
    ['V11 an objection; Sunday 28 September works', '2025-09-26 Fri', 5, 'WORKING', '2025-10-10 Fri', '2025-10-10 Fri'],
    ['V12 a review request', '2025-09-08 Mon', 30, 'CALENDAR', '2025-10-08 Wed', '2025-10-09 Thu'],
    ['V13 sixty days from acceptance', '2025-09-30 Tue', 60, 'CALENDAR', '2025-11-29 Sat', '2025-12-01 Mon'],
    ['V16 over Qingming', '2025-04-01 Tue', 3, 'CALENDAR', '2025-04-04 Fri', '2025-04-07 Mon'],
    ['V17 received on a Saturday', '2025-07-12 Sat', 3, 'CALENDAR', '2025-07-15 Tue', '2025-07-15 Tue'],
    ['V17 in working days', '2025-07-12 Sat', 3, 'WORKING', '2025-07-16 Wed', '2025-07-16 Wed'],
    ['V18 over a leap day', '2024-02-27 Tue', 3, 'CALENDAR', '2024-03-01 Fri', '2024-03-01 Fri'],
    ['over the year end onto a make-up Sunday', '2025-12-31 Wed', 3, 'CALENDAR', '2026-01-03 Sat', '2026-01-04 Sun'],
  ])('%s', (_, start, length, unit, rawDue, due) => {
    const reckoned = dueDate(CALENDAR, { start: day(start), length, unit });
    expect(reckoned).toMatchObject({ rawDue: day(rawDue), due: day(due), provisional: false });
    expect(reckoned.calendarVersion).toBe('CN-2026');
  });

  it.each<[string, Day, Day, Day]>([
    ['S03', '2025-01-24 Fri', '2025-01-27 Mon', '2025-02-08 Sat'],
    ['S05', '2025-01-27 Mon', '2025-02-05 Wed', '2025-02-11 Tue'],
    ['S08', '2025-02-28 Fri', '2025-03-03 Mon', '2025-03-17 Mon'],
    ['S10', '2025-03-23 Sun', '2025-03-26 Wed', '2025-04-07 Mon'],
    ['S12', '2025-04-01 Tue', '2025-04-07 Mon', '2025-04-16 Wed'],
    ['S15', '2025-04-30 Wed', '2025-05-06 Tue', '2025-05-15 Thu'],
    ['S27', '2025-09-18 Thu', '2025-09-22 Mon', '2025-10-09 Thu'],
    ['S29', '2025-09-28 Sun', '2025-10-09 Thu', '2025-10-13 Mon'],
    ['S30', '2025-09-30 Tue', '2025-10-09 Thu', '2025-10-15 Wed'],
    ['S39', '2025-12-31 Wed', '2026-01-04 Sun', '2026-01-15 Thu'],
    ['S44', '2026-02-13 Fri', '2026-02-24 Tue', '2026-02-28 Sat'],
    ['S45', '2026-02-14 Sat', '2026-02-24 Tue', '2026-03-02 Mon'],
    ['S46', '2026-02-17 Tue', '2026-02-24 Tue', '2026-03-04 Wed'],
    ['S47', '2026-02-28 Sat', '2026-03-03 Tue', '2026-03-16 Mon'],
    ['S57', '2026-09-24 Thu', '2026-09-28 Mon', '2026-10-09 Fri'],
    ['S58', '2026-09-30 Wed', '2026-10-08 Thu', '2026-10-15 Thu'],
  ])('sample %s: transfer and notice', (_, received, transfer, notice) => {
    expect(dueDate(CALENDAR, { start: day(received), length: 3, unit: 'CALENDAR' }).due).toBe(day(transfer));
    expect(dueDate(CALENDAR, { start: day(received), length: 15, unit: 'CALENDAR' }).due).toBe(day(notice));
  });

  it('counts from the day after the start', () => {
    const oneDay = dueDate(CALENDAR, { start: day('2025-10-13 Mon'), length: 1, unit: 'CALENDAR' });
    expect(oneDay).toMatchObject({ firstDayCounted: '2025-10-14', due: '2025-10-14' });
  });

  it('names the days it rolled past and why', () => {
    expect(dueDate(CALENDAR, { start: day('2025-04-01 Tue'), length: 3, unit: 'CALENDAR' }).skipped).toEqual([
      { date: '2025-04-04', reason: 'HOLIDAY', name: '清明节' },
      { date: '2025-04-05', reason: 'HOLIDAY', name: '清明节' },
      { date: '2025-04-06', reason: 'HOLIDAY', name: '清明节' },
    ]);
    expect(dueDate(CALENDAR, { start: day('2025-10-10 Fri'), length: 15, unit: 'CALENDAR' }).skipped).toEqual([
      { date: '2025-10-25', reason: 'WEEKEND' },
      { date: '2025-10-26', reason: 'WEEKEND' },
    ]);
  });

  it('does not give days off inside the period back, however many (domain §3.1)', () => {
    const overNationalDay = dueDate(CALENDAR, { start: day('2025-09-25 Thu'), length: 15, unit: 'CALENDAR' });
    expect(overNationalDay).toMatchObject({ rawDue: '2025-10-10', due: '2025-10-10', skipped: [] });
  });

  it('is in time through the whole of the last day, and not on the day after', () => {
    expect(isInTime(day('2025-10-08 Wed'), day('2025-10-09 Thu'))).toBe(true);
    expect(isInTime(day('2025-10-09 Thu'), day('2025-10-09 Thu'))).toBe(true);
    expect(isInTime(day('2025-10-10 Fri'), day('2025-10-09 Thu'))).toBe(false);
  });

  it('is provisional exactly when a day it judged lies beyond the notices', () => {
    const period = { length: 60, unit: 'CALENDAR' } as const;
    expect(dueDate(CALENDAR, { ...period, start: day('2026-10-29 Thu') })).toMatchObject({
      due: '2026-12-28',
      provisional: false,
    });
    expect(dueDate(CALENDAR, { ...period, start: day('2026-11-02 Mon') })).toMatchObject({
      due: '2027-01-01',
      provisional: true,
    });
    // 26 December 2026 is a Saturday the notice of 2026 settles; its roll ends before the open days.
    expect(dueDate(CALENDAR, { ...period, start: day('2026-10-27 Tue') })).toMatchObject({
      due: '2026-12-28',
      provisional: false,
    });
    // Working days walk through every day, so one open day on the way is enough.
    expect(dueDate(CALENDAR, { start: day('2026-12-28 Mon'), length: 2, unit: 'WORKING' }).provisional).toBe(true);
  });

  it('is provisional when it rolls from a settled day onto an open one', () => {
    // Saturday 27 December 2025 is settled; Monday the 29th waited for the notice of 2026.
    const period = { start: day('2025-12-24 Wed'), length: 3, unit: 'CALENDAR' } as const;
    expect(dueDate(calendarOfVersion('CN-2025'), period)).toMatchObject({ due: '2025-12-29', provisional: true });
    expect(dueDate(CALENDAR, period)).toMatchObject({ due: '2025-12-29', provisional: false });
  });

  it('may last as long as the longest period, and no longer', () => {
    const longest = { start: day('2025-01-02 Thu'), length: LONGEST_PERIOD, unit: 'CALENDAR' } as const;
    expect(dueDate(CALENDAR, longest).rawDue).toBe('2026-02-06');
    expect(() => dueDate(CALENDAR, { ...longest, length: LONGEST_PERIOD + 1 })).toThrow(
      'a period lasts 1 to 400 whole days, not 401',
    );
  });

  it.each([0, -1, 1.5, Number.NaN, LONGEST_PERIOD + 1])('refuses a length of %d days', (length) => {
    expect(() => dueDate(CALENDAR, { start: day('2025-10-10 Fri'), length, unit: 'CALENDAR' })).toThrow(RangeError);
  });
});

describe('an extension (A14)', () => {
  const sixty = dueDate(CALENDAR, { start: day('2025-09-30 Tue'), length: 60, unit: 'CALENDAR' });

  it('is counted from the raw sixtieth day, not from the rolled one', () => {
    expect(sixty).toMatchObject({ rawDue: '2025-11-29', due: '2025-12-01' });
    // Raw: Saturday 29 November + 30 = Monday 29 December. From the rolled day it would be 31 December.
    expect(extendedDueDate(CALENDAR, sixty, 30)).toMatchObject({ rawDue: '2025-12-29', due: '2025-12-29' });
  });

  it('rolls its own last day', () => {
    expect(extendedDueDate(CALENDAR, sixty, 7)).toMatchObject({ rawDue: '2025-12-06', due: '2025-12-08' });
  });

  it('in two parts ends where it ends in one', () => {
    const twice = extendedDueDate(CALENDAR, extendedDueDate(CALENDAR, sixty, 14), 16);
    expect(twice).toEqual(extendedDueDate(CALENDAR, sixty, 30));
  });

  it('is not for working days', () => {
    const working = dueDate(CALENDAR, { start: day('2025-09-30 Tue'), length: 5, unit: 'WORKING' });
    expect(() => extendedDueDate(CALENDAR, working, 5)).toThrow(RangeError);
  });
});

describe('hearing days in a final review (A15)', () => {
  it.each<[Day, Day, number]>([
    ['2026-03-10 Tue', '2026-03-10 Tue', 0],
    ['2026-03-10 Tue', '2026-03-13 Fri', 3],
    ['2026-02-26 Thu', '2026-03-02 Mon', 4],
  ])('from %s to %s do not run: %i', (from, to, days) => {
    expect(hearingDays(day(from), day(to))).toBe(days);
  });

  it('move the raw last day, which then rolls', () => {
    const excluded = { start: day('2026-03-02 Mon'), length: 30, unit: 'CALENDAR', excluded: 3 } as const;
    expect(dueDate(CALENDAR, excluded)).toMatchObject({ rawDue: '2026-04-04', due: '2026-04-07' });
  });

  it('stay part of the period', () => {
    const period = { start: day('2026-03-02 Mon'), length: 30, unit: 'CALENDAR', excluded: 3 } as const;
    expect(periodOf(dueDate(CALENDAR, period))).toEqual(period);
    expect(periodOf(dueDate(CALENDAR, { ...period, excluded: 0 }))).toHaveProperty('excluded', 0);
    const { excluded: _, ...plain } = period;
    expect(periodOf(dueDate(CALENDAR, plain))).toStrictEqual(plain);
  });
});
