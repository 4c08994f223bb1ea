import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { type DueDate, dueDate, type Period } from '../calendar/periods.ts';
import { nextWorkingDay, type OfficeHours, openingOn, rollBack, rollForward } from '../calendar/working-days.ts';
import { addDays } from '../calendar/calendar-date.ts';
import type { ClockKind, ClockRule, ClockRules } from '../district/clock-rules.ts';

/** Why a clock no longer runs. */
export type ClockEnding =
  | 'DONE'
  /** A newer clock took its place, or the matter ended. */
  | 'SUPERSEDED'
  /** 无法告知: name and address unclear, with the reason on record. */
  | 'NOT_NOTIFIABLE';

/**
 * One legal or promised period of one petition. Derived from events; never stored. `due` is the last day in time,
 * `due.rawDue` the day before rolling, from which extensions are counted.
 */
export interface Clock {
  readonly kind: ClockKind;
  readonly due: DueDate;
  /** 推定: started from the day of assignment because the day of acceptance is not known yet. */
  readonly presumed?: true;
  /** Days of extension already in `due`. */
  readonly extended?: number;
  readonly ended?: {
    readonly on: CalendarDate;
    readonly as: ClockEnding;
    /** By a message of the system: should it never arrive, the clock runs on as if it had not ended. */
    readonly byMail?: true;
  };
  /** How many of its reminder moments have been acted on. */
  readonly reminded: number;
}

export type ClockStatus =
  | 'RUNNING'
  | 'NEAR_DUE'
  | 'DUE_TODAY'
  | 'OVERDUE'
  | 'LAPSED'
  | 'DONE_ON_TIME'
  | 'DONE_LATE'
  | 'SUPERSEDED'
  | 'NOT_NOTIFIABLE';

export function startClock(book: CalendarBook, kind: ClockKind, period: Period): Clock {
  return { kind, due: dueDate(book, period), reminded: 0 };
}

/** Where the clock stands on `today`. Lateness is permanent: a clock ended after its last day stays `DONE_LATE`. */
export function clockStatus(clock: Clock, rule: ClockRule, book: CalendarBook, today: CalendarDate): ClockStatus {
  const { due } = clock.due;
  if (clock.ended !== undefined) {
    const late = clock.ended.on > due;
    // What was overdue when it was superseded stays late; only a window that passed was nobody's fault.
    if (clock.ended.as !== 'DONE') return late && rule.nature === 'DUTY' ? 'DONE_LATE' : clock.ended.as;
    return late ? 'DONE_LATE' : 'DONE_ON_TIME';
  }
  if (today > due) return rule.nature === 'WINDOW' ? 'LAPSED' : 'OVERDUE';
  if (today === due) return 'DUE_TODAY';
  return isNear(clock, rule, book, today) ? 'NEAR_DUE' : 'RUNNING';
}

/** Days left to the last day; negative when it has passed. */
export function daysLeft(clock: Clock, today: CalendarDate): number {
  return daysBetween(today, clock.due.due);
}

export function isRunning(clock: Clock): boolean {
  return clock.ended === undefined;
}

/** A moment at which somebody must be told of a clock, always at the opening of a working day. */
export interface ReminderMoment {
  readonly at: Instant;
  readonly stage: 'NEAR_DUE' | 'OVERDUE' | 'LAPSED';
}

/**
 * All moments at which `clock` has something to say, in order. Missed moments are not made up one by one: the latest that
 * has come is acted on, the earlier ones count as passed.
 */
export function reminderMoments(
  clock: Clock,
  rule: ClockRule,
  book: CalendarBook,
  hours: OfficeHours,
): readonly ReminderMoment[] {
  const { due, start } = clock.due;
  const near = nearDueThresholds(clock, rule)
    .map((left) => reminderDay(book, addDays(due, -left), clock.due))
    .filter((day) => day > start)
    .map((day): ReminderMoment => ({ at: openingOn(book, hours, day), stage: 'NEAR_DUE' }));
  const after: ReminderMoment = {
    at: openingOn(book, hours, addDays(due, 1)),
    stage: rule.nature === 'WINDOW' ? 'LAPSED' : 'OVERDUE',
  };
  return [...near, after];
}

// A threshold that falls on days off moves on to the next working day; where that is the last day itself, back to the last
// working day before the holiday, when there is still time to act.
function reminderDay(book: CalendarBook, threshold: CalendarDate, { due, start }: DueDate): CalendarDate {
  const day = rollForward(book, threshold);
  if (day < due) return day;
  const before = rollBack(book, addDays(due, -1));
  return before > start ? before : due;
}

/** The next moment this clock wants to be looked at; undefined when it has ended or said everything. */
export function nextReminder(
  clock: Clock,
  rule: ClockRule,
  book: CalendarBook,
  hours: OfficeHours,
): ReminderMoment | undefined {
  return isRunning(clock) ? reminderMoments(clock, rule, book, hours)[clock.reminded] : undefined;
}

/** Limits set by a superior are near their end in the last fifth, and at least on the last day but one. */
export function nearDueThresholds(clock: Clock, rule: ClockRule): readonly number[] {
  return clock.kind === 'assignment' ? [Math.max(1, Math.floor(clock.due.length / 5))] : rule.nearDue;
}

export function runningClock(clocks: readonly Clock[], kind: ClockKind): Clock | undefined {
  return clocks.find((clock) => clock.kind === kind && isRunning(clock));
}

/** A duty is still owed, to whatever end the matter has come: a notice, a superior's report. */
export function owesDuty(clocks: readonly Clock[], rules: ClockRules): boolean {
  return clocks.some((clock) => isRunning(clock) && rules[clock.kind].nature === 'DUTY');
}

/** The running clock whose day comes first: where two limits meet, the earlier binds. */
export function bindingClock(clocks: readonly Clock[], rules: ClockRules): Clock | undefined {
  let binding: Clock | undefined;
  for (const clock of clocks) {
    if (!isRunning(clock) || rules[clock.kind].nature === 'WINDOW') continue;
    if (binding === undefined || clock.due.due < binding.due.due) binding = clock;
  }
  return binding;
}

function isNear(clock: Clock, rule: ClockRule, book: CalendarBook, today: CalendarDate): boolean {
  const threshold = nearDueThresholds(clock, rule)[0] ?? 0;
  const lastWorkingDayBefore = clock.due.length <= 3 && nextWorkingDay(book, today) >= clock.due.due;
  return daysLeft(clock, today) <= threshold || lastWorkingDayBefore;
}
