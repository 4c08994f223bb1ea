import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { DayUnit } from '../calendar/periods.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import type { Actor } from './actor.ts';
import type { Bringer } from './attachments.ts';
import type { ImmediateKind } from './immediate.ts';
import type {
  AgentRelation,
  Category,
  Channel,
  DocumentKind,
  Level,
  LinkKind,
  Means,
  MediationOutcome,
  Method,
  NotConfirmed,
  PetitionerSays,
  NoticeKind,
  Rating,
  RefusalGround,
  RefusedUpload,
  ReplyOutcome,
  ReviewOutcome,
  SimpleGround,
  SpecialGround,
  SupervisionCircumstance,
} from './codes.ts';
import type { PaperContent } from './office-papers/content.ts';
import type { PaperKind } from './office-papers/kinds.ts';
import type { Media } from './uploads.ts';

/**
 * What happened, one union for the whole procedure. Facts only: no status, no due date, no person. Who the petitioner is
 * and what they wrote stand in the particulars, to which an event refers by `particulars`.
 */
export type PetitionEvent =
  | PetitionRegistered
  | (Classification & { readonly type: 'PetitionClassified' })
  | { readonly type: 'HandlerAssigned'; readonly handler: string }
  | {
      readonly type: 'PetitionerNotified';
      readonly on: CalendarDate;
      readonly means: Means;
      readonly what: string;
      /** The office's paper that was handed over. */
      readonly paper?: number;
    }
  | { readonly type: 'NoticeFoundImpossible'; readonly on: CalendarDate; readonly reason: string }
  | PetitionTransferred
  | { readonly type: 'InternalHandlingBegun'; readonly on: CalendarDate; readonly handler: string }
  | ObjectionReceived
  | { readonly type: 'ObjectionAgreed'; readonly on: CalendarDate; readonly authority: string; readonly reason: string }
  | {
      readonly type: 'ObjectionRejected';
      readonly on: CalendarDate;
      readonly authority: string;
      readonly reason: string;
    }
  | PetitionAccepted
  | PetitionRefused
  | HandlingExtended
  | ReplyIssued
  | DocumentServed
  | ReviewRequested
  | { readonly type: 'OpinionDrafted'; readonly level: Level; readonly opinion: string }
  | { readonly type: 'OpinionSubmitted'; readonly level: Level; readonly on: CalendarDate; readonly opinion: string }
  | { readonly type: 'OpinionApproved'; readonly level: Level; readonly on: CalendarDate; readonly instruction: string }
  | { readonly type: 'OpinionReturned'; readonly level: Level; readonly on: CalendarDate; readonly instruction: string }
  | {
      readonly type: 'ReviewForwarded';
      readonly level: Level;
      readonly authority: string;
      readonly sentOn: CalendarDate;
    }
  | HearingHeld
  | ReviewOpinionIssued
  | { readonly type: 'EchoGiven'; readonly on: CalendarDate; readonly means: Means; readonly what: string }
  | { readonly type: 'EchoFoundImpossible'; readonly on: CalendarDate; readonly reason: string }
  | { readonly type: 'PetitionClosed'; readonly on: CalendarDate; readonly reason: string }
  | FinalityConfirmed
  | {
      readonly type: 'PetitionLinked';
      readonly petitionNo?: string;
      readonly reference?: string;
      readonly kind: LinkKind;
    }
  | { readonly type: 'PetitionSupplemented'; readonly on: CalendarDate; readonly particulars: ParticularsReference }
  | { readonly type: 'PetitionWithdrawn'; readonly on: CalendarDate; readonly particulars?: ParticularsReference }
  | {
      readonly type: 'PetitionRated';
      readonly on: CalendarDate;
      readonly office: Rating;
      readonly authority?: Rating;
      readonly particulars?: ParticularsReference;
    }
  | {
      readonly type: 'DissatisfactionAnswered';
      readonly on: CalendarDate;
      readonly means: Means;
      readonly what: string;
    }
  | { readonly type: 'SimpleProcedureChosen'; readonly on: CalendarDate; readonly ground: SimpleGround }
  | { readonly type: 'SimpleProcedureLeft'; readonly on: CalendarDate; readonly reason: string }
  /** Whom and why stands with the particulars. */
  | { readonly type: 'RecusalRequested'; readonly on: CalendarDate; readonly particulars: ParticularsReference }
  | {
      readonly type: 'RecusalDecided';
      readonly on: CalendarDate;
      /** Whom the request was about. */
      readonly staffIds: readonly string[];
      readonly agreed: boolean;
      readonly reason: string;
    }
  | {
      readonly type: 'AuthorityReminded';
      readonly on: CalendarDate;
      readonly authority: string;
      readonly means: Means;
      readonly text: string;
      /** 催办单文号, where it was put in writing. */
      readonly documentNo?: string;
      readonly answerBy?: CalendarDate;
    }
  | ReminderAnswered
  | SupervisionRequested
  | { readonly type: 'SupervisionReported'; readonly on: CalendarDate; readonly result: string }
  | AssignmentAccepted
  | { readonly type: 'ConclusionReported'; readonly on: CalendarDate; readonly documentNo: string }
  | {
      readonly type: 'ParticularsCorrected';
      readonly field: CorrectableField;
      readonly reason: string;
      readonly particulars: ParticularsReference;
    }
  | SpecialFlagged
  | { readonly type: 'SpecialConfirmed' }
  | { readonly type: 'SpecialWithdrawn'; readonly at: Instant; readonly reason: string }
  | UrgentlyNotified
  | Convened
  | Escalated
  | MajorReported
  | OnSiteCoordinated
  | {
      readonly type: 'OnSiteFoundImpossible';
      readonly at: Instant;
      readonly reason: string;
      readonly departments?: readonly string[];
    }
  | AftercareRecorded
  | MediationHeld
  | ReceptionRecorded
  | QuestionAnswered
  | ClocksRecounted
  | { readonly type: 'PetitionDisregarded'; readonly on: CalendarDate; readonly reason: string }
  | PaperIssued
  | AttachmentReceived
  | AttachmentRefused
  | ClockNeared
  | { readonly type: 'ClockOverran'; readonly clock: ClockKind; readonly due: CalendarDate; readonly holder: string }
  | { readonly type: 'WindowLapsed'; readonly clock: ClockKind; readonly due: CalendarDate }
  | { readonly type: 'ImmediateHalfGone'; readonly clock: ImmediateKind; readonly due: Instant }
  | { readonly type: 'ImmediateOverran'; readonly clock: ImmediateKind; readonly due: Instant }
  | { readonly type: 'InstructionAwaited'; readonly level: Level; readonly since: CalendarDate }
  | { readonly type: 'PetitionIdled'; readonly since: CalendarDate }
  /** 邮件未能送达: a message to the petitioner that was refused for days, so that a person must tell them. */
  | {
      readonly type: 'NoticeUndelivered';
      readonly notice: string;
      readonly kind: NoticeKind;
      readonly since: CalendarDate;
    };

