import type { Bilingual } from '../petition/codes.ts';

/** 处理结果: what became of what was offered. There is no value below which it need not be said (R41). */
export const OFFER_OUTCOMES = {
  REFUSED: { zh: '当场谢绝', en: 'refused on the spot' },
  RETURNED: { zh: '退还', en: 'returned' },
  HANDED_OVER: { zh: '上交', en: 'handed over to the office' },
  TAKEN: { zh: '本人说明已接受', en: 'taken, by their own account' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type OfferOutcome = keyof typeof OFFER_OUTCOMES;

/** Of a gift that is put on record: it is out of the hands of whoever was given it. */
export const GIFT_OUTCOMES = ['REFUSED', 'RETURNED', 'HANDED_OVER'] as const satisfies readonly OfferOutcome[];
export type GiftOutcome = (typeof GIFT_OUTCOMES)[number];
