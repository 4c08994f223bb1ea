import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { type Instant, instant } from '../../shared/calendar/instant.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
type WeekdayName = (typeof WEEKDAYS)[number];

/** A day as tests write it, `2025-10-09 Thu`: the weekday stands beside the date and is checked, so a reader may trust it. */
export type Day = `${string}-${string}-${string} ${WeekdayName}`;

export function day(text: Day): CalendarDate {
  const [date = '', weekday] = text.split(' ');
  const real = withWeekday(date);
  if (real !== text) throw new Error(`${date} is a ${real.slice(11)}, not a ${weekday}`);
  return calendarDate(date);
}

/** The moment at which the clocks of China show `time` on that day. */
export function at(text: Day, time = '10:00'): Instant {
  return instant(`${day(text)}T${time}:00+08:00`);
}

/** `2025-10-09` → `2025-10-09 Thu`, by a calendar that is not ours. */
export function withWeekday(date: string): string {
  return `${date} ${WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]}`;
}

export function asDay(date: CalendarDate): Day {
  return withWeekday(date) as Day;
}
