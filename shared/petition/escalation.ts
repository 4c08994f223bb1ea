import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { dueDate } from '../calendar/periods.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { citeBasis, regulations2005, regulations2022 } from '../district/legal-basis.ts';
import { type Clock, isRunning } from './clocks.ts';
import { type Bilingual, type Means, SUPERVISION_CIRCUMSTANCES, type SupervisionCircumstance } from './codes.ts';
import { STEPS_POSSIBLE, statusOf } from './course.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';
import { holderOf } from './reminders.ts';
import { isAccusedUnit } from './visibility.ts';

/** Working days to wait after the first reminder of an overdue matter, and after the one in writing (domain 2.9). */
export const WAIT_AFTER_REMINDER = 2;
export const WAIT_AFTER_WRITING = 5;
/** 书面反馈: calendar days for feedback to what was asked of the organ above, where no day was named (信访条例第三十六条). */
export const WAIT_FOR_SUPERVISION = 30;

/** What was asked of an authority since its clock overran: where on the ladder the office stands. */
export interface Pursuit {
  /** Which clock, by its kind and its first day: of another one the ladder begins at the foot. */
  readonly clock: ClockKind;
  readonly startedOn: CalendarDate;
  readonly asked: readonly {
    readonly on: CalendarDate;
    readonly inWriting: boolean;
    readonly answerBy?: CalendarDate;
  }[];
  /** 催办反馈: the last answer, and the day it promised. */
  readonly answered?: { readonly on: CalendarDate; readonly expectedBy?: CalendarDate };
  readonly supervision?: { readonly on: CalendarDate; readonly replyBy?: CalendarDate };
}