/** 接待记录 (R38, R39): the four sounds of one visit or call. What was asked and answered stands in the particulars. */
export interface ReceptionRecorded {
  readonly type: 'ReceptionRecorded';
  readonly arrivedAt: Instant;
  readonly greeted: boolean;
  /** In the order of the particulars: answered at once, or by whom and when. */
  readonly questions: readonly ({ readonly answered: true } | { readonly who: string; readonly by: CalendarDate })[];
  readonly readBack: { readonly confirmed: true } | { readonly confirmed: false; readonly because: NotConfirmed };
  readonly slipGiven: boolean;
  readonly particulars?: ParticularsReference;
}

/** 问有答声: a question left open at the counter was answered; by its number over all receptions, from 1. */
export interface QuestionAnswered {
  readonly type: 'QuestionAnswered';
  readonly on: CalendarDate;
  readonly means: Means;
  readonly question: number;
  readonly particulars: ParticularsReference;
}

/** 核定期限: what was 暂定, and what it is by the notice that came out since. Counted anew by the book of this commit. */
export interface ClocksRecounted {
  readonly type: 'ClocksRecounted';
  /** The edition it was counted by: `CN-2027`. */
  readonly calendar: string;
  readonly clocks: readonly { readonly kind: ClockKind; readonly was: CalendarDate; readonly due: CalendarDate }[];
}

