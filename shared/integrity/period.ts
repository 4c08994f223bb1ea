import { type CalendarDate, calendarDate, FIRST_DAY, LAST_DAY } from '../calendar/calendar-date.ts';

/** 申报期: a quarter of the calendar year, `2025-Q3`. The rules give no period; this is the system's own. */
export type Period = string;

export function isPeriod(text: string): boolean {
  const [first, last] = [FIRST_DAY, LAST_DAY].map((day) => periodOf(calendarDate(day)));
  return /^20\d\d-Q[1-4]$/.test(text) && text >= String(first) && text <= String(last);
}

export function periodOf(day: CalendarDate): Period {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function periodBefore(period: Period): Period {
  const [year, quarter] = partsOf(period);
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
}

/** The first and the last day, both counted. */
export function daysOfPeriod(period: Period): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const [year, quarter] = partsOf(period);
  const [first, last] = QUARTERS[quarter - 1] ?? QUARTERS[0];
  return { from: calendarDate(`${year}-${first}`), to: calendarDate(`${year}-${last}`) };
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

function partsOf(period: Period): readonly [year: number, quarter: number] {
  return [Number(period.slice(0, 4)), Number(period.slice(6))];
}
