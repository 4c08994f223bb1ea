import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { clockOf, starting, withEnded } from './clock-changes.ts';
import { type Clock, runningClock, startClock } from './clocks.ts';
import type { AssignmentAccepted } from './events.ts';
import type { Petition } from './petition.ts';

/** The 60 days bind ordinary appeals and requests; what follows another legal channel has that channel's limits (第三十四条). */
export function handlingIsBound(petition: Petition): boolean {
  const { classification, rules } = petition;
  if (rules.handlingBinds === 'EVERY_MATTER' || classification === undefined) return true;
  return classification.category === 'APPEAL_OR_REQUEST' && classification.litigationRelated !== true;
}

/** A matter classified anew after its acceptance may gain the sixty days or lose them to another channel's limits. */
export function rebound(petition: Petition, book: CalendarBook): Petition {
  const running = runningClock(petition.clocks, 'handling');
  if (running !== undefined && !handlingIsBound(petition)) {
    return withEnded(petition, 'handling', petition.lastActOn, 'SUPERSEDED');
  }
  if (running === undefined && petition.course.at === 'ACCEPTED' && handlingIsBound(petition)) {
    const { acceptedOn } = petition.course;
    const before = petition.clocks.findLast(
      ({ kind, ended, due }) => kind === 'handling' && ended?.as === 'SUPERSEDED' && due.start === acceptedOn,
    );
    if (before !== undefined) return resumed(petition, before);
    return starting(petition, clockOf(petition.rules, book, 'handling', petition.course.acceptedOn));
  }
  return petition;
}

// Bound again, the clock runs on as it stood, with whatever extension was granted.
function resumed(petition: Petition, before: Clock): Petition {
  const { ended: _, ...running } = before;
  return { ...petition, clocks: petition.clocks.map((clock) => (clock === before ? running : clock)) };
}

/** Days of extension already granted. */
export function extensionDays(petition: Petition): number {
  return runningClock(petition.clocks, 'handling')?.extended ?? 0;
}

/**
 * A superior's limit and the regulation's run side by side, so that the earlier binds. Without a limit the sixty days are
 * watched from the assignment until the day of acceptance is known.
 */
export function assigned(petition: Petition, event: AssignmentAccepted, book: CalendarBook): Petition {
  const next = { ...withEnded(petition, 'assignment', event.on, 'SUPERSEDED'), assignment: event };
  const withLimit = event.limit === undefined ? next : starting(next, limitClock(book, event.on, event.limit));
  const presume =
    event.isPetition && runningClock(next.clocks, 'handling') === undefined && petition.acceptance === undefined;
  return presume
    ? starting(withLimit, { ...clockOf(petition.rules, book, 'handling', event.on), presumed: true })
    : withLimit;
}

function limitClock(book: CalendarBook, start: CalendarDate, limit: NonNullable<AssignmentAccepted['limit']>): Clock {
  if ('days' in limit) return startClock(book, 'assignment', { start, length: limit.days, unit: limit.unit });
  // A day named by the superior is that day: it does not roll.
  const counted = startClock(book, 'assignment', {
    start,
    length: Math.max(1, daysBetween(start, limit.date)),
    unit: 'CALENDAR',
  });
  return { ...counted, due: { ...counted.due, due: limit.date, rawDue: limit.date, skipped: [], provisional: false } };
}