/** Points to an item beside the record and proves what it held, so that erasing it leaves the chain whole. */
export interface ParticularsReference {
  /** The command that brought it. */
  readonly id: string;
  readonly digest: string;
}

export const CORRECTABLE_FIELDS = ['name', 'phone', 'email', 'address', 'subject', 'request', 'place'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

export interface PetitionRegistered {
  readonly type: 'PetitionRegistered';
  readonly channel: Channel;
  /** The day of receipt, not of entry: day 0 of every period that runs from receipt. */
  readonly receivedOn: CalendarDate;
  readonly receivedAt: Instant;
  readonly anonymous: boolean;
  /** Some phone, mail or postal address is known, so that the duty to notify stands (信访工作条例第二十三条). */
  readonly reachable: boolean;
  readonly byMail: boolean;
  readonly headcount?: number;
  readonly representatives?: number;
  /** 代为提出: in what right, and whether the paper for it was noted. Who it is stands in the particulars. */
  readonly agent?: { readonly relation: AgentRelation; readonly authorityNoted: boolean };
  /** 不满十四周岁: sensitive personal information throughout (个人信息保护法第二十八、三十一条). */
  readonly underFourteen?: true;
  readonly onTheSpot?: { readonly told: boolean; readonly what?: string; readonly reason?: string };
  readonly confirmedByPetitioner?: boolean;
  readonly lateEntryReason?: string;
  /** Proposed by the words of the petition, for a person to see first; decides nothing. */
  readonly maybeUrgent?: SpecialGround;
  readonly particulars: ParticularsReference;
  readonly personKeys: readonly string[];
  readonly queryCodeHash: string;
}

export interface Classification {
  readonly category: Category;
  readonly contentClass: string;
  /** 涉法涉诉 */
  readonly litigationRelated?: boolean;
  readonly aboutTheOffice?: boolean;
  /** 本单位职工: an enterprise may decide their matters itself. */
  readonly ownStaff?: boolean;
  readonly special?: SpecialGround;
  readonly accused?: { readonly staffIds: readonly string[]; readonly units: readonly string[] };
}

export interface PetitionTransferred {
  readonly type: 'PetitionTransferred';
  readonly authorities: readonly TransferTarget[];
  readonly sentOn: CalendarDate;
  readonly method: Method;
  readonly documents?: readonly string[];
  /** The day the petitioner is told where it went, by mail of the system or as the handler says; satisfies the notice. */
  readonly petitionerTold?: { readonly on: CalendarDate; readonly means: Means };
  readonly lateEntryReason?: string;
}

export interface TransferTarget {
  readonly name: string;
  /** 主办 */
  readonly lead?: boolean;
}

export interface ObjectionReceived {
  readonly type: 'ObjectionReceived';
  readonly authority: string;
  readonly receivedOn: CalendarDate;
  readonly reasons: string;
  /** After the fifth working day: flagged, still decided by a person. */
  readonly late: boolean;
}

export interface PetitionAccepted {
  readonly type: 'PetitionAccepted';
  readonly authority: string;
  readonly acceptedOn: CalendarDate;
  readonly documentNo?: string;
}

export interface PetitionRefused {
  readonly type: 'PetitionRefused';
  readonly on: CalendarDate;
  readonly authority: string;
  readonly ground: RefusalGround;
  readonly article: string;
  readonly direction: string;
}

export interface HandlingExtended {
  readonly type: 'HandlingExtended';
  readonly days: number;
  readonly reason: string;
  readonly approvedBy: string;
  readonly toldOn: CalendarDate;
}

export interface ReplyIssued {
  readonly type: 'ReplyIssued';
  readonly authority: string;
  readonly outcomes: readonly { readonly item: string; readonly outcome: ReplyOutcome }[];
  readonly documentNo: string;
  readonly issuedOn: CalendarDate;
  /** The day the office learned of it: the echo is counted from here. */
  readonly recordedOn: CalendarDate;
}

export interface DocumentServed {
  readonly type: 'DocumentServed';
  readonly document: DocumentKind;
  readonly servedOn: CalendarDate;
  readonly means: Means;
  /** 拒收: served all the same; the window runs. */
  readonly refusedToSign?: boolean;
  /** 送达单: by which sheet of the office, by its number among the petition's papers. */
  readonly paper?: number;
  /** 信访人意见, as written on the sheet. */
  readonly petitionerSays?: PetitionerSays;
}

export interface ReviewRequested {
  readonly type: 'ReviewRequested';
  readonly level: Level;
  readonly requestedOn: CalendarDate;
  /** The day it reached the office, where it was posted earlier: the office's three days run from here. */
  readonly receivedOn?: CalendarDate;
  readonly particulars?: ParticularsReference;
  /** The thirtieth day, rolled: the last on which asking is in time. */
  readonly lastDay: CalendarDate;
  /** Past the thirtieth day: recorded as late and passed on all the same. */
  readonly late?: { readonly due: CalendarDate };
  /** Who decided, where the opinion was served before the matter came to this office. */
  readonly decidedBy?: string;
}

export interface HearingHeld {
  readonly type: 'HearingHeld';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly documentNo: string;
}

export interface ReviewOpinionIssued {
  readonly type: 'ReviewOpinionIssued';
  readonly level: Level;
  readonly authority: string;
  readonly outcome: ReviewOutcome;
  readonly documentNo: string;
  readonly issuedOn: CalendarDate;
  readonly recordedOn: CalendarDate;
}

export interface FinalityConfirmed {
  readonly type: 'FinalityConfirmed';
  readonly on: CalendarDate;
  /** Set when this petition repeats one that was finally reviewed. */
  readonly sameAs?: string;
  /** The day the petitioner is told by mail of the system; satisfies the notice (R2). */
  readonly petitionerTold?: { readonly on: CalendarDate; readonly means: Means };
}

/** 催办反馈 */
export interface ReminderAnswered {
  readonly type: 'ReminderAnswered';
  readonly on: CalendarDate;
  readonly authority: string;
  readonly answer: string;
  /** 承诺办结日期: until then nothing more is proposed. */
  readonly expectedBy?: CalendarDate;
}

export interface SupervisionRequested {
  readonly type: 'SupervisionRequested';
  readonly on: CalendarDate;
  readonly circumstance: SupervisionCircumstance;
  readonly to: string;
  /** 提请内容: what is asked of the organ above. */
  readonly request?: string;
  readonly replyBy?: CalendarDate;
}

export interface AssignmentAccepted {
  readonly type: 'AssignmentAccepted';
  readonly on: CalendarDate;
  readonly assigner: string;
  readonly limit?: { readonly date: CalendarDate } | { readonly days: number; readonly unit: DayUnit };
  readonly isPetition: boolean;
  readonly special?: boolean;
}

/** 特事标记: by a person, with the moment from which 立即 is counted and the minutes the office has set for it. */
export interface SpecialFlagged {
  readonly type: 'SpecialFlagged';
  readonly grounds: readonly SpecialGround[];
  readonly at: Instant;
  readonly minutes: number;
  readonly departments?: readonly string[];
  readonly reason?: string;
}

/** 立即通知 (R26): a call counts; the written transfer is still owed within three days. */
export interface UrgentlyNotified {
  readonly type: 'UrgentlyNotified';
  readonly authority: string;
  readonly at: Instant;
  readonly means: Means;
  /** 接听、接收人: who took it there. */
  readonly contact?: string;
  readonly content: string;
}

/** 召集协调 (R27). */
export interface Convened {
  readonly type: 'DepartmentsConvened';
  readonly at: Instant;
  /** 牵头部门 */
  readonly lead: string;
  /** A community invites; who stayed away is on record. */
  readonly attendance: readonly { readonly department: string; readonly attended: boolean }[];
  readonly decisions: string;
  readonly actions: readonly { readonly who: string; readonly what: string; readonly by?: CalendarDate }[];
  readonly agreed: boolean;
}

/** 呈报上级领导 (R28). */
export interface Escalated {
  readonly type: 'MatterEscalated';
  readonly at: Instant;
  readonly to: string;
  readonly facts: string;
  readonly difficulty: string;
  readonly request: string;
}

/** 重大、紧急信访事项报告 (R-X8; 信访工作条例第二十五条): no concealing, no false report, no delay. */
export interface MajorReported {
  readonly type: 'MajorMatterReported';
  readonly at: Instant;
  readonly to: string;
  readonly means: Means;
  readonly facts: string;
  readonly measures: string;
}

/** 现场协调处理 (R29). */
export interface OnSiteCoordinated {
  readonly type: 'OnSiteCoordinated';
  readonly at: Instant;
  readonly lead: string;
  readonly attendance: Convened['attendance'];
  readonly decisions: string;
  /** 现场答复的承诺: what was promised there, each to be looked after (R30). */
  readonly promises: readonly { readonly who: string; readonly what: string; readonly by?: CalendarDate }[];
  /** 首次回访日期 */
  readonly followUpOn: CalendarDate;
}

/** 善后工作 (R30): a contact after the visit, and what became of the promises made there. */
export interface AftercareRecorded {
  readonly type: 'AftercareRecorded';
  readonly on: CalendarDate;
  readonly means: Means;
  readonly result: string;
  /** By their number in the record of the visit, from 1. */
  readonly checked: readonly { readonly promise: number; readonly kept: boolean }[];
  /** Absent where nothing more is to be looked after. */
  readonly nextOn?: CalendarDate;
}

/** 调解、和解 (R-X14): with the day each side consented. Whom with stands in the agreement. */
export interface MediationHeld {
  readonly type: 'MediationHeld';
  readonly on: CalendarDate;
  readonly by: string;
  readonly consents: { readonly petitionerOn: CalendarDate; readonly otherSideOn: CalendarDate };
  readonly outcome: MediationOutcome;
  /** 调解协议书、和解协议书的编号 */
  readonly documentNo?: string;
}

/** 附件已收: a file was examined and kept. What it shows is nowhere in the record; its digest proves it. */
export interface AttachmentReceived {
  readonly type: 'AttachmentReceived';
  readonly on: CalendarDate;
  /** The ticket it was sent under. */
  readonly id: string;
  readonly broughtBy: Bringer;
  /** What it really is, by its content. */
  readonly media: Media;
  /** Size and SHA-256, in hexadecimal, of what is kept: photos without place and time of their making. */
  readonly bytes: number;
  readonly sha256: string;
  /** Whether a scanner of malware found nothing in it; false where there is none. */
  readonly scanned: boolean;
}

/** 附件未收: a file was examined and destroyed, and why. */
export interface AttachmentRefused {
  readonly type: 'AttachmentRefused';
  readonly on: CalendarDate;
  readonly id: string;
  readonly broughtBy: Bringer;
  readonly reason: RefusedUpload;
}

/** 制发文书: the paper as it was made out, in words that name nobody; the persons in it stand in the particulars. */
export interface PaperIssued {
  readonly type: 'PaperIssued';
  readonly kind: PaperKind;
  /** 文号 */
  readonly number: string;
  /** The entry of the record that it is about. */
  readonly about: number;
  readonly content: PaperContent;
  /** Of kind, number, entry and content: the code by which a sheet in hand is compared with the record. */
  readonly digest: string;
  /** 重新制发: the paper it takes the place of, by its number in this petition, and why. */
  readonly replaces?: number;
  readonly reason?: string;
}

export interface ClockNeared {
  readonly type: 'ClockNeared';
  readonly clock: ClockKind;
  /** How many of the clock's reminder moments have passed with this one. */
  readonly passed: number;
  readonly due: CalendarDate;
  readonly holder: string;
}

/** One command's facts in any register, appended in one write and never changed. */
export interface CommitOf<Event> {
  /** 1 for the registration, then without a gap. */
  readonly seq: number;
  /** The moment of entry; the day an act took place stands in its event. */
  readonly at: Instant;
  readonly step: string;
  readonly by: Actor;
  /** The command's idempotency key, hashed. */
  readonly command: string;
  /** Digest of the command's body: the same key with another body is refused. */
  readonly digest: string;
  /** Hash of the commit before; empty for the first. */
  readonly previous: string;
  /** The calendar edition its clocks were reckoned with. */
  readonly calendar: string;
  readonly note?: string;
  readonly lateEntryReason?: string;
  readonly events: readonly Event[];
}

export type Commit = CommitOf<PetitionEvent>;
