import { type CalendarDate, yearOf } from '../../calendar/calendar-date.ts';
import type { Office } from '../../district/office.ts';
import { type PaperKind, paperRule } from './kinds.ts';

/** 编号序列: one of its own for each kind and year of a district: `receipt#2025`. */
export function paperSeries(kind: PaperKind, on: CalendarDate): string {
  return `${kind}#${yearOf(on)}`;
}

/** 文号: `梧桐社区登〔2025〕3号`; the number is not padded (GB/T 9704). */
export function paperNumber(
  kind: PaperKind,
  on: CalendarDate,
  number: number,
  office: Pick<Office, 'documentWord'>,
): string {
  return `${office.documentWord}${paperRule(kind).word}〔${yearOf(on)}〕${number}号`;
}
