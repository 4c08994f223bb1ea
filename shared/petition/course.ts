import type { Office } from '../district/office.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Bilingual, DocumentKind, Level } from './codes.ts';
import type { TransferTarget } from './events.ts';

/**
 * Where a petition stands in the procedure (办理环节). Each place holds only what means something there.
 */
export type Course =
  | { readonly at: 'RECEIVED' }
  | { readonly at: 'INTERNAL'; readonly since: CalendarDate }
  | {
      readonly at: 'TRANSFERRED';
      readonly authorities: readonly TransferTarget[];
      readonly sentOn: CalendarDate;
      readonly toRetransfer: boolean;
    }
  | {
      readonly at: 'OBJECTED';
      readonly authorities: readonly TransferTarget[];
      readonly sentOn: CalendarDate;
      readonly by: string;
    }
  | { readonly at: 'REFUSED'; readonly authority: string; readonly on: CalendarDate }
  | {
      readonly at: 'ACCEPTED';
      readonly authority: string;
      readonly acceptedOn: CalendarDate;
      /** Where a part that came back was sent after this unit had accepted its own. */
      readonly alsoSentTo?: readonly TransferTarget[];
    }
  | {
      readonly at: 'ISSUED';
      readonly document: DocumentKind;
      readonly authority: string;
      readonly issuedOn: CalendarDate;
    }
  | {
      readonly at: 'SERVED';
      readonly document: DocumentKind;
      readonly authority: string;
      readonly servedOn: CalendarDate;
    }
  | { readonly at: 'REQUESTED'; readonly level: Level }
  | { readonly at: 'SUBMITTED'; readonly level: Level; readonly on: CalendarDate; readonly reminded: boolean }
  | { readonly at: 'INSTRUCTED'; readonly level: Level }
  | { readonly at: 'FORWARDED'; readonly level: Level; readonly authority: string }
  | { readonly at: 'ENDED'; readonly as: 'CLOSED' | 'FINAL' | 'WITHDRAWN' | 'DISREGARDED'; readonly on: CalendarDate };

/** One word for where a petition stands, stable for other systems; people see {@link STATUS_TITLES}. */
export type Status =
  | 'RECEIVED'
  | 'HANDLED_INTERNALLY'
  | 'TRANSFERRED'
  | 'OBJECTED'
  | 'REFUSED'
  | 'ACCEPTED'
  | 'REPLY_ISSUED'
  | 'REPLIED'
  | 'REVIEW_REQUESTED'
  | 'REVIEW_AWAITS_INSTRUCTION'
  | 'REVIEW_TO_FORWARD'
  | 'UNDER_REVIEW'
  | 'REVIEW_OPINION_ISSUED'
  | 'REVIEWED'
  | 'FINAL_REVIEW_REQUESTED'
  | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
  | 'FINAL_REVIEW_TO_FORWARD'
  | 'UNDER_FINAL_REVIEW'
  | 'FINAL_REVIEW_OPINION_ISSUED'
  | 'FINALLY_REVIEWED'
  | 'CLOSED'
  | 'FINAL'
  | 'WITHDRAWN'
  | 'DISREGARDED';

export function statusOf(course: Course): Status {
  switch (course.at) {
    case 'INTERNAL':
      return 'HANDLED_INTERNALLY';
    case 'ISSUED':
      return ISSUED[course.document];
    case 'SERVED':
      return SERVED[course.document];
    case 'REQUESTED':
      return course.level === 'review' ? 'REVIEW_REQUESTED' : 'FINAL_REVIEW_REQUESTED';
    case 'SUBMITTED':
      return course.level === 'review' ? 'REVIEW_AWAITS_INSTRUCTION' : 'FINAL_REVIEW_AWAITS_INSTRUCTION';
    case 'INSTRUCTED':
      return course.level === 'review' ? 'REVIEW_TO_FORWARD' : 'FINAL_REVIEW_TO_FORWARD';
    case 'FORWARDED':
      return course.level === 'review' ? 'UNDER_REVIEW' : 'UNDER_FINAL_REVIEW';
    case 'ENDED':
      return course.as;
    case 'RECEIVED':
    case 'TRANSFERRED':
    case 'OBJECTED':
    case 'REFUSED':
    case 'ACCEPTED':
      return course.at;
    default:
      return course satisfies never;
  }
}

