import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Instant, shanghaiDay } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import type { Office } from '../district/office.ts';
import { isRunning, reminderMoments } from './clocks.ts';
import type { Petition } from './petition.ts';
import { followUpOf } from './queues.ts';
import { nextWakeUp } from './reminders.ts';

/**
 * What must not be forgotten of an open petition, and when: the sweep compares the moment, the day's list of each member
 * of staff the days. It stands beside the petition in the list of open matters.
 */
export interface Watch {
  /** The moment its timer is set for; should that be lost, the sweep asks. */
  readonly wakeUp?: Instant;
  /** Every duty that runs, the one whose last day comes first at the head. */
  readonly duties: readonly WatchedDuty[];
  /** 善后: the day of the next contact after a group's visit. Past it, it is listed; nobody has failed a limit (R30). */
  readonly followUpOn?: CalendarDate;
  /** 久无办理: since when nothing has happened, where no clock will bring it back. */
  readonly idleSince?: CalendarDate;
}

export interface WatchedDuty {
  readonly kind: ClockKind;
  readonly due: CalendarDate;
  /** 临期: the first working day on which the day's list shows it, by the reminders of its rule; it stays until it is done. */
  readonly since: CalendarDate;
  /** 暂定: the holidays of that year are not published yet. */
  readonly provisional?: true;
}

export function watchOf(petition: Petition, office: Office, book: CalendarBook): Watch {
  const followUpOn = followUpOf(petition);
  const wakeUp = nextWakeUp(petition, office, book);
  const duties = petition.clocks.flatMap((clock): WatchedDuty[] => {
    const rule = petition.rules.clocks[clock.kind];
    if (!isRunning(clock) || rule.nature !== 'DUTY') return [];
    const [first] = reminderMoments(clock, rule, book, office.hours);
    if (first === undefined) return [];
    const { due, provisional } = clock.due;
    const since = shanghaiDay(first.at);
    return [{ kind: clock.kind, due, since, ...(provisional ? { provisional: true as const } : {}) }];
  });
  return {
    ...(wakeUp === undefined ? {} : { wakeUp }),
    duties: duties.toSorted((a, b) => (a.due < b.due ? -1 : 1)),
    ...(followUpOn === undefined ? {} : { followUpOn }),
    ...(petition.idleSince === undefined ? {} : { idleSince: petition.idleSince }),
  };
}
