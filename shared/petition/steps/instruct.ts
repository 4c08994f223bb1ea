import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened } from '../decision.ts';
import { COMMON_FIELDS, oneOf, text } from '../fields.ts';
import { levelOf } from '../review-course.ts';
import { followingStep } from '../step.ts';

/** 批示 (R5): no limit is set for the leader; the waiting is shown. Approval starts the 3 days for forwarding (R6), a return starts R4 anew. */
export const instruct = followingStep({
  name: 'instruct',
  title: { zh: '批示', en: 'Instruct' },
  roles: ['leader'],
  basis: [officeRule('一(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    decision: oneOf(
      { zh: '批示', en: 'decision' },
      {
        approve: { zh: '同意', en: 'approve' },
        return: { zh: '退回重拟', en: 'return for another draft' },
      },
    ),
    instruction: text({ zh: '批示内容', en: 'instruction' }, 500),
  }),
  decide: (petition, input, context) =>
    happened({
      type: input.decision === 'approve' ? 'OpinionApproved' : 'OpinionReturned',
      level: levelOf(petition),
      on: context.today,
      instruction: input.instruction,
    }),
});
