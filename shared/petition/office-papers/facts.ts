import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { CalendarBook } from '../../calendar/official-calendars.ts';
import type { Office } from '../../district/office.ts';
import type { Clock } from '../clocks.ts';
import { runningClock } from '../clocks.ts';
import type { ClockKind } from '../../district/clock-rules.ts';
import type { Commit, PetitionEvent } from '../events.ts';
import type { Petition } from '../petition.ts';

/** What a paper is made out from. */
export interface PaperFacts {
  readonly event: PetitionEvent;
  /** As the fact left it, and as it stands now. */
  readonly then: Petition;
  readonly now: Petition;
  /** The record up to the fact. */
  readonly before: readonly Commit[];
  readonly office: Office;
  readonly calendar: CalendarBook;
  readonly today: CalendarDate;
}

/** The clock the fact left running, by its day as it is known today: a provisional one may have been settled since. */
export function clockThen({ then, now }: PaperFacts, kind: ClockKind): Clock | undefined {
  const running = runningClock(then.clocks, kind);
  if (running === undefined) return undefined;
  const same = (clock: Clock): boolean =>
    clock.kind === kind && clock.due.start === running.due.start && clock.due.length === running.due.length;
  return now.clocks.findLast(same) ?? running;
}

/** The authority a paper tells of, or goes to. */
export function authorityOf({ event, then }: Pick<PaperFacts, 'event' | 'then'>): string | undefined {
  switch (event.type) {
    case 'PetitionAccepted':
    case 'PetitionRefused':
    case 'ReplyIssued':
    case 'ReviewOpinionIssued':
    case 'ReviewForwarded':
    case 'AuthorityReminded':
      return event.authority;
    case 'SupervisionRequested':
      return event.to;
    case 'HandlingExtended':
      return then.course.at === 'ACCEPTED' ? then.course.authority : then.acceptance?.authority;
    case 'ConclusionReported':
      return then.assignment?.assigner;
    default:
      return undefined;
  }
}

/** The last fact of this type up to the entry the paper is about. */
export function lastOf<Type extends PetitionEvent['type']>(
  { before }: Pick<PaperFacts, 'before'>,
  type: Type,
): Extract<PetitionEvent, { type: Type }> | undefined {
  return before.flatMap(({ events }) => events).findLast((event) => isOf(event, type));
}

function isOf<Type extends PetitionEvent['type']>(
  event: PetitionEvent,
  type: Type,
): event is Extract<PetitionEvent, { type: Type }> {
  return event.type === type;
}
