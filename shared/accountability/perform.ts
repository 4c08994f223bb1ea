import type * as z from 'zod/mini';
import { refuse } from '../petition/decision.ts';
import { dateRefusal, daysOf, roleRefusal } from '../petition/perform.ts';
import { LEAD_STATUSES, LEAD_STEPS_POSSIBLE, leadStatusOf } from './course.ts';
import type { LeadContext, LeadDecision, LeadRefusal } from './decision.ts';
import type { Lead } from './lead.ts';
import type { FollowingLeadStep, OpeningLeadStep } from './step.ts';
import { isConcerned } from './visibility.ts';

/** Judges a command that begins a lead: who, when, then the step's own rule. */
export function performOpeningLead<Schema extends z.ZodMiniType>(
  step: OpeningLeadStep<Schema>,
  input: z.infer<Schema>,
  context: LeadContext,
): LeadDecision {
  const refusal = roleRefusal(step, context) ?? dateRefusal(daysOf(step, input), input, context, undefined);
  return refusal === undefined ? step.decide(input, context) : refuse(refusal);
}

/** Judges a command on a lead: who, whether they are concerned themselves, whether it is possible here, when, then the step's own rule. */
export function performLead<Schema extends z.ZodMiniType>(
  step: FollowingLeadStep<Schema>,
  lead: Lead,
  input: z.infer<Schema>,
  context: LeadContext,
): LeadDecision {
  const refusal =
    roleRefusal(step, context) ??
    recusal(step, lead, context) ??
    courseRefusal(step.name, lead) ??
    dateRefusal(daysOf(step, input), input, context, {
      on: lead.opened.on,
      what: { zh: '线索登记的日期', en: 'the day the lead was opened' },
    });
  return refusal === undefined ? step.decide(lead, input, context) : refuse(refusal);
}

/** 回避: nobody decides about themselves. */
export const RECUSED: LeadRefusal = {
  code: 'RECUSED',
  zh: '本线索涉及您本人，应当回避',
  en: 'this lead concerns you; you must not act in it',
};

function recusal(step: Pick<FollowingLeadStep, 'ofConcerned'>, lead: Lead, { actor }: LeadContext) {
  const concerned = actor.kind === 'staff' && isConcerned(lead, actor.id);
  return concerned && step.ofConcerned !== true ? RECUSED : undefined;
}

function courseRefusal(step: string, lead: Lead): LeadRefusal | undefined {
  const status = leadStatusOf(lead);
  const possible = LEAD_STEPS_POSSIBLE[status];
  if (possible.includes(step)) return undefined;
  return {
    code: 'STEP_NOT_POSSIBLE',
    zh: `当前状态为「${LEAD_STATUSES[status].zh}」，不能办理此步骤；现在可以办理：${possible.join('、')}`,
    en: `the lead is "${LEAD_STATUSES[status].en}"; possible now: ${possible.join(', ')}`,
  };
}
