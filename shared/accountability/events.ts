import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import type { CommitOf, ParticularsReference } from '../petition/events.ts';
import type { ImmediateKind } from '../petition/immediate.ts';
import type {
  Breach,
  DismissalCause,
  Ground,
  InnerTest,
  Measure,
  ReviewResult,
  SeriousTrigger,
  Severity,
  Source,
} from './codes.ts';

/**
 * What happened to a lead (线索). Codes, days and staff ids only: whatever was said or written stands in the words beside the
 * record, to which an event refers, so that it may be erased while the record stays provable.
 */
export type LeadEvent =
  | LeadOpened
  | StatementTaken
  | LeadDismissed
  | LeadEstablished
  | MeasureDecided
  | { readonly type: 'SelfCriticismWritten'; readonly on: CalendarDate; readonly words: ParticularsReference }
  | ReferredToDiscipline
  | { readonly type: 'FindingObjected'; readonly on: CalendarDate; readonly words: ParticularsReference }
  | FindingReviewed;

/** 线索登记: by a person, always. What a clock or a rating shows is proposed and opens nothing. */
export interface LeadOpened {
  readonly type: 'LeadOpened';
  readonly on: CalendarDate;
  readonly source: Source;
  /** What the petition's record shows, where it is from there. */
  readonly origin?: Origin;
  /** 投诉编号 of the complaint it was opened from. */
  readonly complaintNo?: string;
  /** 责任人: the one member of staff this lead is about. Two people are two leads. */
  readonly officer: string;
  /** 负责人 of the unit, on whom R21 to R24 fall. */
  readonly head: string;
  /** The lead is about a head: the head never sees it; the superior decides. */
  readonly aboutHead: boolean;
  /** Complained of in the petition it comes from: may not learn that either exists. */
  readonly concealedFrom: readonly string[];
  readonly conductOn?: CalendarDate;
  readonly words: ParticularsReference;
}

/** What of a petition's record a lead comes from, with who held the clock and since when. */
export interface Origin {
  readonly petitionNo: string;
  /** The commit that shows it. */
  readonly seq: number;
  readonly on: CalendarDate;
  readonly clock?: ClockKind | ImmediateKind;
  /** The last day, or moment, that passed. */
  readonly due?: CalendarDate | Instant;
  /** Who held the matter up to then, first to last, with hand-overs (交接). */
  readonly held: readonly Tenure[];
}

/** 承办期间. `unassigned` while nobody held it. */
export interface Tenure {
  readonly holder: string;
  readonly since: CalendarDate;
  /** Who handed it over. */
  readonly by?: string;
}

/** 听取陈述. Whoever will not speak is recorded as heard. */
export interface StatementTaken {
  readonly type: 'StatementTaken';
  readonly on: CalendarDate;
  readonly from: 'OFFICER' | 'HEAD' | 'OTHER';
  readonly declined?: true;
  readonly words: ParticularsReference;
}

/** 不予追究 */
export interface LeadDismissed {
  readonly type: 'LeadDismissed';
  readonly on: CalendarDate;
  readonly cause: DismissalCause;
  readonly words: ParticularsReference;
}

/** 认定: by the person who took the step; a lead is never a finding by itself. */
export interface LeadEstablished {
  readonly type: 'LeadEstablished';
  readonly on: CalendarDate;
  readonly grounds: readonly { readonly ground: Ground; readonly tests: readonly InnerTest[] }[];
  /** 导致合法权益受到损害 (R10): established or not, it is on record. */
  readonly harm: boolean;
  readonly severity: Severity;
  readonly triggers?: readonly SeriousTrigger[];
  readonly breach?: Breach;
  /** 书面检查 (R21), in a minor case: who owes it and by which day. Before offices could say, it was the head’s, by no day. */
  readonly selfCriticism?: { readonly by: string; readonly due: CalendarDate };
  readonly words: ParticularsReference;
}

/** 处理决定 on one person, the officer or the head. */
export interface MeasureDecided {
  readonly type: 'MeasureDecided';
  readonly on: CalendarDate;
  readonly person: string;
  readonly measures: readonly DecidedMeasure[];
  /** 从重处理 (R23): decided by a person who found a vile effect, never counted together. */
  readonly aggravated?: { readonly occurrences: number };
  readonly documentNo?: string;
  readonly words: ParticularsReference;
}

export interface DecidedMeasure {
  readonly form: Measure;
  /** Who has the power, where this office can only propose. */
  readonly proposedTo?: string;
}

/** 移送 (R11) */
export interface ReferredToDiscipline {
  readonly type: 'ReferredToDiscipline';
  readonly on: CalendarDate;
  readonly body: string;
  readonly documents: readonly string[];
}

export interface FindingReviewed {
  readonly type: 'FindingReviewed';
  readonly on: CalendarDate;
  readonly result: ReviewResult;
  /** The body above, where those here decided what is objected to. */
  readonly body?: string;
  readonly words: ParticularsReference;
}

export type LeadCommit = CommitOf<LeadEvent>;