const ISSUED: Readonly<Record<DocumentKind, Status>> = {
  reply: 'REPLY_ISSUED',
  reviewOpinion: 'REVIEW_OPINION_ISSUED',
  finalReviewOpinion: 'FINAL_REVIEW_OPINION_ISSUED',
};

const SERVED: Readonly<Record<DocumentKind, Status>> = {
  reply: 'REPLIED',
  reviewOpinion: 'REVIEWED',
  finalReviewOpinion: 'FINALLY_REVIEWED',
};

export const STATUS_TITLES: Readonly<Record<Status, Bilingual>> = {
  RECEIVED: { zh: '已登记，待转送或办理', en: 'registered' },
  HANDLED_INTERNALLY: { zh: '本机关办理中', en: 'handled by this office' },
  TRANSFERRED: { zh: '已转送有权处理的机关', en: 'transferred to the competent authority' },
  OBJECTED: { zh: '受转送机关提出异议', en: 'the authority objects to the transfer' },
  REFUSED: { zh: '有权处理的机关不予受理', en: 'not accepted by the authority' },
  ACCEPTED: { zh: '已受理，办理中', en: 'accepted, being handled' },
  REPLY_ISSUED: { zh: '已作出处理意见，待送达', en: 'decided, reply to be served' },
  REPLIED: { zh: '处理意见已送达', en: 'reply served' },
  REVIEW_REQUESTED: { zh: '已请求复查', en: 'review requested' },
  REVIEW_AWAITS_INSTRUCTION: { zh: '复查请求待批示', en: 'review request awaits the leader’s instruction' },
  REVIEW_TO_FORWARD: { zh: '复查请求待转送', en: 'review request to be forwarded' },
  UNDER_REVIEW: { zh: '复查中', en: 'under review' },
  REVIEW_OPINION_ISSUED: { zh: '已作出复查意见，待送达', en: 'review opinion to be served' },
  REVIEWED: { zh: '复查意见已送达', en: 'review opinion served' },
  FINAL_REVIEW_REQUESTED: { zh: '已请求复核', en: 'final review requested' },
  FINAL_REVIEW_AWAITS_INSTRUCTION: { zh: '复核请求待批示', en: 'final review request awaits the leader’s instruction' },
  FINAL_REVIEW_TO_FORWARD: { zh: '复核请求待转送', en: 'final review request to be forwarded' },
  UNDER_FINAL_REVIEW: { zh: '复核中', en: 'under final review' },
  FINAL_REVIEW_OPINION_ISSUED: { zh: '已作出复核意见，待送达', en: 'final review opinion to be served' },
  FINALLY_REVIEWED: { zh: '复核意见已送达', en: 'final review opinion served' },
  CLOSED: { zh: '已办结', en: 'closed' },
  FINAL: { zh: '已终结', en: 'final' },
  WITHDRAWN: { zh: '信访人已撤回', en: 'withdrawn by the petitioner' },
  DISREGARDED: { zh: '不属信访事项', en: 'not a petition' },
};

export function isEnded(course: Course): boolean {
  return course.at === 'ENDED';
}

const ALWAYS = [
  'classify',
  'assign-handler',
  'link-duplicate',
  'correct',
  'accept-assignment',
  'report-conclusion',
  'issue-paper',
];
const SPECIAL = [
  'flag-special',
  'confirm-special',
  'withdraw-special',
  'notify-urgently',
  'convene',
  'escalate',
  'report-major',
  'coordinate-on-site',
  'record-aftercare',
];
// 催办: possible wherever an authority owes something.
const ASKING = ['remind', 'record-answer'];
const OPEN = [
  ...ALWAYS,
  'record-reception',
  'answer-question',
  'notify',
  'supplement',
  'withdraw',
  'give-echo',
  'request-supervision',
  'record-supervision',
  'recount',
  'record-mediation',
  'request-recusal',
  'decide-recusal',
  ...SPECIAL,
];

/** 简易办理, until it is answered. */
const SIMPLE = ['choose-simple-procedure', 'leave-simple-procedure'];

