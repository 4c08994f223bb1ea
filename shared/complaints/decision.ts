import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Office } from '../district/office.ts';
import type { Actor } from '../petition/actor.ts';
import type { DecisionOf, Refusal, RefusalCode } from '../petition/decision.ts';
import type { ParticularsReference } from '../petition/events.ts';
import type { ComplaintEvent } from './events.ts';

/** Everything a rule may look at besides the complaint and the command. */
export interface ComplaintContext {
  readonly now: Instant;
  /** The legal day of `now`. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  readonly office: Office;
  /** Where the words brought by this command were put. */
  readonly words?: ParticularsReference;
}

/** What the edge adds for a complaint that begins. */
export interface ComplaintOpening extends ComplaintContext {
  readonly words: ParticularsReference;
  readonly queryCodeHash: string;
  /** Who handles the petition the complaint speaks of, where there is one. */
  readonly handlers: readonly string[];
}

/** Stable names; HTTP answers carry them as `code`. */
export type ComplaintRefusalCode = Extract<
  RefusalCode,
  | 'ROLE_NOT_ALLOWED'
  | 'STEP_NOT_POSSIBLE'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_RECEIPT'
  | 'LATE_ENTRY_REASON_MISSING'
  | 'ANONYMOUS_WITH_NAME'
>;

export type ComplaintRefusal = Refusal<ComplaintRefusalCode>;
export type ComplaintDecision = DecisionOf<ComplaintEvent, ComplaintRefusalCode>;
