import type { CalendarDate } from '../calendar/calendar-date.ts';
import { chineseDay, type Explanation, explainDueDate } from '../calendar/explain.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { dueDate } from '../calendar/periods.ts';
import type { ClockHolder, ClockKind } from '../district/clock-rules.ts';
import { citeBasis } from '../district/legal-basis.ts';
import type { Authority, Office } from '../district/office.ts';
import { bindingClock, type Clock, type ClockStatus, clockStatus, daysLeft, isRunning } from './clocks.ts';
import { type Bilingual, EMERGENCY_NUMBERS, type SpecialGround } from './codes.ts';
import { IMMEDIATE_CLOCKS, type ImmediateKind, immediateStatus, type ImmediateStatus } from './immediate.ts';
import { STATUS_TITLES, STEPS_POSSIBLE, type Status, statusOf } from './course.ts';
import { type AttachmentView, attachmentViews, uploadRefusal } from './attachments.ts';
import type { Commit } from './events.ts';
import { type HistoryEntry, publicHistory } from './history.ts';
import type { Petition } from './petition.ts';

/** A clock as an answer shows it: with its day, its status today, its legal basis, and how the day was reached. */
export interface ClockView {
  readonly kind: ClockKind;
  readonly title: Bilingual;
  readonly holder: ClockHolder;
  readonly startedOn: CalendarDate;
  readonly length: number;
  readonly unit: 'CALENDAR' | 'WORKING';
  readonly rawDue: CalendarDate;
  readonly due: CalendarDate;
  readonly status: ClockStatus;
  /** Negative once the day has passed; absent when the clock has ended. */
  readonly daysLeft?: number;
  readonly basis: readonly string[];
  readonly calendarVersion: string;
  readonly provisional: boolean;
  readonly presumed?: true;
  readonly explanation: Explanation;
  /** The regulation's outer limit, once the office's own promise is broken. */
  readonly outerLimit?: { readonly due: CalendarDate; readonly basis: string };
}

export function clockView(petition: Petition, clock: Clock, book: CalendarBook, today: CalendarDate): ClockView {
  const rule = petition.rules.clocks[clock.kind];
  const { due, rawDue, start, length, unit, calendarVersion, provisional } = clock.due;
  const status = clockStatus(clock, rule, book, today);
  const outer = rule.outerLimit;
  return {
    kind: clock.kind,
    title: rule.title,
    holder: rule.holder,
    startedOn: start,
    length,
    unit,
    rawDue,
    due,
    status,
    ...(isRunning(clock) ? { daysLeft: daysLeft(clock, today) } : {}),
    basis: rule.basis.map(citeBasis),
    calendarVersion,
    provisional,
    ...(clock.presumed === true ? { presumed: true } : {}),
    explanation: explainDueDate(clock.due),
    ...(outer !== undefined && (status === 'OVERDUE' || status === 'DONE_LATE')
      ? {
          outerLimit: {
            due: dueDate(book, { start, length: outer.length, unit: 'CALENDAR' }).due,
            basis: citeBasis(outer.basis),
          },
        }
      : {}),
  };
}

export function clockViews(petition: Petition, book: CalendarBook, today: CalendarDate): readonly ClockView[] {
  return petition.clocks.map((clock) => clockView(petition, clock, book, today));
}

/** What has to be done at once, for staff: by which moment, and where it stands at `now`. */
export interface ImmediateView {
  readonly kind: ImmediateKind;
  readonly title: Bilingual;
  readonly from: Instant;
  readonly due: Instant;
  readonly status: ImmediateStatus;
  readonly basis: readonly string[];
}

function immediateViews({ special }: Petition, now: Instant): readonly ImmediateView[] {
  return (special?.clocks ?? []).map((clock) => {
    const { title, basis } = IMMEDIATE_CLOCKS[clock.kind];
    const { kind, from, due } = clock;
    return { kind, title, from, due, status: immediateStatus(clock, now), basis: basis.map(citeBasis) };
  });
}

/** 特事特办 as staff see it. */
export interface SpecialView {
  /** 危及生命的，先拨打: before anything else, while nobody competent has been told. */
  readonly callFirst?: typeof EMERGENCY_NUMBERS;
  readonly grounds: readonly SpecialGround[];
  readonly flaggedAt: Instant;
  readonly judged?: 'CONFIRMED' | 'WITHDRAWN';
  readonly departments: readonly string[];
  readonly atOnce: readonly ImmediateView[];
  readonly reportedAt?: Instant;
}

export function specialView(petition: Petition, now: Instant): SpecialView | undefined {
  const { special } = petition;
  if (special === undefined) return undefined;
  const { clocks: _clocks, minutes: _minutes, ...shown } = special;
  const atOnce = immediateViews(petition, now);
  return { ...(inDanger(shown.grounds, atOnce) ? { callFirst: EMERGENCY_NUMBERS } : {}), ...shown, atOnce };
}

function inDanger(grounds: readonly SpecialGround[], atOnce: readonly ImmediateView[]): boolean {
  const untold = atOnce.some(({ kind, status }) => kind === 'urgentNotice' && !status.startsWith('DONE'));
  return grounds.includes('LIFE_PROPERTY_SAFETY') && untold;
}

