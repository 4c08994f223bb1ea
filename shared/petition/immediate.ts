import { addDays } from '../calendar/calendar-date.ts';
import { addMinutes, earlierMoment, type Instant, momentAt, shanghaiDay, toMilliseconds } from '../calendar/instant.ts';
import { type LegalBasis, officeRule } from '../district/legal-basis.ts';
import type { Bilingual } from './codes.ts';

/**
 * 立即 has no number in any rule: how many minutes it means is the office's setting. These clocks run in minutes from a
 * moment (民法典第二百零一条第二款), day and night; no weekend or holiday moves their end.
 */
export interface ImmediateClock {
  readonly kind: ImmediateKind;
  readonly from: Instant;
  /** The target, or the end of the same calendar day, whichever comes first. */
  readonly due: Instant;
  /** How far it has been told of: half of the time is gone, or all of it. */
  readonly told?: 'HALF' | 'OVERDUE';
  readonly ended?: { readonly at: Instant; readonly as: 'DONE' | 'SUPERSEDED' };
}

export const IMMEDIATE_CLOCKS = {
  urgentNotice: {
    title: { zh: '立即通知或转送', en: 'notice or transfer at once' },
    basis: [officeRule('三(2)')],
  },
  convening: { title: { zh: '立即召集协调', en: 'convening at once' }, basis: [officeRule('三(2)')] },
  escalation: { title: { zh: '立即呈报上级领导', en: 'report upward at once' }, basis: [officeRule('三(2)')] },
  start: { title: { zh: '特办事项立即办理', en: 'special assignment begun at once' }, basis: [officeRule('三(4)')] },
} as const satisfies Readonly<
  Record<string, { readonly title: Bilingual; readonly basis: readonly [LegalBasis, ...LegalBasis[]] }>
>;
export type ImmediateKind = keyof typeof IMMEDIATE_CLOCKS;

export type ImmediateStatus = 'RUNNING' | 'NEAR_DUE' | 'OVERDUE' | 'DONE_ON_TIME' | 'DONE_LATE' | 'SUPERSEDED';

/** Starts at `from`; one set at 23:40 for sixty minutes ends at midnight, for the same calendar day is the hard limit (A4). */
export function startImmediate(kind: ImmediateKind, from: Instant, minutes: number): ImmediateClock {
  const midnight = momentAt(addDays(shanghaiDay(from), 1), '00:00');
  const target = addMinutes(from, minutes);
  return { kind, from, due: midnight < target ? midnight : target };
}

export function isImmediateRunning({ ended }: ImmediateClock): boolean {
  return ended === undefined;
}

/** Done at the very moment it is due is in time. What was overdue when it was superseded stays late. */
export function immediateStatus(clock: ImmediateClock, now: Instant): ImmediateStatus {
  const { due, ended } = clock;
  if (ended !== undefined) {
    if (ended.at > due) return 'DONE_LATE';
    return ended.as === 'DONE' ? 'DONE_ON_TIME' : 'SUPERSEDED';
  }
  if (now > due) return 'OVERDUE';
  return now >= halfOf(clock) ? 'NEAR_DUE' : 'RUNNING';
}

/** When somebody must next be told of it, at whatever hour: when half of the time is gone, and when all of it is. */
export function nextAlarm(clock: ImmediateClock): Instant | undefined {
  if (!isImmediateRunning(clock) || clock.told === 'OVERDUE') return undefined;
  return clock.told === undefined ? halfOf(clock) : overdueAt(clock);
}

/** What a look at `now` must tell of it, the latest that has come; an earlier one that was missed is not made up. */
export function alarmDue(clock: ImmediateClock, now: Instant): 'HALF' | 'OVERDUE' | undefined {
  const next = nextAlarm(clock);
  if (next === undefined || now < next) return undefined;
  return now >= overdueAt(clock) ? 'OVERDUE' : 'HALF';
}

/** The first of these moments. */
export function firstAlarm(clocks: readonly ImmediateClock[]): Instant | undefined {
  let first: Instant | undefined;
  for (const clock of clocks) first = earlierMoment(first, nextAlarm(clock));
  return first;
}

function halfOf({ from, due }: ImmediateClock): Instant {
  return addMinutes(from, Math.floor((toMilliseconds(due) - toMilliseconds(from)) / 120_000));
}

// Alarms come with the minute after, as timers do.
function overdueAt({ due }: ImmediateClock): Instant {
  return addMinutes(due, 1);
}
