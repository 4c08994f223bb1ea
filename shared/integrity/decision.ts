import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../petition/actor.ts';
import type { DecisionOf, Refusal, RefusalCode } from '../petition/decision.ts';
import type { ParticularsReference } from '../petition/events.ts';
import type { IntegrityEvent } from './events.ts';

/** Everything a rule may look at besides the record and the command. */
export interface IntegrityContext {
  readonly now: Instant;
  /** The legal day of `now`. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  /** Where the words brought by this command were put. */
  readonly words?: ParticularsReference;
}

/** Stable names; HTTP answers carry them as `code`. */
export type IntegrityRefusalCode =
  | Extract<
      RefusalCode,
      'ROLE_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'DATE_BEFORE_RECEIPT' | 'LATE_ENTRY_REASON_MISSING' | 'DATES_OUT_OF_ORDER'
    >
  | 'PERIOD_NOT_OVER'
  | 'DECLARATION_UNCLEAR'
  | 'GIFT_ON_RECORD'
  | 'WITNESS_IS_SELF';

export type IntegrityRefusal = Refusal<IntegrityRefusalCode>;
export type IntegrityDecision = DecisionOf<IntegrityEvent, IntegrityRefusalCode>;
