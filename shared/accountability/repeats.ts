import { type CalendarDate, calendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import type { Bilingual } from '../petition/codes.ts';

/** An effective finding elsewhere in the ledger, as far as counting needs it. */
export interface EarlierFinding {
  readonly leadNo: string;
  readonly officer: string;
  readonly on: CalendarDate;
}

export interface Repeats {
  /** In the unit under this head, this one included: findings on any of its staff within the year. */
  readonly unit: number;
  /** Of them, on the same person. */
  readonly officer: number;
  /** Asks, and decides nothing: whether there was a vile effect only a person can say. */
  readonly prompt?: Bilingual;
}

/** 一年内 (A9): a rolling year that ends on this day; both ends count. 29 February looks back to 28 February. */
export function yearBackFrom(day: CalendarDate): CalendarDate {
  const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isCalendarDate(earlier) ? earlier : calendarDate(earlier.replace('-02-29', '-02-28'));
}

/**
 * 一年内发生2次以上 (R23): counts the effective findings of the rolling year before `finding`, itself included. Two are enough
 * (“以上”包括本数), and nothing follows from the count: it makes the system ask.
 */
export function repeatsOf(finding: EarlierFinding, others: readonly EarlierFinding[]): Repeats {
  const from = yearBackFrom(finding.on);
  const within = others.filter(({ leadNo, on }) => leadNo !== finding.leadNo && on >= from && on <= finding.on);
  const unit = within.length + 1;
  const officer = within.filter((other) => other.officer === finding.officer).length + 1;
  if (unit < 2) return { unit, officer };
  return {
    unit,
    officer,
    prompt: {
      zh: `一年内第${unit}次责任追究（同一责任人第${officer}次），是否造成恶劣影响？如是，由有权的人决定从重处理`,
      en: `number ${unit} within one year (${officer} on the same person): was there a vile effect? If so, a person may decide to deal with it more heavily`,
    },
  };
}