/** Where there is something to rate, there is somebody to speak with whom it did not satisfy. */
const RATING = ['rate', 'answer-dissatisfaction'];

/**
 * The procedure as a table: the steps that each place allows, over and above who may take them. A step not named here is
 * refused, and the answer says what is possible instead.
 */
export const STEPS_POSSIBLE: Readonly<Record<Status, readonly string[]>> = {
  RECEIVED: [
    ...OPEN,
    'transfer',
    'handle-internally',
    'close',
    'confirm-finality',
    'disregard',
    'request-review',
    'request-final-review',
    ...SIMPLE,
  ],
  HANDLED_INTERNALLY: [
    ...OPEN,
    'transfer',
    'record-acceptance',
    'record-reply',
    'close',
    'confirm-finality',
    ...RATING,
    ...SIMPLE,
  ],
  TRANSFERRED: [
    ...OPEN,
    'transfer',
    'record-objection',
    'record-acceptance',
    'record-refusal',
    'record-reply',
    ...ASKING,
    'handle-internally',
    ...SIMPLE,
  ],
  OBJECTED: [...OPEN, 'decide-objection', 'record-acceptance', ...ASKING],
  REFUSED: [...OPEN, 'transfer', 'handle-internally', 'close', ...RATING],
  ACCEPTED: [...OPEN, 'transfer', 'extend', 'record-reply', 'record-refusal', ...ASKING, ...SIMPLE],
  REPLY_ISSUED: [...OPEN, 'record-service', 'close', ...ASKING],
  REPLIED: [...OPEN, 'request-review', 'request-final-review', 'close', ...RATING, ...ASKING],
  REVIEW_REQUESTED: [...OPEN, 'propose-opinion', ...RATING],
  REVIEW_AWAITS_INSTRUCTION: [...OPEN, 'instruct', ...RATING],
  REVIEW_TO_FORWARD: [...OPEN, 'forward-review', ...RATING],
  UNDER_REVIEW: [...OPEN, 'record-review-opinion', ...ASKING, ...RATING],
  REVIEW_OPINION_ISSUED: [...OPEN, 'record-service', 'close', ...ASKING, ...RATING],
  REVIEWED: [...OPEN, 'request-final-review', 'record-reply', 'close', ...RATING, ...ASKING],
  FINAL_REVIEW_REQUESTED: [...OPEN, 'propose-opinion', ...RATING],
  FINAL_REVIEW_AWAITS_INSTRUCTION: [...OPEN, 'instruct', ...RATING],
  FINAL_REVIEW_TO_FORWARD: [...OPEN, 'forward-review', ...RATING],
  UNDER_FINAL_REVIEW: [...OPEN, 'record-hearing', 'record-final-review-opinion', ...ASKING, ...RATING],
  FINAL_REVIEW_OPINION_ISSUED: [...OPEN, 'record-service', 'close', ...ASKING, ...RATING],
  FINALLY_REVIEWED: [...OPEN, 'confirm-finality', 'record-reply', ...RATING],
  CLOSED: [
    ...ALWAYS,
    'answer-question',
    'recount',
    'request-review',
    'request-final-review',
    'supplement',
    ...RATING,
    'give-echo',
  ],
  FINAL: [
    'link-duplicate',
    'answer-question',
    'correct',
    'recount',
    ...RATING,
    'give-echo',
    'notify',
    'report-conclusion',
    'issue-paper',
  ],
  WITHDRAWN: ['link-duplicate', 'answer-question', 'correct', 'recount', ...RATING, 'report-conclusion', 'issue-paper'],
  DISREGARDED: ['classify', 'correct', 'link-duplicate'],
};

/** Steps this office has not: those its kind does without, and the simple procedure where it is not had. */
export function absentSteps({ without, simpleProcedure }: OfficeSteps): readonly string[] {
  return simpleProcedure ? without : [...without, ...SIMPLE];
}

type OfficeSteps = Pick<Office, 'without' | 'simpleProcedure'>;

/** What may be done with a petition that stands there, in this office. */
export function stepsPossible(status: Status, office: OfficeSteps): readonly string[] {
  const absent = absentSteps(office);
  return STEPS_POSSIBLE[status].filter((step) => !absent.includes(step));
}
