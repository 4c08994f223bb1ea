import { FOUR_NOTS } from '../integrity/four-nots.ts';
import type { Bilingual } from '../petition/codes.ts';

/** 投诉事项: what staff or the service are complained of for. Words of the complainant's own choosing; nothing is found by them. */
export const COMPLAINT_CODES = {
  ATTITUDE: { zh: '服务态度', en: 'attitude' },
  DELAY: { zh: '推诿拖延', en: 'delay or being sent from door to door' },
  NOT_RECEIVED: { zh: '不接待、不登记', en: 'not received, or not registered' },
  NOT_TOLD: { zh: '该告知的没有告知', en: 'not told what was to be told' },
  LEAK: { zh: '泄露信息', en: 'what was said in confidence was passed on' },
  RETALIATION: { zh: '打击报复', en: 'retaliation' },
  OFF_POST: { zh: '脱岗、不亮牌', en: 'nobody at the post, or no name plate' },
  ...FOUR_NOTS,
  OTHER: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ComplaintCode = keyof typeof COMPLAINT_CODES;

/** 投诉对象, as the complainant says it. Whom it concerns by name is for a person above them to say. */
export const SUBJECTS = {
  STAFF: { zh: '工作人员', en: 'a member of staff' },
  HEAD: { zh: '负责人', en: 'the head of the office' },
  SERVICE: { zh: '服务或者制度，不针对个人', en: 'the service, nobody in particular' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Subject = keyof typeof SUBJECTS;

/** 投诉途径: 网上、监督电话、意见箱、来信、当面. */
export const WAYS = {
  ONLINE: { zh: '网上', en: 'online' },
  PHONE: { zh: '监督电话', en: 'the supervision telephone' },
  BOX: { zh: '意见箱', en: 'the suggestion box' },
  LETTER: { zh: '来信', en: 'a letter' },
  IN_PERSON: { zh: '当面', en: 'in person' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Way = keyof typeof WAYS;

/** Those that a person enters for whoever complains. */
export const WAYS_BY_HAND = ['PHONE', 'BOX', 'LETTER', 'IN_PERSON'] as const satisfies readonly Way[];

/**
 * 由谁处理: always above whom it concerns. `OUTSIDE` where everybody here who could look into it is concerned: the complainant is
 * sent to the superior office.
 */
export const ROUTES = {
  HEAD: { zh: '由负责人处理', en: 'for the head' },
  LEADER: { zh: '由上级领导处理', en: 'for the head’s superior' },
  SUPERVISOR: { zh: '由监督人员处理', en: 'for the supervisor' },
  OUTSIDE: { zh: '本机关均须回避，请向上级机关反映', en: 'nobody here may look into it: for the superior office' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Route = keyof typeof ROUTES;
