import { addDays, type CalendarDate, weekdayOf } from './calendar-date.ts';
import type { DueDate, SkippedDay } from './periods.ts';

/** How a last day was reached, as sentences a resident can read; Chinese first. */
export interface Explanation {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** 「这个日期怎么算的」: start, first day counted, days skipped, roll and calendar, in the order a person would count. */
export function explainDueDate(due: DueDate): Explanation {
  const zh = [
    `自${chineseDay(due.start)}起算，当日不计入，${chineseDay(due.firstDayCounted)}为第1日。`,
    due.unit === 'CALENDAR'
      ? `${due.length}日${zhExcluded(due)}按自然日计算，最后一日为${chineseDay(due.rawDue)}。`
      : `按工作日计${due.length}日，最后一日为${chineseDay(due.due)}。`,
  ];
  const en = [
    `Counting starts on ${due.start}; that day is not counted, ${due.firstDayCounted} is day 1.`,
    due.unit === 'CALENDAR'
      ? `${due.length} calendar days${enExcluded(due)} end on ${due.rawDue}.`
      : `${due.length} working days end on ${due.due}.`,
  ];
  if (due.skipped.length > 0) {
    zh.push(
      due.unit === 'CALENDAR'
        ? `${zhSkipped(due.skipped)}为休息日，顺延至其后的第一个工作日${chineseDay(due.due)}。`
        : `其间${zhSkipped(due.skipped)}为休息日，不计入。`,
    );
    en.push(
      due.unit === 'CALENDAR'
        ? `${enSkipped(due.skipped)} are days of rest, so the last day moves to ${due.due}, the first working day after them.`
        : `${enSkipped(due.skipped)} are days of rest and are not counted.`,
    );
  }
  if (due.onMakeUpWorkday === true) {
    zh.push(`${chineseDay(due.due)}为调休上班日，按工作日计算。`);
    en.push(`${due.due} is a make-up workday: offices work although it is a weekend.`);
  }
  if (due.provisional) {
    zh.push('该期间涉及的年度放假安排尚未公布，此日期为暂定，公布后将重新核算并告知。');
    en.push(
      'The official holiday notice for this time is not published yet: the date is provisional and will be recomputed.',
    );
  }
  return { zh, en };
}

const WEEKDAY_NAMES = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' } as const;

/** `2025年10月9日（周四）` */
export function chineseDay(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日（${WEEKDAY_NAMES[weekdayOf(date)]}）`;
}

function zhExcluded(due: DueDate): string {
  return due.excluded ? `（另扣除听证${due.excluded}日）` : '';
}

function enExcluded(due: DueDate): string {
  return due.excluded ? ` (and ${due.excluded} hearing days that do not run)` : '';
}

function zhSkipped(skipped: readonly SkippedDay[]): string {
  return runsOf(skipped)
    .map(
      (run) =>
        `${chineseDay(run.from)}${run.from === run.to ? '' : `至${chineseDay(run.to)}`}${run.name ? `（${run.name}假期）` : ''}`,
    )
    .join('、');
}

function enSkipped(skipped: readonly SkippedDay[]): string {
  return runsOf(skipped)
    .map((run) => (run.from === run.to ? run.from : `${run.from} to ${run.to}`))
    .join(', ');
}

interface Run {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name?: string | undefined;
}

function runsOf(skipped: readonly SkippedDay[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of skipped) {
    const last = runs.at(-1);
    const continues = last !== undefined && last.name === day.name && addDays(last.to, 1) === day.date;
    if (continues) runs[runs.length - 1] = { ...last, to: day.date };
    else runs.push({ from: day.date, to: day.date, name: day.name });
  }
  return runs;
}
