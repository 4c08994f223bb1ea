import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '../../../shared/calendar/calendar-date.ts';
import {
  calendarBook,
  calendarOfVersion,
  CURRENT_CALENDAR,
  OFFICIAL_NOTICES,
} from '../../../shared/calendar/official-calendars.ts';
import { dayInfo, isWorkingDay } from '../../../shared/calendar/working-days.ts';

/** Domain §3.3, written down once more from the yearly notices, not from the code. */
const YEARS = [
  {
    year: 2024,
    off: '01-01 元旦, 02-10..02-17 春节, 04-04..04-06 清明节, 05-01..05-05 劳动节, 06-10 端午节, 09-15..09-17 中秋节, 10-01..10-07 国庆节',
    makeUp: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  {
    year: 2025,
    off: '01-01 元旦, 01-28..02-04 春节, 04-04..04-06 清明节, 05-01..05-05 劳动节, 05-31..06-02 端午节, 10-01..10-08 国庆节、中秋节',
    makeUp: '01-26 02-08 04-27 09-28 10-11',
  },
  {
    year: 2026,
    off: '01-01..01-03 元旦, 02-15..02-23 春节, 04-04..04-06 清明节, 05-01..05-05 劳动节, 06-19..06-21 端午节, 09-25..09-27 中秋节, 10-01..10-07 国庆节',
    makeUp: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
];

describe('the official calendars', () => {
  // Each test reads the notices anew: an edition remembers its days once it has been asked.
  it.each(YEARS)('$year has the days off of its notice and no others on weekdays', ({ year, off, makeUp }) => {
    const book = calendarBook(OFFICIAL_NOTICES);
    const daysOff: CalendarDate[] = [];
    for (const [range = '', name] of off.split(', ').map((holiday) => holiday.split(' '))) {
      for (const date of expand(year, range)) {
        expect(dayInfo(book, date)).toEqual({ working: false, reason: 'HOLIDAY', name, provisional: false });
        daysOff.push(date);
      }
    }
    const worked = makeUp.split(' ').map((text) => calendarDate(`${year}-${text}`));
    for (const date of worked) {
      expect(dayInfo(book, date)).toEqual({ working: true, reason: 'MAKE_UP_WORKDAY', provisional: false });
    }
    for (const date of daysOfYear(year)) {
      const { reason, working } = dayInfo(book, date);
      if (reason === 'HOLIDAY') expect(daysOff).toContain(date);
      if (reason === 'MAKE_UP_WORKDAY') expect(worked).toContain(date);
      expect(working).toBe(reason === 'WORKDAY' || reason === 'MAKE_UP_WORKDAY');
    }
  });

  it.each([2024, 2025, 2026])('agrees with chinese-days on every day of %i', (year) => {
    const differing = daysOfYear(year).filter(
      (date) => isWorkingDay(CURRENT_CALENDAR, date) !== chineseDays.isWorkday(date),
    );
    expect(differing).toEqual([]);
  });

  it('takes 2027 for provisional, weekends only, until its notice is loaded', () => {
    expect(OFFICIAL_NOTICES.some(({ year }) => year === 2027)).toBe(false);
    for (const date of daysOfYear(2027)) {
      const info = dayInfo(CURRENT_CALENDAR, date);
      expect(info.provisional).toBe(true);
      expect(['WORKDAY', 'WEEKEND']).toContain(info.reason);
    }
  });

  it('stands alone there: chinese-days guesses weekends for 2027 too, and says nothing of it', () => {
    const newYear = calendarDate('2027-01-01'); // a Friday, and surely a holiday
    expect(chineseDays.isWorkday(newYear)).toBe(true);
    expect(chineseDays.getDayDetail(newYear)).not.toHaveProperty('provisional');
    expect(dayInfo(CURRENT_CALENDAR, newYear).provisional).toBe(true);
  });

  it('takes the last days of December for provisional until the next year’s notice is known', () => {
    const book = calendarBook(OFFICIAL_NOTICES);
    const known = (text: string) => !dayInfo(book, calendarDate(text)).provisional;
    expect(known('2026-12-28')).toBe(true); // Mon
    expect(known('2026-12-31')).toBe(false); // Thu
    expect(known('2025-12-31')).toBe(true); // Wed: the notice of 2026 is loaded
  });

  it('does not call a day provisional that its own notice names', () => {
    const next = calendarBook([
      ...OFFICIAL_NOTICES,
      {
        year: 2027,
        title: 'test',
        holidays: [{ name: '元旦', from: calendarDate('2027-01-01'), to: calendarDate('2027-01-03') }],
        makeUpWorkdays: [calendarDate('2026-12-27')],
      },
    ]);
    expect(next.version).toBe('CN-2027');
    expect(dayInfo(next, calendarDate('2026-12-27'))).toMatchObject({ reason: 'MAKE_UP_WORKDAY', provisional: false }); // Sun
    expect(dayInfo(next, calendarDate('2027-01-01'))).toMatchObject({ reason: 'HOLIDAY', provisional: false }); // Fri
    expect(dayInfo(next, calendarDate('2026-12-31')).provisional).toBe(false); // Thu
    // What was reckoned before stays as it was reckoned.
    expect(dayInfo(CURRENT_CALENDAR, calendarDate('2027-01-01')).working).toBe(true);
  });

  it('cites the number of a notice where we hold it', () => {
    expect(OFFICIAL_NOTICES.map(({ reference }) => reference)).toEqual([
      undefined,
      '国办发明电〔2024〕12号',
      undefined,
    ]);
  });

  it('finds every edition again by its version, and no other', () => {
    expect(calendarOfVersion(CURRENT_CALENDAR.version)).toBe(CURRENT_CALENDAR);
    const earlier = calendarOfVersion('CN-2025');
    expect(earlier.notices.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(calendarOfVersion('CN-2024').notices.map(({ year }) => year)).toEqual([2024]);
    expect(isWorkingDay(earlier, calendarDate('2026-02-18'))).toBe(true); // Wed, Spring Festival not yet known
    expect(() => calendarOfVersion('CN-2019')).toThrow('CN-2019');
    expect(() => calendarOfVersion('CN-2099')).toThrow('known are CN-2024, CN-2025, CN-2026');
  });
});

function expand(year: number, range: string): readonly CalendarDate[] {
  const [from = '', to = from] = range.split('..');
  const days: CalendarDate[] = [];
  const last = calendarDate(`${year}-${to}`);
  for (let date = calendarDate(`${year}-${from}`); date <= last; date = addDays(date, 1)) days.push(date);
  return days;
}

function daysOfYear(year: number): readonly CalendarDate[] {
  return expand(year, '01-01..12-31');
}
