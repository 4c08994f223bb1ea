import { addDays, type CalendarDate, calendarDate, daysBetween, weekdayOf, yearOf } from '../calendar/calendar-date.ts';

/**
 * 值班周, written `2025-W41`: Monday to Sunday, numbered as ISO 8601 does it, so that the days around New Year belong to one week
 * and not to two. A roster is one stream of its own for each.
 */
export type Week = string;

export function weekOf(date: CalendarDate): Week {
  // The year of a week is that of its Thursday.
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = yearOf(thursday);
  const number = Math.floor(daysBetween(calendarDate(`${year}-01-01`), thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday to Sunday. */
export function daysOfWeek(week: Week): readonly CalendarDate[] {
  const monday = mondayOf(Number(week.slice(0, 4)), Number(week.slice(6)));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/** Reads a week as it stands in an address; undefined for what names none. */
export function readWeek(text: string): Week | undefined {
  const [, year, number] = /^(20[0-4]\d)-W(\d{2})$/.exec(text) ?? [];
  // Every week of these years lies within the days we reckon with.
  if (year === undefined || number === undefined || year < '2006' || number < '01' || number > '53') return undefined;
  return weekOf(mondayOf(Number(year), Number(number))) === text ? text : undefined;
}

function mondayOf(year: number, number: number): CalendarDate {
  // The fourth of January always lies in the first week.
  const fourth = calendarDate(`${year}-01-04`);
  return addDays(fourth, 1 - weekdayOf(fourth) + (number - 1) * 7);
}
