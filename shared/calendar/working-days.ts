import { addDays, type CalendarDate, weekdayOf, yearOf } from './calendar-date.ts';
import { type Instant, momentAt, shanghaiDay, shanghaiTime, type TimeOfDay } from './instant.ts';
import type { CalendarBook } from './official-calendars.ts';

/** What the official calendar says of one day. */
export type DayInfo =
  | { readonly working: false; readonly reason: 'HOLIDAY'; readonly name: string; readonly provisional: false }
  | { readonly working: true; readonly reason: 'MAKE_UP_WORKDAY'; readonly provisional: false }
  | {
      readonly working: boolean;
      readonly reason: 'WORKDAY' | 'WEEKEND';
      /** 暂定: no official notice covers this day, so only weekends are known. */
      readonly provisional: boolean;
    };

/** 工作日: Monday to Friday less the holidays, plus make-up workdays (调休上班). */
export function dayInfo(book: CalendarBook, date: CalendarDate): DayInfo {
  const index = indexOf(book);
  const known = index.get(date);
  if (known !== undefined) return known;
  const info = ordinaryDay(book, date);
  index.set(date, info);
  return info;
}

export function isWorkingDay(book: CalendarBook, date: CalendarDate): boolean {
  return dayInfo(book, date).working;
}

/** The first working day on or after `date` (顺延). */
export function rollForward(book: CalendarBook, date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(book, day)) day = addDays(day, 1);
  return day;
}

/** The last working day on or before `date`. */
export function rollBack(book: CalendarBook, date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(book, day)) day = addDays(day, -1);
  return day;
}

export function nextWorkingDay(book: CalendarBook, date: CalendarDate): CalendarDate {
  return rollForward(book, addDays(date, 1));
}

/** The hours in which mail may go out and reminders are due; the same on every working day. */
export interface OfficeHours {
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
  /** 午休: while the counter is closed; mail goes out all the same. */
  readonly midday?: { readonly from: TimeOfDay; readonly to: TimeOfDay } | undefined;
}

/** `moment` itself when the office is open then; otherwise the moment it opens next. Never midnight, never a day off. */
export function nextWorkingMoment(book: CalendarBook, hours: OfficeHours, moment: Instant): Instant {
  const today = shanghaiDay(moment);
  const time = shanghaiTime(moment);
  if (!isWorkingDay(book, today) || time >= hours.closes) return momentAt(nextWorkingDay(book, today), hours.opens);
  return time < hours.opens ? momentAt(today, hours.opens) : moment;
}

/** The moment the office opens on the first working day on or after `date`. */
export function openingOn(book: CalendarBook, hours: OfficeHours, date: CalendarDate): Instant {
  return momentAt(rollForward(book, date), hours.opens);
}

function ordinaryDay(book: CalendarBook, date: CalendarDate): DayInfo {
  const weekend = weekdayOf(date) >= 6;
  return { working: !weekend, reason: weekend ? 'WEEKEND' : 'WORKDAY', provisional: !isCovered(book, date) };
}

// New Year's own notice settles the last days of the old December (2018-12-29 was a make-up workday by it), so these
// need both years' notices.
function isCovered(book: CalendarBook, date: CalendarDate): boolean {
  const year = yearOf(date);
  return holdsYear(book, year) && (date.slice(5) < '12-29' || holdsYear(book, year + 1));
}

function holdsYear(book: CalendarBook, year: number): boolean {
  return book.notices.some((notice) => notice.year === year);
}

// What the notices name, from the beginning; ordinary days as they are first asked for.
const indexes = new WeakMap<CalendarBook, Map<CalendarDate, DayInfo>>();

function indexOf(book: CalendarBook): Map<CalendarDate, DayInfo> {
  const known = indexes.get(book);
  if (known !== undefined) return known;
  const index = new Map<CalendarDate, DayInfo>();
  for (const notice of book.notices) {
    for (const { name, from, to } of notice.holidays) {
      for (let day = from; day <= to; day = addDays(day, 1)) {
        index.set(day, { working: false, reason: 'HOLIDAY', name, provisional: false });
      }
    }
    for (const day of notice.makeUpWorkdays) {
      index.set(day, { working: true, reason: 'MAKE_UP_WORKDAY', provisional: false });
    }
  }
  indexes.set(book, index);
  return index;
}
