import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  daysBetween,
  FIRST_DAY,
  InvalidCalendarDate,
  isCalendarDate,
  LAST_DAY,
} from '../../../shared/calendar/calendar-date.ts';
import type * as CalendarDates from '../../../shared/calendar/calendar-date.ts';
import { day } from '../../support/days.ts';

const CALENDAR_DATES = '../../../shared/calendar/calendar-date.ts';

describe('a legal day', () => {
  it.each(['2024-02-29', '2028-02-29', '2005-01-01', '2050-12-31', '2025-04-30', '2026-12-31'])(
    '%s is a day',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
      expect(calendarDate(text)).toBe(text);
    },
  );

  it.each([
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['29 February of a century that is no leap year', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['31 June', '2026-06-31'],
    ['31 September', '2026-09-31'],
    ['31 November', '2026-11-31'],
    ['32 January', '2026-01-32'],
    ['something before it', '2026 2026-01-05'],
    ['letters for the day', '2026-01-1x'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['1850', '1850-01-01'],
    ['2099', '2099-01-01'],
    ['the day before the first', '2004-12-31'],
    ['the day after the last', '2051-01-01'],
    ['one digit', '2026-1-5'],
    ['slashes', '2026/01/05'],
    ['full-width digits', '２０２６-01-05'],
    ['a moment', '2026-01-05T10:00:00Z'],
    ['spaces around', ' 2026-01-05 '],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('says what was given and what is allowed', () => {
    expect(() => calendarDate('2026-02-30')).toThrow(InvalidCalendarDate);
    expect(() => calendarDate('2026-02-30')).toThrow(
      expect.objectContaining({ name: 'InvalidCalendarDate', given: '2026-02-30' }),
    );
    expect(() => calendarDate('2026-02-30')).toThrow(
      `"2026-02-30" is not a day between ${FIRST_DAY} and ${LAST_DAY} written YYYY-MM-DD`,
    );
  });

  it('knows every weekday and every next day from 2005 to 2050 as another calendar does', async () => {
    const [naming, counting] = [await anew('naming'), await anew('counting')];
    const first = calendarDate(FIRST_DAY);
    const differing: string[] = [];
    let other = Temporal.PlainDate.from(FIRST_DAY);
    for (let passed = 0; other.toString() <= LAST_DAY && differing.length === 0; passed += 1) {
      const date = calendarDate(other.toString());
      const same = naming.addDays(first, passed) === date && counting.daysBetween(first, date) === passed;
      if (!same || counting.weekdayOf(date) !== other.dayOfWeek) differing.push(date);
      other = other.add({ days: 1 });
    }
    expect(differing).toEqual([]);
    expect(other.toString()).toBe('2051-01-01');
  });

  it.each([
    ['over a leap day', '2024-02-28 Wed', 2, '2024-03-01 Fri'],
    ['over the same days of a common year', '2025-02-28 Fri', 2, '2025-03-02 Sun'],
    ['over the year end', '2025-12-31 Wed', 1, '2026-01-01 Thu'],
    ['backwards', '2026-03-01 Sun', -1, '2026-02-28 Sat'],
    ['nowhere', '2026-03-01 Sun', 0, '2026-03-01 Sun'],
  ] as const)('counts %s', (_, from, days, to) => {
    expect(addDays(day(from), days)).toBe(day(to));
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it('goes no further than the last day it reckons with', () => {
    expect(() => addDays(calendarDate(LAST_DAY), 1)).toThrow(InvalidCalendarDate);
    expect(() => addDays(calendarDate(FIRST_DAY), -1)).toThrow(InvalidCalendarDate);
  });
});

/** Days once worked out are remembered: a calendar anew has worked out none. */
async function anew(name: string): Promise<typeof CalendarDates> {
  return import(`${CALENDAR_DATES}?${name}`);
}
