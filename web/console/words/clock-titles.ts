import type { ClockKind } from '../../../shared/district/clock-rules.ts';

/** What the clocks are called where no rule stands beside them. */
const TITLES: Readonly<Record<ClockKind, string>> = {
  notice: '告知',
  transfer: '转送',
  authorityNotice: '有权机关告知',
  objection: '转送异议',
  handling: '办理',
  simpleHandling: '简易办理',
  assignment: '交办限期',
  reviewRequest: '请求复查',
  finalReviewRequest: '请求复核',
  proposedOpinion: '拟办意见',
  forwarding: '转送复查复核',
  review: '复查',
  finalReview: '复核',
  echo: '反馈（回声）',
};

export const CLOCK_TITLES: Readonly<Record<string, string>> = TITLES;

/** 期限状态, in a word and a tone. */
export const CLOCK_STATUSES: Readonly<Record<string, readonly [words: string, tone: string]>> = {
  RUNNING: ['进行中', 'processing'],
  NEAR_DUE: ['临期', 'warning'],
  DUE_TODAY: ['今日到期', 'warning'],
  OVERDUE: ['已超期', 'error'],
  LAPSED: ['已届满', 'default'],
  DONE_ON_TIME: ['按期完成', 'success'],
  DONE_LATE: ['逾期完成', 'error'],
  SUPERSEDED: ['不再计算', 'default'],
  NOT_NOTIFIABLE: ['无法告知', 'default'],
};
