import { shanghaiDay } from '../calendar/instant.ts';
import { nextWorkingMoment } from '../calendar/working-days.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { DecisionContext } from './decision.ts';

/** Told by mail of the system: the day it goes out, which after closing time is the day the office opens next. */
export function mailedOn(context: DecisionContext): { readonly on: CalendarDate; readonly means: 'EMAIL' } {
  const { calendar, office, now } = context;
  return { on: shanghaiDay(nextWorkingMoment(calendar, office.hours, now)), means: 'EMAIL' };
}
