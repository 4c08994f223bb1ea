import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Bilingual } from '../petition/codes.ts';
import { type Measure, SIX_FORMS } from './codes.ts';
import type { Lead } from './lead.ts';

/** Where a lead stands (线索状态). Derived; “closed” is what it is called when nothing is owed any more. */
export const LEAD_STATUSES = {
  OPEN: { zh: '线索待核查', en: 'lead, to be looked into' },
  DISMISSED: { zh: '不予追究', en: 'not pursued' },
  ESTABLISHED: { zh: '已认定，待处理', en: 'established, to be decided' },
  MEASURED: { zh: '已处理，尚有事项待办', en: 'decided, something still owed' },
  OBJECTED: { zh: '当事人提出异议，待复核', en: 'objected to, to be reviewed' },
  CONCLUDED: { zh: '已办结', en: 'concluded' },
  REVOKED: { zh: '认定已撤销', en: 'finding revoked' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type LeadStatus = keyof typeof LEAD_STATUSES;

/** What a finding obliges people to do. A named person does each; until then the lead stays open and says what is missing. */
export const OWED = {
  MEASURE: { zh: '对责任人作出处理（二(4)）', en: 'a measure on the person responsible' },
  SELF_CRITICISM: { zh: '作书面检查（二(4)1）', en: 'the written self-criticism' },
  HEAD_CRITICISM: {
    zh: '由上级决定对负责人通报批评（二(4)2）',
    en: 'circulated criticism of the head, decided by the superior',
  },
  REFERRAL: { zh: '移送纪检监察或者有权机关（二(2)）', en: 'referral to the body for discipline or law' },
  REVIEW: { zh: '复核当事人的异议', en: 'a review of the objection' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Owed = keyof typeof OWED;

export function owedOf(lead: Lead): readonly Owed[] {
  const { finding } = lead;
  if (finding === undefined || finding.revokedOn !== undefined) return [];
  const owed: Owed[] = [];
  if (!isMeasured(lead)) owed.push('MEASURE');
  if (finding.severity === 'MINOR' && lead.selfCriticismOn === undefined) owed.push('SELF_CRITICISM');
  if (finding.severity === 'SERIOUS' && !wasDecided(lead, lead.head, ['CIRCULATED_CRITICISM'])) {
    owed.push('HEAD_CRITICISM');
  }
  // Internal measures are no substitute: whatever else was decided, a breach of discipline or law is referred (R11).
  if (finding.breach !== undefined && !lead.referred) owed.push('REFERRAL');
  if (lead.objections.length > 0) owed.push('REVIEW');
  return owed;
}

/** 书面检查: who writes it, and by which day where the office has one. */
export function selfCriticismOf({ head, finding }: Lead): { readonly by: string; readonly due?: CalendarDate } {
  return finding?.selfCriticism ?? { by: head };
}

/** One of the six forms answers the finding against the person responsible (R20). */
export function isMeasured(lead: Lead): boolean {
  return wasDecided(lead, lead.officer, SIX_FORMS);
}

function wasDecided({ decisions }: Lead, person: string, forms: readonly Measure[]): boolean {
  return decisions.some(
    (decision) => decision.person === person && decision.measures.some(({ form }) => forms.includes(form)),
  );
}

export function leadStatusOf(lead: Lead): LeadStatus {
  if (lead.dismissedOn !== undefined) return 'DISMISSED';
  if (lead.finding === undefined) return 'OPEN';
  if (lead.finding.revokedOn !== undefined) return 'REVOKED';
  if (lead.objections.length > 0) return 'OBJECTED';
  if (!isMeasured(lead)) return 'ESTABLISHED';
  return owedOf(lead).length === 0 ? 'CONCLUDED' : 'MEASURED';
}

/** 有效认定: a finding that counts, in the ledger and for a repeat within the year. */
export function isEffective({ finding }: Pick<Lead, 'finding'>): boolean {
  return finding !== undefined && finding.revokedOn === undefined;
}

const ESTABLISHED = ['take-statement', 'decide-measure', 'write-self-criticism', 'refer-to-discipline', 'object'];

/** The steps that each place allows, over and above who may take them. */
export const LEAD_STEPS_POSSIBLE: Readonly<Record<LeadStatus, readonly string[]>> = {
  OPEN: ['take-statement', 'establish', 'dismiss', 'refer-to-discipline'],
  DISMISSED: [],
  ESTABLISHED,
  MEASURED: ESTABLISHED,
  // Another person concerned may object too, and is reviewed with the first.
  OBJECTED: ['take-statement', 'object', 'review-finding', 'refer-to-discipline'],
  CONCLUDED: ['decide-measure', 'refer-to-discipline', 'object'],
  REVOKED: [],
};
