import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../petition/actor.ts';
import type { DecisionOf, RefusalCode } from '../petition/decision.ts';
import type { ParticularsReference } from '../petition/events.ts';
import type { DutyRules } from './duty-rules.ts';
import type { Slot } from './slots.ts';

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

/** What a rule of a reception by appointment may look at besides. */
export interface SlotContext extends ReceptionContext {
  /** The slot as the office offers it; absent where it does not. */
  readonly offered: Slot | undefined;
  /** Of the code that this command gives out. */
  readonly codeHash: string;
  /** The petition it is about, once number and code, or a member of staff’s right to see it, were proved. */
  readonly petitionNo: string | undefined;
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
  | 'PLATE_UNKNOWN'
  | 'SLOT_UNKNOWN'
  | 'SLOT_OVER'
  | 'SLOT_FULL'
  | 'ALREADY_BOOKED'
  | 'NOT_BOOKED'
  | 'TOO_EARLY';

export type ReceptionDecision<Event> = DecisionOf<Event, ReceptionRefusalCode>;
