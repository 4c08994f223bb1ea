import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { STAFF_ROLES } from '../../petition/actor.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { codesOf, COMMON_FIELDS, text } from '../../petition/fields.ts';
import { mayObject } from '../concerned.ts';
import { followingLeadStep } from '../step.ts';

/** 提出异议 (R20, fairness): the person responsible, or the head on whom something falls, asks for the decision to be reviewed. */
export const object = followingLeadStep({
  name: 'object',
  title: { zh: '当事人提出异议', en: 'Object to the finding' },
  roles: codesOf(STAFF_ROLES),
  basis: [officeRule('二(4)')],
  ofConcerned: true,
  input: z.strictObject({ ...COMMON_FIELDS, reasons: text({ zh: '异议理由', en: 'reasons' }, 5000) }),
  aside: ({ reasons }) => ({ statement: reasons }),
  decide: (lead, _, context) => {
    const { actor } = context;
    if (actor.kind !== 'staff' || !mayObject(lead, actor.id)) {
      return refuse({
        code: 'NOT_CONCERNED',
        zh: '只有责任人和负责人本人可以提出异议',
        en: 'only the person responsible and the head may object',
      });
    }
    if (lead.objections.includes(actor.id) || lead.answered.includes(actor.id)) {
      return refuse({
        code: 'ALREADY_OBJECTED',
        zh: '您的异议已经提出，正在复核或者已经复核',
        en: 'your objection is being reviewed, or was',
      });
    }
    return happened({ type: 'FindingObjected', on: context.today, words: wordsOf(context) });
  },
});