/** 阶梯: 催办 → 书面再次催办 → 提请督办. */
export const RUNGS = {
  REMIND: { zh: '催办', en: 'remind the authority' },
  REMIND_IN_WRITING: { zh: '书面再次催办', en: 'remind it again, in writing' },
  REQUEST_SUPERVISION: { zh: '提请督办', en: 'ask the organ above to supervise' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Rung = keyof typeof RUNGS;

/** What a person might do next about an authority that is late, and why. Nothing is done by itself. */
export interface Proposed {
  readonly rung: Rung;
  readonly title: Bilingual;
  readonly step: 'remind' | 'request-supervision';
  readonly authority: string;
  readonly clock: ClockKind;
  readonly due: CalendarDate;
  /** 督办情形, where supervision is proposed. */
  readonly circumstance?: { readonly code: SupervisionCircumstance } & Bilingual;
  readonly because: Bilingual;
  readonly basis: readonly string[];
}

/**
 * What the ladder proposes today (R7, R8, R32, domain 2.9): for the authority's duty that has been overdue longest, the next
 * rung once the wait after the one before is over; nothing while an answer is waited for, and nothing before it is late.
 */
export function proposedNext(petition: Petition, book: CalendarBook, today: CalendarDate): Proposed | undefined {
  const clock = overdueClock(petition, today);
  if (clock === undefined) return undefined;
  const next = nextRung(petition, clock, book, today);
  if (next === undefined) return undefined;
  const step = next.rung === 'REQUEST_SUPERVISION' ? 'request-supervision' : 'remind';
  if (!STEPS_POSSIBLE[statusOf(petition.course)].includes(step)) return undefined;
  const authority = holderOf(petition, clock);
  const { due } = clock.due;
  const late = daysBetween(due, today);
  const circumstance = next.circumstance;
  return {
    rung: next.rung,
    title: RUNGS[next.rung],
    step,
    authority,
    clock: clock.kind,
    due,
    ...(circumstance === undefined
      ? {}
      : { circumstance: { code: circumstance, ...SUPERVISION_CIRCUMSTANCES[circumstance] } }),
    because: {
      zh: `${authority}已超过期限（${due}）${late}日，${next.because.zh}`,
      en: `${authority} is ${late} days past ${due}; ${next.because.en}`,
    },
    basis: [regulations2022('第四十条'), ...(step === 'remind' ? [] : [regulations2005('第三十六条')])].map(citeBasis),
  };
}

interface Next {
  readonly rung: Rung;
  readonly because: Bilingual;
  readonly circumstance?: SupervisionCircumstance;
}

function nextRung(petition: Petition, clock: Clock, book: CalendarBook, today: CalendarDate): Next | undefined {
  const { asked, answered, supervision } = pursuitOf(petition, clock);
  if (supervision !== undefined) {
    const replyBy = supervision.replyBy ?? addDays(supervision.on, WAIT_FOR_SUPERVISION);
    return today <= replyBy
      ? undefined
      : supervise('NO_FEEDBACK', `提请督办后未见反馈（${replyBy}）`, `no feedback by ${replyBy}`);
  }
  if (isAccusedUnit(petition, holderOf(petition, clock))) {
    return supervise('OTHER', '且为被反映的单位，不宜直接催办', 'it is complained of and must not be asked directly');
  }
  const last = asked.at(-1);
  if (last === undefined) return { rung: 'REMIND', because: { zh: '尚未催办', en: 'it was not reminded yet' } };
  const written = asked.findLast(({ inWriting }) => inWriting);
  const waits = [
    last.answerBy ?? workingDaysAfter(book, last.on, last.inWriting ? WAIT_AFTER_WRITING : WAIT_AFTER_REMINDER),
    ...(answered === undefined
      ? []
      : [answered.expectedBy ?? workingDaysAfter(book, answered.on, WAIT_AFTER_REMINDER)]),
  ];
  if (waits.some((until) => today <= until)) return undefined;
  if (written === undefined) {
    return {
      rung: 'REMIND_IN_WRITING',
      because: { zh: `${last.on}催办后仍未办结`, en: `still not done after the reminder of ${last.on}` },
    };
  }
  return supervise(
    circumstanceOf(clock.kind),
    `${written.on}书面催办后仍未办结`,
    `still not done after the letter of ${written.on}`,
  );
}

function supervise(circumstance: SupervisionCircumstance, zh: string, en: string): Next {
  return { rung: 'REQUEST_SUPERVISION', circumstance, because: { zh, en } };
}

// To leave the petitioner without a notice breaks the procedure; to leave the matter unconcluded, its time limit.
function circumstanceOf(kind: ClockKind): SupervisionCircumstance {
  return kind === 'authorityNotice' ? 'PROCEDURE' : 'OVERDUE';
}

function workingDaysAfter(book: CalendarBook, start: CalendarDate, length: number): CalendarDate {
  return dueDate(book, { start, length, unit: 'WORKING' }).due;
}

type Asking = Extract<
  PetitionEvent,
  { type: 'AuthorityReminded' | 'ReminderAnswered' | 'SupervisionRequested' | 'SupervisionReported' }
>;

/** The petition after something was asked or answered; before a clock has overrun, no ladder is climbed. */
export function pursued(petition: Petition, event: Asking): Petition {
  // By the day of entry: an answer may be dated before the day it is about, and still be one to a late matter.
  const clock = overdueClock(petition, petition.lastActOn);
  if (clock === undefined) return petition;
  const pursuit = pursuitOf(petition, clock);
  return { ...petition, pursuit: climbed(pursuit, event) };
}

function climbed(pursuit: Pursuit, event: Asking): Pursuit {
  const { clock, startedOn, asked } = pursuit;
  switch (event.type) {
    case 'AuthorityReminded': {
      const { on, answerBy } = event;
      const inWriting = isInWriting(event.means) || event.documentNo !== undefined;
      return { ...pursuit, asked: [...asked, { on, inWriting, ...(answerBy === undefined ? {} : { answerBy }) }] };
    }
    case 'ReminderAnswered': {
      const { on, expectedBy } = event;
      return { ...pursuit, answered: { on, ...(expectedBy === undefined ? {} : { expectedBy }) } };
    }
    case 'SupervisionRequested': {
      const { on, replyBy } = event;
      return { ...pursuit, supervision: { on, ...(replyBy === undefined ? {} : { replyBy }) } };
    }
    case 'SupervisionReported':
      // Whoever is late after that is reminded anew, from the foot of the ladder.
      return { clock, startedOn, asked: [] };
    default:
      return event satisfies never;
  }
}

function isInWriting(means: Means): boolean {
  return means === 'POST' || means === 'EMAIL' || means === 'ONLINE';
}

function pursuitOf({ pursuit }: Petition, clock: Clock): Pursuit {
  const startedOn = clock.due.start;
  return pursuit?.clock === clock.kind && pursuit.startedOn === startedOn
    ? pursuit
    : { clock: clock.kind, startedOn, asked: [] };
}

/** The authority's duty that has been overdue longest; what the office handles itself it need not ask of anybody. */
function overdueClock(petition: Petition, today: CalendarDate): Clock | undefined {
  if (petition.course.at === 'INTERNAL') return undefined;
  return petition.clocks
    .filter((clock) => {
      const rule = petition.rules.clocks[clock.kind];
      return rule.holder === 'AUTHORITY' && rule.nature === 'DUTY' && isRunning(clock) && clock.due.due < today;
    })
    .toSorted((a, b) => (a.due.due < b.due.due ? -1 : 1))[0];
}
