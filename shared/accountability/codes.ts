import type { Bilingual } from '../petition/codes.ts';

/** 二(1): why the office has this register at all. Shown above it; it binds nobody by itself. */
export const PURPOSE: Bilingual = {
  zh: '为加强社区管理，改进工作作风，促进依法办事，提高办事效率，树立廉洁、勤政、务实、高效的社区形象，根据有关规定，结合我社区实际，制定本制度。',
  en: 'to improve management, working style, lawfulness and efficiency, and to give the community an image of clean, diligent, practical and efficient work',
};

/** 线索来源: where a lead comes from. What the record of petitions shows is proposed; the rest a person enters. */
export const SOURCES = {
  CLOCK: { zh: '办理超期', en: 'an overdue clock of the office' },
  IMMEDIATE: { zh: '立即办理超时', en: 'what had to be done at once was not' },
  RATING: { zh: '信访人评价不满意', en: 'the petitioner is not satisfied with the office' },
  COMPLAINT: { zh: '群众举报、控告', en: 'a complaint or accusation' },
  MEDIA: { zh: '新闻媒体曝光', en: 'exposed by the media' },
  INSPECTION: { zh: '明查暗访', en: 'found by an inspection' },
  INTEGRITY: { zh: '违反“四不”规定的反映', en: 'a report on integrity' },
  OTHER: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Source = keyof typeof SOURCES;

/** Those a person enters by hand: the others are found in the record of a petition. */
export const SOURCES_BY_HAND = ['COMPLAINT', 'MEDIA', 'INSPECTION', 'INTEGRITY', 'OTHER'] as const;

/** 后果要件: what a ground itself demands beside the conduct. */
export const INNER_TESTS = {
  ORDERS_IMPEDED: { zh: '影响政令畅通', en: 'orders were impeded' },
  RIGHTS_HARMED: { zh: '损害当事人合法权益', en: 'a party’s lawful rights were harmed' },
  ADVERSE_EFFECT: { zh: '造成不良影响', en: 'adverse effect' },
  LOSS_OF_WORK: { zh: '造成工作损失', en: 'loss to the work' },
  LEADERS_VIEWS: { zh: '领导意见较大', en: 'strong views of leaders' },
  PUBLIC_VIEWS: { zh: '群众意见较大', en: 'strong views of the public' },
  VERIFIED: { zh: '经查实', en: 'verified' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type InnerTest = keyof typeof INNER_TESTS;

interface GroundRule {
  readonly article: string;
  readonly zh: string;
  readonly en: string;
  /** All of these must be noted… */
  readonly all: readonly InnerTest[];
  /** …and, where there are any here, one of these. */
  readonly any: readonly InnerTest[];
  /** 其他: says nothing by itself, so that a reason is needed. */
  readonly needsReason?: true;
}

/** 二(3): the eight grounds (R12–R19), each with the consequence the rule itself demands. One lead may carry several. */
export const GROUNDS = {
  POOR_EXECUTION: {
    article: '二(3)1',
    zh: '执行不力、消极对待，影响政令畅通，导致损害当事人合法权益',
    en: 'poor or passive execution, impeding orders and harming a party’s rights',
    all: ['ORDERS_IMPEDED', 'RIGHTS_HARMED'],
    any: [],
  },
  WORKTIME_MISCONDUCT: {
    article: '二(3)2',
    zh: '迟到、早退或者工作时间打牌、玩电脑游戏、上网聊天、炒股以及擅离岗位',
    en: 'late, leaving early, games, chatting or stocks at work, or leaving the post',
    all: [],
    any: [],
  },
  SYSTEM_BREACH: {
    article: '二(3)3',
    zh: '不认真执行服务承诺制、告知制、限时办结制等制度，造成不良影响',
    en: 'not observing the promise, notice and time-limit systems, or poor service, with adverse effect',
    all: ['ADVERSE_EFFECT'],
    any: [],
  },
  FAILURE_TO_ACT: {
    article: '二(3)4',
    zh: '对应该办理的事项不办理或者有其他不作为行为',
    en: 'not handling what should be handled, or other inaction',
    all: [],
    any: [],
  },
  NEGLIGENCE: {
    article: '二(3)5',
    zh: '责任心差，因主观原因未做好本职工作，造成不良影响或者工作损失',
    en: 'weak sense of duty, with adverse effect or loss to the work',
    all: [],
    any: ['ADVERSE_EFFECT', 'LOSS_OF_WORK'],
  },
  UNFIT_FOR_POST: {
    article: '二(3)6',
    zh: '因主观不努力，不适应岗位要求，完不成工作任务，领导和群众意见较大',
    en: 'unfit for the post through lack of effort, with strong views of leaders and of the public',
    all: ['LEADERS_VIEWS', 'PUBLIC_VIEWS'],
    any: [],
  },
  EXPOSED_VERIFIED: {
    article: '二(3)7',
    zh: '被群众举报、媒体曝光或者明查暗访到，经查实确有违反效能建设规定言行',
    en: 'reported, exposed or found by an inspection, and verified',
    all: ['VERIFIED'],
    any: [],
  },
  OTHER: {
    article: '二(3)8',
    zh: '其他影响社区效能建设的行为',
    en: 'other conduct that harms the community’s efficiency',
    all: [],
    any: [],
    needsReason: true,
  },
} as const satisfies Readonly<Record<string, GroundRule>>;
export type Ground = keyof typeof GROUNDS;

/** The ground's rule, read as one shape. */
export function groundRule(ground: Ground): GroundRule {
  return GROUNDS[ground];
}

/**
 * 责任追究的形式: the six of 二(4) (R20), and what R21 to R24 name beside them. 扣发岗位奖金 is for the county or township to
 * decide (公职人员政务处分法第二十二条), so that here it is never more than a proposal.
 */
export const MEASURES = {
  CRITICISM_EDUCATION: { zh: '批评教育', en: 'criticism and education' },
  ADMONISHMENT_TALK: { zh: '诫勉谈话', en: 'admonishment talk' },
  CIRCULATED_CRITICISM: { zh: '通报批评', en: 'circulated criticism' },
  DEFERRED_PROMOTION: { zh: '暂缓提拔', en: 'deferred promotion' },
  REASSIGNMENT: { zh: '岗位调整', en: 'reassignment' },
  DEMOTION: { zh: '降职使用', en: 'demotion' },
  BONUS_DEDUCTION: { zh: '扣发岗位奖金（建议）', en: 'bonus deduction (a proposal)' },
  LEADERSHIP_RESPONSIBILITY: { zh: '追究领导责任', en: 'leadership responsibility' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Measure = keyof typeof MEASURES;

/** The six forms themselves: one of them at least answers a finding (“应当”追究). */
export const SIX_FORMS = [
  'CRITICISM_EDUCATION',
  'ADMONISHMENT_TALK',
  'CIRCULATED_CRITICISM',
  'DEFERRED_PROMOTION',
  'REASSIGNMENT',
  'DEMOTION',
] as const satisfies readonly Measure[];

/** 情节: there is no grade between the two (R21, R22); which it is a person says, with the reason. */
export const SEVERITIES = {
  MINOR: { zh: '情节较轻、造成后果或影响较小', en: 'minor, with small effect' },
  SERIOUS: { zh: '情节严重或者造成较大损失、较大影响', en: 'serious, or with considerable loss or effect' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Severity = keyof typeof SEVERITIES;

/** R22: three alternatives; any one makes a case serious. */
export const SERIOUS_TRIGGERS = {
  GRAVE: { zh: '情节严重', en: 'grave circumstances' },
  CONSIDERABLE_LOSS: { zh: '给当事人造成较大损失', en: 'considerable loss to a party' },
  CONSIDERABLE_EFFECT: { zh: '造成较大影响', en: 'considerable effect' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type SeriousTrigger = keyof typeof SERIOUS_TRIGGERS;

/** 不予追究的原因: causes that are nobody's fault here stand on their own (二(3), reading of R12–R19). */
export const DISMISSAL_CAUSES = {
  AUTHORITY_AT_FAULT: { zh: '有权处理的机关的原因', en: 'the authority’s fault' },
  PETITIONER_UNREACHABLE: { zh: '联系不上信访人', en: 'the petitioner could not be reached' },
  CALENDAR_CHANGED: { zh: '放假安排调整', en: 'the calendar changed' },
  NOT_ESTABLISHED: { zh: '经查不属实或者不构成', en: 'looked into and not made out' },
  OTHER: { zh: '其他正当理由', en: 'another good reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type DismissalCause = keyof typeof DISMISSAL_CAUSES;

/** 违纪违法: which kind; either must be referred (R11). */
export const BREACHES = {
  DISCIPLINE: { zh: '违反纪律', en: 'breach of discipline' },
  LAW: { zh: '违反法律', en: 'breach of law' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Breach = keyof typeof BREACHES;

/** 复核决定 on an objection of the person concerned. */
export const REVIEW_RESULTS = {
  UPHELD: { zh: '维持', en: 'upheld' },
  MEASURES_WITHDRAWN: { zh: '撤销处理，重新决定', en: 'measures withdrawn, to be decided anew' },
  REVOKED: { zh: '撤销认定', en: 'finding revoked' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ReviewResult = keyof typeof REVIEW_RESULTS;
