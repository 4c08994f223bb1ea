import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { publishedHalves } from '../../../shared/reception/half-days.ts';
import { readBookingNumber } from '../../../shared/reception/slots.ts';
import { daysOfWeek, readWeek, weekOf } from '../../../shared/reception/week.ts';

describe('a week by ISO 8601', () => {
  it.each([
    ['2025-10-05', '2025-W40'], // Sunday
    ['2025-10-06', '2025-W41'], // Monday
    ['2024-12-29', '2024-W52'], // Sunday
    ['2024-12-30', '2025-W01'], // Monday: its Thursday lies in 2025
    ['2026-12-31', '2026-W53'], // Thursday
    ['2027-01-03', '2026-W53'], // Sunday: its Thursday lay in 2026
    ['2027-01-04', '2027-W01'],
    ['2028-02-29', '2028-W09'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(calendarDate(day))).toBe(week);
    expect(daysOfWeek(week)).toContain(day);
    expect(daysOfWeek(week).map(weekOf)).toEqual(Array.from({ length: 7 }, () => week));
  });

  it('is read as it is written, and nothing else is one', () => {
    expect(['2025-W01', '2025-W52', '2026-W53', '2049-W52'].map(readWeek)).not.toContain(undefined);
    for (const none of ['2025-W53', '2025-W00', '2025-W54', '2025W41', '2005-W10', '2050-W01', ' 2025-W41', '']) {
      expect(readWeek(none), none).toBeUndefined();
    }
  });
});

describe('the published halves of a working day', () => {
  it.each([
    [{ opens: '09:00', closes: '17:30', midday: { from: '12:00', to: '13:30' } }, ['09:00-12:00', '13:30-17:30']],
    [{ opens: '09:00', closes: '17:30' }, ['09:00-12:00', '12:00-17:30']],
    [{ opens: '08:00', closes: '11:30' }, ['08:00-11:30']],
    [{ opens: '13:00', closes: '18:00' }, ['13:00-18:00']],
  ] as const)('%o', (hours, halves) => {
    expect(publishedHalves(hours).map(({ from, to }) => `${from}-${to}`)).toEqual(halves);
  });
});

describe('the number of a booking', () => {
  it('is read as people write it; what is none is none', () => {
    expect(readBookingNumber(' ２０２５-10-16-0900-2 ')).toEqual({ slot: '2025-10-16-0900', place: 2 });
    for (const none of ['2025-10-16-0900', '2025-02-30-0900-1', '2025-10-16-2400-1', '2025-10-16-0960-1', 'x', '']) {
      expect(readBookingNumber(none), none).toBeUndefined();
    }
  });
});
