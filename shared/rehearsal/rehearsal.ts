import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { District } from '../district/district.ts';
import type { RefusalCode } from '../petition/decision.ts';
import { DistrictDays } from './district-days.ts';
import type { DayCounts, LateClocks, QueuePeak } from './tally.ts';

/** Acts that one person manages in a working day; who holds several roles manages as few as the slowest of them. */
export interface Capacities {
  readonly receiver: number;
  readonly handler: number;
  readonly head: number;
  readonly leader: number;
}

export interface RehearsalPlan {
  readonly district: District;
  readonly calendar: CalendarBook;
  readonly petitions: number;
  readonly from: CalendarDate;
  readonly days: number;
  readonly seed: number;
  readonly capacities: Capacities;
}

/** What a span of days was like. */
export interface Rehearsal {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly received: DayCounts;
  readonly acts: number;
  /** Acts and what the clocks put on record. */
  readonly commits: number;
  readonly late: readonly LateClocks[];
  /** Messages about single petitions, on the day they may go out; the daily list of each member of staff is one more. */
  readonly mails: DayCounts;
  readonly queues: readonly QueuePeak[];
  /** Acts that the rules refused, by the reason. */
  readonly refused: ReadonlyMap<RefusalCode, number>;
  readonly openAtTheEnd: number;
}

/**
 * Lives through a district's days with petitions and staff made up, by the real rules: every act is judged, every commit folded,
 * every clock asked when it wants to be. The same plan gives the same year.
 */
export function rehearse(plan: RehearsalPlan): Rehearsal {
  return new DistrictDays(plan).live();
}
