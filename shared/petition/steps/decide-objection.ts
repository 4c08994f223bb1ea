import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { happened } from '../decision.ts';
import { COMMON_FIELDS, text, yesNo } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 核实异议 (R-X4): material goes back only if the sender agrees; then a new 3-day transfer clock runs from today. */
export const decideObjection = followingStep({
  name: 'decide-objection',
  title: { zh: '核实异议', en: 'Decide the objection' },
  roles: ['head'],
  basis: [regulations2022('第二十三条第三款'), officeRule('一(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    agree: yesNo({ zh: '同意退回', en: 'agreed' }),
    reason: text({ zh: '理由', en: 'reason' }, 300),
  }),
  decide: (petition, input, context) => {
    const authority = petition.course.at === 'OBJECTED' ? petition.course.by : '';
    return happened({
      type: input.agree ? 'ObjectionAgreed' : 'ObjectionRejected',
      on: context.today,
      authority,
      reason: input.reason,
    });
  },
});
