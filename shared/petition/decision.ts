import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { citeBasis, type LegalBasis } from '../district/legal-basis.ts';
import type { Office } from '../district/office.ts';
import type { Actor } from './actor.ts';
import type { Commit, ParticularsReference, PetitionEvent } from './events.ts';
import type { Status } from './course.ts';

/** Everything a rule may look at besides the petition and the command. Time is among it; rules read no clock. */
export interface DecisionContext {
  readonly now: Instant;
  /** The legal day of `now`. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  readonly office: Office;
  readonly calendar: CalendarBook;
  /** Where the particulars brought by this command were put. */
  readonly particulars?: ParticularsReference;
  /** What making out a paper needs besides. */
  readonly papers?: PapersContext;
  /** Another petition this command refers to, as it stands. */
  readonly related?: {
    readonly petitionNo: string;
    readonly status: Status;
    /** 联名: the first one's petition, where that one is another petitioner's of it. */
    readonly joins?: string;
  };
}

export interface PapersContext {
  /** The whole record: a paper is about one of its entries. */
  readonly commits: readonly Commit[];
  /** Claimed for this paper; 0 while it is only asked whether it could be made out. */
  readonly number: number;
  readonly digestOf: (data: unknown) => string;
}

/** An expected no, with its name, its reason and the rule behind it, in words for the person who asked. */
export interface Refusal<Code extends string = RefusalCode> {
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
  readonly basis?: readonly LegalBasis[];
  /** The input field to mend, when it is one. */
  readonly field?: string;
}

/** Stable names; HTTP answers carry them as `code`. */
export type RefusalCode =
  | 'STEP_NOT_POSSIBLE'
  | 'STEP_NOT_HERE'
  | 'ROLE_NOT_ALLOWED'
  | 'RECUSED'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_RECEIPT'
  | 'LATE_ENTRY_REASON_MISSING'
  | 'ON_THE_SPOT_REASON_MISSING'
  | 'NOTIFIABLE'
  | 'NOTICE_INCOMPLETE'
  | 'AUTHORITY_UNKNOWN'
  | 'LEAD_AUTHORITY_UNCLEAR'
  | 'ACCUSED_AUTHORITY'
  | 'NOT_FOR_THIS_OFFICE'
  | 'NOTHING_PROVISIONAL'
  | 'EXTENSION_TOO_LATE'
  | 'EXTENSION_TOO_LONG'
  | 'NO_HANDLING_CLOCK'
  | 'DOCUMENT_NOT_ISSUED'
  | 'DATES_OUT_OF_ORDER'
  | 'HEARINGS_OVERLAP'
  | 'REVIEW_MUST_COME_FIRST'
  | 'REQUEST_DATE_IS_TODAY'
  | 'ECHO_MISSING'
  | 'SERVICE_MISSING'
  | 'NOT_REVOKED'
  | 'FINALITY_NOT_REACHED'
  | 'LINK_TO_ITSELF'
  | 'LINK_TARGET_MISSING'
  | 'LINK_TARGET_JOINED'
  | 'LINK_TARGET_NOT_FINAL'
  | 'NO_ASSIGNMENT'
  | 'NO_SUPERVISION'
  | 'ALREADY_SIMPLE'
  | 'NOT_SIMPLE'
  | 'NOT_MEDIABLE'
  | 'CONSENT_MISSING'
  | 'AGREEMENT_MISSING'
  | 'NOT_SPECIAL'
  | 'ALREADY_JUDGED'
  | 'DEPARTMENTS_MISSING'
  | 'MOMENT_IN_FUTURE'
  | 'NOT_A_GROUP_VISIT'
  | 'ON_SITE_MISSING'
  | 'ON_SITE_REASON_MISSING'
  | 'ON_SITE_RECORD_INCOMPLETE'
  | 'NO_ON_SITE_RECORD'
  | 'AFTERCARE_MISSING'
  | 'PROMISE_UNKNOWN'
  | 'ANSWER_MISSING'
  | 'QUESTION_UNKNOWN'
  | 'READ_BACK_MISSING'
  | 'NOT_DISSATISFIED'
  | 'NOTHING_TO_TELL'
  | 'PAPER_ALREADY_ISSUED'
  | 'PAPER_UNKNOWN'
  | 'RECUSAL_NOT_ASKED'
  | 'ANONYMOUS_WITH_NAME'
  | 'TOO_MANY_ATTACHMENTS';

/** What a rule of any register answers: facts to be put on record, or an expected no. */
export type DecisionOf<Event, Code extends string> =
  | { readonly kind: 'happened'; readonly events: readonly [Event, ...Event[]] }
  | { readonly kind: 'refused'; readonly refusal: Refusal<Code> };

export type Decision = DecisionOf<PetitionEvent, RefusalCode>;

/** Of which register the facts are is told by who asks. */
export function happened<Event = PetitionEvent>(
  ...events: readonly [NoInfer<Event>, ...NoInfer<Event>[]]
): DecisionOf<Event, never> {
  return { kind: 'happened', events };
}

export function refuse<Code extends string>(refusal: Refusal<Code>): DecisionOf<never, Code> {
  return { kind: 'refused', refusal };
}

/** Where a step that brings particulars put them. @throws when it is decided before they were put aside: a fault, not a refusal */
export function particularsOf({ particulars }: Pick<DecisionContext, 'particulars'>): ParticularsReference {
  if (particulars === undefined) throw new Error('decided before the particulars it brings were put aside');
  return particulars;
}

/** The same in the other registers, whose words are of their own kinds. @throws when it is decided before they were put aside: a fault, not a refusal */
export function wordsOf({ words }: { readonly words?: ParticularsReference }): ParticularsReference {
  if (words === undefined) throw new Error('decided before the words it brings were put aside');
  return words;
}

/** What making out a paper needs. @throws when it is decided without: a fault, not a refusal */
export function papersOf({ papers }: Pick<DecisionContext, 'papers'>): PapersContext {
  if (papers === undefined) throw new Error('a paper cannot be made out without the record it is about');
  return papers;
}

/** The refusal's reason with its rule behind it, for one line of text. */
export function refusalText(refusal: Refusal<string>): { readonly zh: string; readonly en: string } {
  const cited = (refusal.basis ?? []).map(citeBasis).join('、');
  return cited === '' ? refusal : { zh: `${refusal.zh}（${cited}）`, en: `${refusal.en} (${cited})` };
}
