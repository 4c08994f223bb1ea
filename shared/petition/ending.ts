import type { CalendarDate } from '../calendar/calendar-date.ts';
import { end } from './clock-changes.ts';
import { type Clock, isRunning } from './clocks.ts';
import type { Course } from './course.ts';
import type { Petition } from './petition.ts';
import { noLongerAtOnce } from './special.ts';

/** The matter ends; what outlives it runs on. */
export function ended(petition: Petition, as: Extract<Course, { at: 'ENDED' }>['as'], on: CalendarDate): Petition {
  const clocks = petition.clocks.map((clock) =>
    isRunning(clock) && !outlives(petition, clock, as) ? end(clock, on, 'SUPERSEDED') : clock,
  );
  return noLongerAtOnce({ ...petition, clocks, course: { at: 'ENDED', as, on } }, petition.lastActAt);
}

// Closing a file takes no right away and settles no debt: the petitioner's windows run on, a superior still gets the
// report, and whoever's repeat is barred is still told so.
function outlives(petition: Petition, clock: Clock, as: Extract<Course, { at: 'ENDED' }>['as']): boolean {
  switch (as) {
    case 'CLOSED':
      return clock.kind === 'assignment' || petition.rules.clocks[clock.kind].holder === 'PETITIONER';
    case 'FINAL':
      return clock.kind === 'assignment' || clock.kind === 'notice';
    case 'WITHDRAWN':
      return clock.kind === 'assignment';
    case 'DISREGARDED':
      return false;
    default:
      return as satisfies never;
  }
}