/** A petition as its petitioner may see it: where it stands, every date, what may be done now. No person in it. */
export interface PetitionerView {
  readonly petitionNo: string;
  readonly version: number;
  readonly status: Status;
  readonly statusTitle: Bilingual;
  /** One plain line: 「已受理，办理中，12月1日前答复」. */
  readonly headline: Bilingual;
  readonly receivedOn: CalendarDate;
  readonly clocks: readonly ClockView[];
  readonly history: readonly HistoryEntry[];
  /** Names of the steps the petitioner may take now. */
  readonly mayNow: readonly string[];
  /** 附件: what the petitioner sent and what became of it. */
  readonly attachments: readonly AttachmentView[];
  /** One more file may be sent. */
  readonly mayUpload: boolean;
  /** 文书 made out for the petitioner and still good, by their place among the petition's papers. */
  readonly papers?: readonly { readonly paper: number; readonly title: Bilingual; readonly number: string }[];
  /** Whom to ask for review, where it counts and until when. */
  readonly remedy?: {
    readonly level: 'review' | 'finalReview';
    readonly lastDay: CalendarDate;
    readonly lapsed: boolean;
    readonly authority?: Authority;
  };
}

const PETITIONER_STEPS: readonly string[] = [
  'supplement',
  'withdraw',
  'rate',
  'request-review',
  'request-final-review',
  'request-recusal',
];

export function petitionerView(
  petition: Petition,
  commits: readonly Commit[],
  office: Office,
  book: CalendarBook,
  today: CalendarDate,
): PetitionerView {
  const status = statusOf(petition.course);
  const remedy = remedyOf(petition, office, today);
  const papers = papersFor(petition, commits);
  return {
    petitionNo: petition.no,
    version: petition.version,
    status,
    statusTitle: STATUS_TITLES[status],
    headline: headlineOf(petition, status, today),
    receivedOn: petition.registered.receivedOn,
    clocks: clockViews(petition, book, today),
    history: publicHistory(commits),
    mayNow: STEPS_POSSIBLE[status].filter((step) => PETITIONER_STEPS.includes(step) && mayAsk(step, petition)),
    attachments: attachmentViews(petition, ['PETITIONER']),
    mayUpload: uploadRefusal(petition) === undefined,
    ...(papers.length === 0 ? {} : { papers }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

// What goes to an authority is addressed to it by name; what goes to the petitioner names nobody in the record.
function papersFor(petition: Petition, commits: readonly Commit[]): NonNullable<PetitionerView['papers']> {
  const issued = commits.flatMap(({ events }) => events.filter((event) => event.type === 'PaperIssued'));
  return issued.flatMap(({ content, number }, nth) => {
    const isGood = petition.papers?.[nth]?.voidedBy === undefined;
    return isGood && typeof content.to !== 'string' ? [{ paper: nth + 1, title: content.title, number }] : [];
  });
}

function mayAsk(step: string, petition: Petition): boolean {
  const right =
    step === 'request-review' ? 'reviewRequest' : step === 'request-final-review' ? 'finalReviewRequest' : undefined;
  return right === undefined || petition.clocks.some((clock) => clock.kind === right && isRunning(clock));
}

function remedyOf(petition: Petition, office: Office, today: CalendarDate): PetitionerView['remedy'] {
  const right = petition.clocks.findLast(
    (clock) => isRunning(clock) && (clock.kind === 'reviewRequest' || clock.kind === 'finalReviewRequest'),
  );
  if (right === undefined) return undefined;
  const authority = petition.decidedBy === undefined ? undefined : office.reviewerOf(petition.decidedBy);
  return {
    level: right.kind === 'reviewRequest' ? 'review' : 'finalReview',
    lastDay: right.due.due,
    lapsed: today > right.due.due,
    ...(authority === undefined ? {} : { authority }),
  };
}

// What a petitioner waits for, where the clock's own name says it less plainly.
const AWAITED: Partial<Record<ClockKind, Bilingual>> = {
  handling: { zh: '答复', en: 'reply' },
  review: { zh: '作出复查意见', en: 'review opinion' },
  finalReview: { zh: '作出复核意见', en: 'final review opinion' },
  echo: { zh: '向您反馈结果', en: 'result to you' },
  authorityNotice: { zh: '由该机关告知您', en: 'notice by the authority' },
};

function headlineOf(petition: Petition, status: Status, today: CalendarDate): Bilingual {
  const title = STATUS_TITLES[status];
  const next = bindingClock(petition.clocks, petition.rules.clocks);
  if (next === undefined) return title;
  const awaited = AWAITED[next.kind] ?? petition.rules.clocks[next.kind].title;
  const { due } = next.due;
  if (due < today) {
    return {
      zh: `${title.zh}，应于${chineseDay(due)}前${awaited.zh}，现已超期`,
      en: `${title.en}; ${awaited.en} was due by ${due} and is overdue`,
    };
  }
  return { zh: `${title.zh}，${chineseDay(due)}前${awaited.zh}`, en: `${title.en}; ${awaited.en} by ${due}` };
}
