import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { dueDate, periodOf } from '../calendar/periods.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { movedTo, withClock } from './clock-changes.ts';
import { type Clock, isRunning } from './clocks.ts';
import type { Petition } from './petition.ts';

/** 核定: a last day that was 暂定, and what it is by the notice that has come out since. */
export interface Recounted {
  readonly kind: ClockKind;
  readonly was: CalendarDate;
  readonly due: CalendarDate;
}

/**
 * Running clocks that were counted without a year's official notice and can now be counted with it, moved or not. A clock that
 * has ended is not judged anew: whoever kept the day they were told was in time.
 */
export function recountable({ clocks }: Petition, book: CalendarBook): readonly Recounted[] {
  return clocks.filter(isRunning).flatMap((clock) => {
    const { due, provisional, calendarVersion } = clock.due;
    if (!provisional || calendarVersion >= book.version) return [];
    const now = recountedBy(book, clock).due;
    // Another year's notice is needed for this one.
    return now.provisional && now.due === due ? [] : [{ kind: clock.kind, was: due, due: now.due }];
  });
}

/** Counted anew from the same first day, extensions and hearing days included. What was said of the old day is said of a new one again. */
export function recounted(petition: Petition, kinds: readonly ClockKind[], book: CalendarBook): Petition {
  return kinds.reduce<Petition>((so, kind) => withClock(so, kind, (clock) => recountedBy(book, clock)), petition);
}

function recountedBy(book: CalendarBook, clock: Clock): Clock {
  return movedTo(clock, dueDate(book, periodOf(clock.due)));
}
