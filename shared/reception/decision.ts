import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../petition/actor.ts';
import type { DecisionOf, RefusalCode } from '../petition/decision.ts';
import type { ParticularsReference } from '../petition/events.ts';
import type { DutyRules } from './duty-rules.ts';

/** Everything a rule of the counter may look at besides its register and the command. */
export interface ReceptionContext {
  readonly now: Instant;
  /** The legal day of `now`. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  readonly rules: DutyRules;
  /** Where the words brought by this command were put. */
  readonly words?: ParticularsReference;
}

/** Stable names; HTTP answers carry them as `code`. */
export type ReceptionRefusalCode =
  | Extract<RefusalCode, 'ROLE_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'DATE_BEFORE_RECEIPT' | 'LATE_ENTRY_REASON_MISSING'>
  | 'ALREADY_PLANNED'
  | 'NOT_PLANNED'
  | 'NOTHING_CHANGES'
  | 'DAY_NOT_IN_WEEK'
  | 'SHIFT_PASSED'
  | 'DUTY_TWICE'
  | 'PERSON_TWICE'
  | 'POST_UNKNOWN'
  | 'STAFF_UNKNOWN'
  | 'ALREADY_AT_POST'
  | 'NOT_AT_POST'
  | 'STANDS_IN_FOR_THEMSELVES'
  | 'PLATE_TAKEN'
  | 'PLATE_UNKNOWN';

export type ReceptionDecision<Event> = DecisionOf<Event, ReceptionRefusalCode>;
