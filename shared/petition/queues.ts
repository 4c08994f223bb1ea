import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { earlierMoment, type Instant } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { rollBack } from '../calendar/working-days.ts';
import { bindingClock, owesDuty, runningClock } from './clocks.ts';
import { type Status, statusOf } from './course.ts';
import { type Category, type Channel, SPECIAL_GROUNDS, type SpecialGround } from './codes.ts';
import { codesOf } from './fields.ts';
import { isImmediateRunning } from './immediate.ts';
import type { Petition } from './petition.ts';
import { openQuestions, type ReceptionGap, receptionGaps } from './reception.ts';
import { isSpecialNow } from './special.ts';
import { hasUndelivered } from './undelivered.ts';
import { concernedStaff, isRestricted } from './visibility.ts';

/** One line of a work queue (待办列表). Enough to judge what comes first; who the petitioner is stands in the file. */
export interface QueueEntry {
  readonly petitionNo: string;
  /** Masked; absent where the compartment is closed, and of those under fourteen. */
  readonly subject?: string;
  readonly status: Status;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly category?: Category;
  readonly contentClass?: string;
  readonly handler?: string;
  /** The duty whose last day comes first. */
  readonly next?: { readonly kind: string; readonly due: CalendarDate; readonly provisional: boolean };
  readonly special?: SpecialGround;
  /** 立即: the first moment by which something must be done at once. */
  readonly atOnce?: Instant;
  /** Proposed by the words of the petition and not confirmed by anyone. */
  readonly maybeUrgent?: SpecialGround;
  readonly headcount?: number;
  /** 不满十四周岁: no word of theirs stands in a list. */
  readonly underFourteen?: true;
  /** 四声 that are not on record: for the head alone. */
  readonly receptionGaps?: readonly ReceptionGap[];
  readonly restricted?: true;
  /** 应当回避的工作人员: whoever is complained of, or kept out by a decision. */
  readonly accused?: readonly string[];
}

/** 在办: every matter that is not at rest; the queues by date are ranges of it. */
export const OPEN = 'open';
/** 已办结: every matter that has ended, by the day it did. */
export const ENDED = 'ended';

/** 不满意: the head is to speak with the petitioner. */
export const DISSATISFIED = 'dissatisfied';
/** 待答复: a question from the counter waits for its answer. */
export const TO_ANSWER = 'to-answer';

/** Queues a petition can stand in by itself; those by date are ranges of {@link OPEN}. */
export const STANDING_QUEUES = [
  OPEN,
  'to-notify',
  'to-transfer',
  'to-serve',
  'to-echo',
  TO_ANSWER,
  DISSATISFIED,
  'undelivered',
  'to-propose',
  'to-forward',
  'awaiting-instruction',
  'recusal-asked',
  'unassigned',
  'special',
  'aftercare',
  ENDED,
] as const;
export type StandingQueue = (typeof STANDING_QUEUES)[number];

/** 今日到期、三日内到期、已超期、新超期 and 我的. */
export const DATED_QUEUES = ['due-today', 'due-soon', 'overdue', 'newly-overdue', 'mine'] as const;

/** 登记台账: every petition there ever was, by the day of receipt. */
export const REGISTER = 'register';
export type Queue = StandingQueue | (typeof DATED_QUEUES)[number] | typeof REGISTER;

export const QUEUES: readonly Queue[] = [...STANDING_QUEUES, ...DATED_QUEUES, REGISTER];

/** 待办: the queues that say what is to be done, and are counted; what has ended and what there ever was only grow. */
export const COUNTED_QUEUES: readonly Queue[] = QUEUES.filter((queue) => queue !== ENDED && queue !== REGISTER);

/** By the day of receipt: matters that stand in {@link OPEN}, and all others. A line of them says no more than where it stands. */
export const RECEIVED = { open: 'received-open', rest: 'received-rest' } as const;

/** The queues a petition stands in now, each with the day it is sorted by. */
export function queuesOf(petition: Petition): readonly { readonly queue: string; readonly by: string }[] {
  const { course } = petition;
  const owed = owesDuty(petition.clocks, petition.rules.clocks);
  const undelivered = hasUndelivered(petition) ? [{ queue: 'undelivered', by: petition.lastActOn }] : [];
  const [asked] = openQuestions(petition);
  const toAnswer = asked === undefined ? [] : [{ queue: TO_ANSWER, by: asked.by }];
  const { dissatisfaction } = petition;
  const toSpeakWith = dissatisfaction === undefined ? [] : [{ queue: DISSATISFIED, by: dissatisfaction.due }];
  const { recusal } = petition;
  const toDecide = recusal?.askedOn === undefined ? [] : [{ queue: 'recusal-asked', by: recusal.askedOn }];
  const beside = [...undelivered, ...toAnswer, ...toSpeakWith];
  if (course.at === 'ENDED' && !owed) return [{ queue: ENDED, by: course.on }, ...beside];
  const followUp = followUpOf(petition);
  const by = bindingClock(petition.clocks, petition.rules.clocks)?.due.due ?? NO_DAY;
  const running = (queue: StandingQueue, kind: 'notice' | 'transfer' | 'echo' | 'proposedOpinion' | 'forwarding') => {
    const clock = runningClock(petition.clocks, kind);
    return clock === undefined ? [] : [{ queue, by: clock.due.due }];
  };
  return [
    { queue: OPEN, by },
    ...(course.at === 'ENDED' ? [{ queue: ENDED, by: course.on }] : []),
    ...beside,
    ...running('to-notify', 'notice'),
    ...running('to-transfer', 'transfer'),
    ...running('to-echo', 'echo'),
    ...running('to-propose', 'proposedOpinion'),
    ...running('to-forward', 'forwarding'),
    ...(course.at === 'ISSUED' ? [{ queue: 'to-serve', by: course.issuedOn }] : []),
    ...(course.at === 'SUBMITTED' ? [{ queue: 'awaiting-instruction', by: course.on }] : []),
    ...toDecide,
    ...(petition.handler === undefined
      ? [{ queue: 'unassigned', by }]
      : [{ queue: `handler:${petition.handler}`, by }]),
    ...(followUp === undefined ? [] : [{ queue: 'aftercare', by: followUp }]),
    ...(isSpecial(petition) ? [{ queue: 'special', by: firstAtOnce(petition) ?? by }] : []),
  ];
}

