import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { hasRole } from '../../petition/actor.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, text, titled } from '../../petition/fields.ts';
import { MEASURES } from '../codes.ts';
import type { LeadContext, LeadRefusal } from '../decision.ts';
import type { DecidedMeasure } from '../events.ts';
import type { Lead } from '../lead.ts';
import { RECUSED } from '../perform.ts';
import { repeatsOf } from '../repeats.ts';
import { followingLeadStep } from '../step.ts';

/**
 * 处理决定 (R20–R24): which measure, on whom, is decided by a named person. The head decides about the staff; about a head only
 * the superior does, and nobody about themselves. A repeat within the year makes nothing heavier by itself.
 */
export const decideMeasure = followingLeadStep({
  name: 'decide-measure',
  title: { zh: '作出处理决定', en: 'Decide a measure' },
  roles: ['head', 'leader'],
  basis: [officeRule('二(4)')],
  looksBack: true,
  input: z.strictObject({
    ...COMMON_FIELDS,
    decidedOn: day({ zh: '决定日期', en: 'day of the decision' }),
    person: oneOf(
      { zh: '处理对象', en: 'on whom: the person responsible or the head' },
      {
        OFFICER: { zh: '责任人', en: 'the person responsible' },
        HEAD: { zh: '负责人', en: 'the head' },
      },
    ),
    measures: titled(
      z
        .array(
          z.strictObject({
            form: oneOf({ zh: '处理形式', en: 'form' }, MEASURES),
            proposedTo: z.optional(text({ zh: '有权决定的机关', en: 'who has the power to decide it' }, 100)),
          }),
        )
        .check(z.minLength(1, '请至少选择一种处理形式 / at least one'), z.maxLength(8, '最多8种 / at most eight')),
      { zh: '处理措施', en: 'measures' },
    ),
    reason: text({ zh: '依据和理由', en: 'basis and reasons' }, 2000),
    vileEffect: z.optional(
      text({ zh: '从重处理：造成的恶劣影响', en: 'dealt with more heavily: the vile effect' }, 1000),
    ),
    documentNo: z.optional(text({ zh: '文号', en: 'document number' }, 50)),
  }),
  actedOn: (input) => input.decidedOn,
  aside: ({ reason, vileEffect }) => ({ reason, ...(vileEffect === undefined ? {} : { vileEffect }) }),
  decide: (lead, input, context) => {
    const person = input.person === 'HEAD' ? lead.head : lead.officer;
    const refusal =
      deciderRefusal(lead, person, context) ?? formRefusal(lead, person, input.measures) ?? unheard(lead, person);
    if (refusal !== undefined) return refuse(refusal);
    const occurrences = occurrencesOf(lead, context);
    if (input.vileEffect !== undefined && (person !== lead.head || occurrences < 2)) {
      return refuse({
        code: 'NOT_A_REPEAT',
        field: 'vileEffect',
        zh: '只有一年内发生2次以上责任追究并造成恶劣影响的，才对负责人从重处理',
        en: 'only the head is dealt with more heavily, after two findings or more within one year and a vile effect',
        basis: [officeRule('二(4)3')],
      });
    }
    return happened({
      type: 'MeasureDecided',
      on: input.decidedOn,
      person,
      measures: input.measures.map(({ form, proposedTo }) =>
        proposedTo === undefined ? { form } : { form, proposedTo },
      ),
      ...(input.vileEffect === undefined ? {} : { aggravated: { occurrences } }),
      ...(input.documentNo === undefined ? {} : { documentNo: input.documentNo }),
      words: wordsOf(context),
    });
  },
});

function deciderRefusal(lead: Lead, person: string, { actor }: LeadContext): LeadRefusal | undefined {
  if (actor.kind !== 'staff' || actor.id === person) return RECUSED;
  const ofHead = person === lead.head || lead.aboutHead;
  if (!ofHead || hasRole(actor, ['leader'])) return undefined;
  return {
    code: 'SUPERIOR_ONLY',
    field: 'person',
    zh: '对负责人的处理和领导责任的追究，由上级领导决定',
    en: 'only the superior decides about a head',
    basis: [officeRule('二(4)3')],
  };
}

function formRefusal(
  lead: Lead,
  person: string,
  measures: readonly { readonly form: DecidedMeasure['form']; readonly proposedTo?: string | undefined }[],
): LeadRefusal | undefined {
  for (const { form, proposedTo } of measures) {
    if (form === 'BONUS_DEDUCTION' && proposedTo === undefined) {
      return {
        code: 'BONUS_IS_A_PROPOSAL',
        field: 'measures',
        zh: '扣发岗位奖金由有权的机关决定，本机关只能建议，请填写有权决定的机关',
        en: 'a bonus is deducted by whoever has the power; here it is proposed: name them in proposedTo',
        basis: [officeRule('二(4)2')],
      };
    }
    if (form === 'LEADERSHIP_RESPONSIBILITY' && person !== lead.head) {
      return {
        code: 'LEADERSHIP_IS_THE_HEADS',
        field: 'measures',
        zh: '领导责任只对负责人追究',
        en: 'leadership responsibility is the head’s alone',
        basis: [officeRule('二(4)3')],
      };
    }
  }
  return undefined;
}

function unheard(lead: Lead, person: string): LeadRefusal | undefined {
  if (lead.heard.includes(person)) return undefined;
  return {
    code: 'STATEMENT_MISSING',
    zh: '尚未听取当事人的陈述和申辩，不能作出处理决定',
    en: 'the person has not been heard yet',
  };
}

function occurrencesOf({ no, officer, finding }: Lead, { earlier = [] }: LeadContext): number {
  return finding === undefined ? 0 : repeatsOf({ leadNo: no, officer, on: finding.on }, earlier).unit;
}
