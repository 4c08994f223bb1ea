import chineseDays from 'chinese-days';

/**
 * Working days by a calendar that is not ours, and day arithmetic as anybody would do it on paper: what the dates of the
 * record are checked against. Days are `YYYY-MM-DD` in China.
 */
const NEWEST_KNOWN_YEAR = 2026;
const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;

export function dayOf(milliseconds: number): string {
  return new Date(milliseconds + CHINA).toISOString().slice(0, 10);
}

export function timeOf(milliseconds: number): string {
  return new Date(milliseconds + CHINA).toISOString().slice(11, 16);
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const known = new Map<string, boolean>();

/** Of years without a notice only the weekends are known. */
export function isOfficialWorkday(day: string): boolean {
  let working = known.get(day);
  if (working === undefined) {
    const weekday = new Date(day).getUTCDay();
    working = Number(day.slice(0, 4)) > NEWEST_KNOWN_YEAR ? weekday % 6 !== 0 : chineseDays.isWorkday(day);
    known.set(day, working);
  }
  return working;
}

/** 顺延 */
export function rolled(day: string): string {
  let to = day;
  while (!isOfficialWorkday(to)) to = plusDays(to, 1);
  return to;
}

/** The last working day on or before that day. */
export function rolledBack(day: string): string {
  let to = day;
  while (!isOfficialWorkday(to)) to = plusDays(to, -1);
  return to;
}

/** The last day of a period; the day it starts on is not counted. */
export function lastDay(start: string, length: number, unit: 'CALENDAR' | 'WORKING'): string {
  if (unit === 'CALENDAR') return rolled(plusDays(start, length));
  let day = start;
  for (let counted = 0; counted < length; counted += isOfficialWorkday(day) ? 1 : 0) day = plusDays(day, 1);
  return day;
}

interface Hours {
  readonly opens: string;
  readonly closes: string;
}

export function isOfficeOpen(milliseconds: number, { opens, closes }: Hours): boolean {
  const time = timeOf(milliseconds);
  return isOfficialWorkday(dayOf(milliseconds)) && time >= opens && time < closes;
}

/** When the office opens on that day. */
export function openingOf(day: string, { opens }: Pick<Hours, 'opens'>): number {
  return Date.parse(`${day}T${opens}:00.000+08:00`);
}

/** When the office opens next, if it is closed. */
export function nextOpening(milliseconds: number, hours: Hours): number {
  const today = dayOf(milliseconds);
  const opening = openingOf(today, hours);
  if (isOfficialWorkday(today) && milliseconds < opening) return opening;
  return openingOf(rolled(plusDays(today, 1)), hours);
}
