import { type CalendarDate, yearOf } from './calendar-date.ts';
import type { CalendarBook } from './official-calendars.ts';

/** The notice for a year is usually out in the November before; from then on a missing one must be seen. */
const NEXT_YEAR_KNOWN_FROM = '11-01';

/** The years whose official notice should be loaded on `today` and is not: this one and, from 1 November, the next. */
export function missingNotices(book: CalendarBook, today: CalendarDate): readonly number[] {
  const year = yearOf(today);
  const wanted = today.slice(5) >= NEXT_YEAR_KNOWN_FROM ? [year, year + 1] : [year];
  return wanted.filter((one) => !book.notices.some((notice) => notice.year === one));
}
