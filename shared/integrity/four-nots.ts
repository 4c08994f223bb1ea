import type { Bilingual } from '../petition/codes.ts';

/** “四不” (五(4), R41): the four things nobody here takes from petitioners. There is no value below which it does not count. */
export const FOUR_NOTS = {
  GIFT: { zh: '接受礼品', en: 'took a gift' },
  BANQUET: { zh: '参加宴请', en: 'went to a banquet' },
  REIMBURSEMENT: { zh: '报销应由个人支付的费用', en: 'had personal expenses reimbursed' },
  ENTERTAINMENT: { zh: '参加信访对象付费的娱乐活动', en: 'was entertained at a petitioner’s expense' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FourNot = keyof typeof FOUR_NOTS;

export function isFourNot(code: string): code is FourNot {
  return Object.hasOwn(FOUR_NOTS, code);
}
