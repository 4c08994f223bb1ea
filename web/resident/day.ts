import { type CalendarDate, weekdayOf } from '../../shared/calendar/calendar-date.ts';
import { chineseDay } from '../../shared/calendar/explain.ts';
import { html, type Html } from './html.ts';
import type { Locale } from './words.ts';

/** `2025年10月9日（周四）`, `Thursday 9 October 2025`. */
export function dayInWords(date: CalendarDate, locale: Locale): string {
  if (locale === 'zh') return chineseDay(date);
  const [year, month, day] = date.split('-').map(Number);
  return `${WEEKDAYS[weekdayOf(date)]} ${day} ${MONTHS[month ?? 0]} ${year}`;
}

/** A day a person reads and a machine understands. */
export function dayElement(date: CalendarDate, locale: Locale): Html {
  return html`<time datetime="${date}">${dayInWords(date, locale)}</time>`;
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
