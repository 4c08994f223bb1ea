import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';
import type { CalendarBook } from './official-calendars.ts';
import { dayInfo, type DayInfo } from './working-days.ts';

/** 自然日 or 工作日. */
export type DayUnit = 'CALENDAR' | 'WORKING';

export interface Period {
  /** The day of the event that starts the period. **It is not counted** (民法典第二百零一条). */
  readonly start: CalendarDate;
  readonly length: number;
  readonly unit: DayUnit;
  /** Days that do not run: hearing days in a final review (听证所需时间) and nothing else. */
  readonly excluded?: number;
}

export interface SkippedDay {
  readonly date: CalendarDate;
  readonly reason: 'WEEKEND' | 'HOLIDAY';
  readonly name?: string;
}

/** A last day and everything needed to say how it was reached. */
export interface DueDate extends Period {
  /** The day after the start; for working days the first of them. */
  readonly firstDayCounted: CalendarDate;
  /** The last day before rolling; an extension is counted from here. */
  readonly rawDue: CalendarDate;
  /** The last day on which the act is in time, until 24:00. */
  readonly due: CalendarDate;
  /** Rest days passed over: after the raw last day for calendar periods, anywhere for working-day periods. */
  readonly skipped: readonly SkippedDay[];
  /** 调休上班: the last day is a Saturday or Sunday on which offices work. */
  readonly onMakeUpWorkday?: true;
  readonly calendarVersion: string;
  /** 暂定: a day was judged without its year's official notice. */
  readonly provisional: boolean;
}

export const LONGEST_PERIOD = 400;

/**
 * The last day of a period (期间届满日). Calendar days end on `start + length` and roll past rest days to the first
 * working day (民法典第二百零三条); working days are counted one by one and need no roll. Days are those of Asia/Shanghai.
 */
export function dueDate(book: CalendarBook, period: Period): DueDate {
  if (!Number.isInteger(period.length) || period.length < 1 || period.length > LONGEST_PERIOD) {
    throw new RangeError(`a period lasts 1 to ${LONGEST_PERIOD} whole days, not ${period.length}`);
  }
  const length = period.length + (period.excluded ?? 0);
  return period.unit === 'CALENDAR' ? countCalendarDays(book, period, length) : countWorkingDays(book, period, length);
}

function countCalendarDays(book: CalendarBook, period: Period, length: number): DueDate {
  const rawDue = addDays(period.start, length);
  const skipped: SkippedDay[] = [];
  let due = rawDue;
  let info = dayInfo(book, due);
  let provisional = info.provisional;
  while (!info.working) {
    skipped.push(skippedDay(due, info));
    due = addDays(due, 1);
    info = dayInfo(book, due);
    provisional ||= info.provisional;
  }
  return conclude(book, period, { firstDayCounted: addDays(period.start, 1), rawDue, due, skipped, provisional });
}

function countWorkingDays(book: CalendarBook, period: Period, length: number): DueDate {
  const skipped: SkippedDay[] = [];
  let due = period.start;
  let firstDayCounted: CalendarDate | undefined;
  let provisional = false;
  for (let counted = 0; counted < length;) {
    due = addDays(due, 1);
    const info = dayInfo(book, due);
    provisional ||= info.provisional;
    if (info.working) {
      counted += 1;
      firstDayCounted ??= due;
    } else {
      skipped.push(skippedDay(due, info));
    }
  }
  return conclude(book, period, { firstDayCounted: firstDayCounted ?? due, rawDue: due, due, skipped, provisional });
}

function conclude(
  book: CalendarBook,
  period: Period,
  end: Pick<DueDate, 'firstDayCounted' | 'rawDue' | 'due' | 'skipped' | 'provisional'>,
): DueDate {
  const onMakeUpWorkday = dayInfo(book, end.due).reason === 'MAKE_UP_WORKDAY';
  return {
    ...period,
    ...end,
    ...(onMakeUpWorkday ? { onMakeUpWorkday } : {}),
    calendarVersion: book.version,
  };
}

/**
 * The new last day after extensions (延期). Counted **from the raw last day**, not from the rolled one, so that a holiday
 * is never given twice: `roll(rawDue + extension)`.
 */
export function extendedDueDate(book: CalendarBook, original: DueDate, extensionDays: number): DueDate {
  if (original.unit !== 'CALENDAR') throw new RangeError('only a period of calendar days can be extended');
  return dueDate(book, { ...periodOf(original), length: original.length + extensionDays });
}

/** The days a hearing takes: its end less its start, the first day not counted. */
export function hearingDays(from: CalendarDate, to: CalendarDate): number {
  return daysBetween(from, to);
}

/** True while an act on `day` is in time: the last day counts whole. */
export function isInTime(day: CalendarDate, due: CalendarDate): boolean {
  return day <= due;
}

export function periodOf(due: DueDate): Period {
  const { start, length, unit, excluded } = due;
  return excluded === undefined ? { start, length, unit } : { start, length, unit, excluded };
}

function skippedDay(date: CalendarDate, info: DayInfo): SkippedDay {
  return info.reason === 'HOLIDAY' ? { date, reason: 'HOLIDAY', name: info.name } : { date, reason: 'WEEKEND' };
}
