import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { firstOf } from '../petition/joint.ts';
import { clockStatus } from '../petition/clocks.ts';
import type { Rating } from '../petition/codes.ts';
import { STEPS_POSSIBLE, statusOf } from '../petition/course.ts';
import type { Commit, PetitionEvent } from '../petition/events.ts';
import type { Petition } from '../petition/petition.ts';

/**
 * What one petition adds to the figures (统计), beside what its row says already: codes, days and counts, nobody's name and nobody's
 * words. A pure function of its record, so that every published figure can be counted anew from the commits.
 */
export interface PetitionFigures {
  readonly transferred?: true;
  /** 交办 */
  readonly assigned?: true;
  /** 提请督办 */
  readonly supervised?: true;
  /** 联名: another petitioner of a matter that is counted already. */
  readonly joint?: true;
  /** Days from receipt until the petitioner had the first answer: a reply served, or else the closing. */
  readonly answeredAfter?: number;
  /** Duties that ended, each after how many days. Kept short: the row they stand in is written with every step. */
  readonly duties: readonly EndedDuty[];
  /** Absent while nothing is there to be rated; without a rating it is 未评价, never "satisfied". */
  readonly rating?: { readonly office?: Rating; readonly authority?: Rating };
}

export type EndedDuty = readonly [kind: ClockKind, days: number, late?: 'late'];

/** Undefined for what was found to be no petition (不属信访事项). */
export function petitionFigures(
  petition: Petition,
  commits: readonly Commit[],
  book: CalendarBook,
): PetitionFigures | undefined {
  const { registered, rating, course } = petition;
  if (course.at === 'ENDED' && course.as === 'DISREGARDED') return undefined;
  const events = commits.flatMap((commit) => commit.events);
  const has = (type: PetitionEvent['type']): boolean => events.some((event) => event.type === type);
  const answeredOn = firstAnswer(events);
  const mayRate = rating !== undefined || STEPS_POSSIBLE[statusOf(course)].includes('rate');
  return {
    ...(has('PetitionTransferred') ? { transferred: true as const } : {}),
    ...(has('AssignmentAccepted') ? { assigned: true as const } : {}),
    ...(has('SupervisionRequested') ? { supervised: true as const } : {}),
    ...(firstOf(petition) === undefined ? {} : { joint: true as const }),
    ...(answeredOn === undefined ? {} : { answeredAfter: daysBetween(registered.receivedOn, answeredOn) }),
    duties: endedDuties(petition, book),
    ...(mayRate ? { rating: rating ?? {} } : {}),
  };
}

function firstAnswer(events: readonly PetitionEvent[]): CalendarDate | undefined {
  for (const event of events) {
    if (event.type === 'DocumentServed') return event.servedOn;
    if (event.type === 'PetitionClosed') return event.on;
  }
  return undefined;
}

// What no longer counted when it ended, and a notice nobody could be given, was neither kept nor missed.
function endedDuties({ clocks, rules, registered }: Petition, book: CalendarBook): readonly EndedDuty[] {
  return clocks.flatMap((clock): EndedDuty[] => {
    const { kind, due, ended } = clock;
    const rule = rules.clocks[kind];
    if (rule.nature !== 'DUTY' || ended === undefined) return [];
    // Of a clock that has ended the day it is looked at says nothing.
    const status = clockStatus(clock, rule, book, registered.receivedOn);
    const days = daysBetween(due.start, ended.on);
    if (status === 'DONE_LATE') return [[kind, days, 'late']];
    return status === 'DONE_ON_TIME' ? [[kind, days]] : [];
  });
}
