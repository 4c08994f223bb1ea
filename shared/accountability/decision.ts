import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Office } from '../district/office.ts';
import type { Actor } from '../petition/actor.ts';
import type { DecisionOf, Refusal, RefusalCode } from '../petition/decision.ts';
import type { ParticularsReference } from '../petition/events.ts';
import type { LeadEvent } from './events.ts';
import type { Proposed } from './proposals.ts';
import type { EarlierFinding } from './repeats.ts';

/** Everything a rule may look at besides the lead and the command. */
export interface LeadContext {
  readonly now: Instant;
  /** The legal day of `now`. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  readonly office: Office;
  readonly calendar: CalendarBook;
  /** Where the words brought by this command were put. */
  readonly words?: ParticularsReference;
  /** What the record of the named petition or complaint proposes, as it stands. */
  readonly proposal?: Proposed;
  /** The complaint named, where the asker looks into it. */
  readonly complaint?: Complaint;
  /** Effective findings of the unit, as the ledger shows them. */
  readonly earlier?: readonly EarlierFinding[];
}

/** Stable names; HTTP answers carry them as `code`. */
export type LeadRefusalCode =
  | Extract<
      RefusalCode,
      | 'ROLE_NOT_ALLOWED'
      | 'RECUSED'
      | 'STEP_NOT_POSSIBLE'
      | 'DATE_IN_FUTURE'
      | 'DATE_BEFORE_RECEIPT'
      | 'LATE_ENTRY_REASON_MISSING'
    >
  | 'SOURCE_UNCLEAR'
  | 'PROPOSAL_UNKNOWN'
  | 'COMPLAINT_UNKNOWN'
  | 'LEAD_ALREADY_OPEN'
  | 'HEAD_UNCLEAR'
  | 'INNER_TEST_MISSING'
  | 'GROUND_REASON_MISSING'
  | 'SEVERITY_UNCLEAR'
  | 'SUPERIOR_ONLY'
  | 'DECISION_MANDATORY'
  | 'STATEMENT_MISSING'
  | 'BONUS_IS_A_PROPOSAL'
  | 'LEADERSHIP_IS_THE_HEADS'
  | 'NOT_A_REPEAT'
  | 'NOT_OWED'
  | 'NOT_CONCERNED'
  | 'ALREADY_OBJECTED'
  | 'OWN_DECISION'
  | 'NOTHING_TO_WITHDRAW';

export type LeadRefusal = Refusal<LeadRefusalCode>;
export type LeadDecision = DecisionOf<LeadEvent, LeadRefusalCode>;
