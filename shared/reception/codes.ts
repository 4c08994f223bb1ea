import type { Bilingual } from '../petition/codes.ts';

/** 离岗事由: as much as the post needs to know. Illness is leave like any other: nobody's health stands in a roster. */
export const LEAVE_REASONS = {
  SHIFT_OVER: { zh: '下班、交班', en: 'end of duty' },
  SHORT_BREAK: { zh: '短时离开', en: 'a short break' },
  OFFICIAL: { zh: '因公外出', en: 'away on official business' },
  LEAVE: { zh: '请假', en: 'on leave' },
  OTHER: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type LeaveReason = keyof typeof LEAVE_REASONS;

/** 调班事由 */
export const CHANGE_KINDS = {
  SWAP: { zh: '调班', en: 'a swap' },
  REPLACEMENT: { zh: '替班', en: 'a replacement' },
  ADDITION: { zh: '补排', en: 'an addition' },
  CORRECTION: { zh: '更正', en: 'a correction' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** 值班缺口: warned of, and nothing more. A person looks at it; no finding and no lead follows by itself. */
export const GAPS = {
  UNPLANNED: { zh: '公开的接待时间没有安排接待人员', en: 'a published hour without a rostered receiver' },
  NOT_OPENED: { zh: '安排了值班，没有人签到', en: 'rostered, and nobody signed in' },
  LEFT_EMPTY: { zh: '离岗后没有人接替', en: 'left, and nobody stands in' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type GapKind = keyof typeof GAPS;
