import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { type DueDate, dueDate } from '../calendar/periods.ts';
import type { ClockKind, RuleSet } from '../district/clock-rules.ts';
import { type Clock, type ClockEnding, isRunning, startClock } from './clocks.ts';
import type { Means } from './codes.ts';
import type { Petition } from './petition.ts';

/** A clock of this kind as the rules in force have it, from `start`, which is not counted. */
export function clockOf(rules: RuleSet, book: CalendarBook, kind: ClockKind, start: CalendarDate): Clock {
  const { length, unit } = rules.clocks[kind];
  return startClock(book, kind, { start, length, unit });
}

/** Starts clocks; one of the same kind that still runs is superseded on the day of the commit. */
export function starting(petition: Petition, ...clocks: readonly Clock[]): Petition {
  const kinds = clocks.map((clock) => clock.kind);
  const others = petition.clocks.map((clock) =>
    kinds.includes(clock.kind) && isRunning(clock) ? end(clock, petition.lastActOn, 'SUPERSEDED') : clock,
  );
  return { ...petition, clocks: [...others, ...clocks] };
}

/** The clock, ended on a day: in time or late is judged by that day. */
export function end(clock: Clock, on: CalendarDate, as: ClockEnding): Clock {
  return { ...clock, ended: { on, as } };
}

/** Ends the running clock of this kind, where there is one. */
export function withEnded(petition: Petition, kind: ClockKind, on: CalendarDate, as: ClockEnding = 'DONE'): Petition {
  return withClock(petition, kind, (clock) => end(clock, on, as));
}

/** Ends the running clock of this kind by telling the petitioner. */
export function withTold(
  petition: Petition,
  kind: 'notice' | 'echo',
  { on, means }: { readonly on: CalendarDate; readonly means: Means },
): Petition {
  return withClock(petition, kind, (clock) =>
    means === 'EMAIL' ? { ...clock, ended: { on, as: 'DONE', byMail: true } } : end(clock, on, 'DONE'),
  );
}

/** Changes the running clock of this kind, where there is one. */
export function withClock(petition: Petition, kind: ClockKind, change: (clock: Clock) => Clock): Petition {
  return {
    ...petition,
    clocks: petition.clocks.map((clock) => (clock.kind === kind && isRunning(clock) ? change(clock) : clock)),
  };
}

/** What was said of a last day is said again only when the day has moved. */
export function movedTo(clock: Clock, due: DueDate): Clock {
  return { ...clock, due, reminded: due.due === clock.due.due ? clock.reminded : 0 };
}

/** Hearing days do not run (听证所需时间). */
export function excluding(book: CalendarBook, clock: Clock, days: number): Clock {
  const { start, length, unit, excluded = 0 } = clock.due;
  return movedTo(clock, dueDate(book, { start, length, unit, excluded: excluded + days }));
}
