/**
 * A legal day in China, written `YYYY-MM-DD`. It is not an instant: it has no hour and no zone, and periods are
 * counted in it alone. `instant.ts` is the only place where the two meet.
 */
declare const calendarDateBrand: unique symbol;
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** The days Huisheng can reckon with. Before 2005 there was no petition regulation; beyond 2050 a date is a slip of the pen. */
export const FIRST_DAY = '2005-01-01';
export const LAST_DAY = '2050-12-31';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Thrown for a text that names no day Huisheng can reckon with; says what was given and what is allowed. */
export class InvalidCalendarDate extends Error {
  override readonly name = 'InvalidCalendarDate';
  readonly given: string;
  constructor(given: string) {
    super(`"${given}" is not a day between ${FIRST_DAY} and ${LAST_DAY} written YYYY-MM-DD`);
    this.given = given;
  }
}

export function isCalendarDate(text: string): text is CalendarDate {
  return numbers.has(text) || namesADay(text);
}

function namesADay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null || text < FIRST_DAY || text > LAST_DAY) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws InvalidCalendarDate */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidCalendarDate(text);
  return text;
}

/** The day `days` after `date` (before it, when negative). @throws InvalidCalendarDate past the last day we reckon with */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): Weekday {
  return WEEKDAYS[(toDayNumber(date) + 3) % 7] ?? 1;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// There are 16,801 days to reckon with, and periods, timers and lists ask for the same few hundred over and over: each is worked
// out once.
const numbers = new Map<string, number>();
const dates = new Map<number, CalendarDate>();

function toDayNumber(date: CalendarDate): number {
  const known = numbers.get(date);
  return known ?? remember(date, dayNumberOf(date)).number;
}

function fromDayNumber(number: number): CalendarDate {
  const known = dates.get(number);
  return known ?? remember(calendarDate(dateOf(number)), number).date;
}

function remember(date: CalendarDate, number: number): { readonly date: CalendarDate; readonly number: number } {
  numbers.set(date, number);
  dates.set(number, date);
  return { date, number };
}

// Days since 1970-01-01 by the civil-calendar arithmetic of Howard Hinnant: years begin in March, so that the leap day
// is the last of its year and every month's offset is a straight line. Plain integers keep the rules free of `Date`.
function dayNumberOf(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function dateOf(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