/** 善后: the day of the next contact after a group's visit, where one is due. */
export function followUpOf({ onSite }: Petition): CalendarDate | undefined {
  return onSite?.possible === true ? onSite.nextOn : undefined;
}

/** Sorts after every real day. */
export const NO_DAY = '9999-12-31';

export function queueEntry(petition: Petition, subject: string | undefined): QueueEntry {
  const { registered, classification, handler } = petition;
  const binding = bindingClock(petition.clocks, petition.rules.clocks);
  const restricted = isRestricted(petition);
  const special = specialGround(petition);
  const atOnce = firstAtOnce(petition);
  const gaps = receptionGaps(petition);
  const concerned = concernedStaff(petition);
  return {
    petitionNo: petition.no,
    ...(restricted || registered.underFourteen === true || subject === undefined ? {} : { subject }),
    status: statusOf(petition.course),
    channel: registered.channel,
    receivedOn: registered.receivedOn,
    ...(classification === undefined
      ? {}
      : { category: classification.category, contentClass: classification.contentClass }),
    ...(handler === undefined ? {} : { handler }),
    ...(binding === undefined
      ? {}
      : { next: { kind: binding.kind, due: binding.due.due, provisional: binding.due.provisional } }),
    ...(special === undefined ? {} : { special }),
    ...(atOnce === undefined ? {} : { atOnce }),
    ...(special === undefined && petition.special === undefined && registered.maybeUrgent !== undefined
      ? { maybeUrgent: registered.maybeUrgent }
      : {}),
    ...(registered.headcount === undefined ? {} : { headcount: registered.headcount }),
    ...(registered.underFourteen === true ? { underFourteen: true as const } : {}),
    ...(gaps.length === 0 ? {} : { receptionGaps: gaps }),
    ...(restricted ? { restricted: true as const } : {}),
    ...(concerned.length === 0 ? {} : { accused: concerned }),
  };
}

/** 特事: why it may not wait its turn, the most pressing ground. */
export function specialGround(petition: Petition): SpecialGround | undefined {
  const { special, classification, assignment } = petition;
  if (special !== undefined) return isSpecialNow(petition) ? mostPressing(special.grounds) : undefined;
  return classification?.special ?? (assignment?.special === true ? 'LEADER_ASSIGNED' : undefined);
}

// In the order in which the grounds are listed.
function mostPressing(grounds: readonly SpecialGround[]): SpecialGround | undefined {
  return codesOf(SPECIAL_GROUNDS).find((ground) => grounds.includes(ground));
}

/** The list behind a queue and the days it spans. */
export function queueRange(
  queue: Queue,
  staff: string,
  today: CalendarDate,
  book: CalendarBook,
): { readonly list: string; readonly from?: string; readonly to?: string } {
  switch (queue) {
    case 'mine':
      return { list: `handler:${staff}` };
    case 'due-today':
      return { list: OPEN, from: today, to: `${today}~` };
    case 'due-soon':
      return { list: OPEN, from: addDays(today, 1), to: `${addDays(today, 3)}~` };
    case 'overdue':
      return { list: OPEN, to: `${addDays(today, -1)}~` };
    case 'newly-overdue':
      // Since the office last worked: after a weekend that is Friday's dates, and the rest days' own.
      return { list: OPEN, from: rollBack(book, addDays(today, -1)), to: `${addDays(today, -1)}~` };
    default:
      return { list: queue };
  }
}

function isSpecial(petition: Petition): boolean {
  const { assignment, classification, registered, special } = petition;
  if (special !== undefined) return isSpecialNow(petition);
  return assignment?.special === true || (classification?.special ?? registered.maybeUrgent) !== undefined;
}

// What has to be done at once outranks every day: in the list of special matters it stands by its moment.
function firstAtOnce({ special }: Petition): Instant | undefined {
  let first: Instant | undefined;
  for (const clock of special?.clocks ?? []) if (isImmediateRunning(clock)) first = earlierMoment(first, clock.due);
  return first;
}

export function isQueue(name: string): name is Queue {
  return QUEUES.some((queue) => queue === name);
}
