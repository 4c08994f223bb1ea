import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Refusal } from './decision.ts';

/** Two days that cannot stand in this order: a slip of the pen that would move a legal date. */
export function outOfOrder(field: string, what: string, before: string, day: CalendarDate): Refusal {
  return {
    code: 'DATES_OUT_OF_ORDER',
    field,
    zh: `${what}不得早于${before}${day}，请核对`,
    en: `this day lies before ${day}, which must come first`,
  };
}
