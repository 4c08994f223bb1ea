import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/**
 * 不满意回访 (R43, R-X16): the head speaks with whoever was dissatisfied, within three working days. The rating is neither changed nor
 * asked for again, and whose work was rated takes no part (R-X17).
 */
export const answerDissatisfaction = followingStep({
  name: 'answer-dissatisfaction',
  title: { zh: '不满意回访', en: 'Answer a dissatisfied petitioner' },
  roles: ['head'],
  basis: [officeRule('五'), regulations2022('第二十一条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '回访日期', en: 'day of the contact' }),
    means: oneOf({ zh: '回访方式', en: 'means' }, MEANS),
    what: text({ zh: '回访情况', en: 'what was said' }, 500),
  }),
  actedOn: (input) => input.on,
  decide: ({ dissatisfaction }, { on, means, what }) =>
    dissatisfaction === undefined
      ? refuse({
          code: 'NOT_DISSATISFIED',
          zh: '本事项没有待回访的不满意评价',
          en: 'no dissatisfied rating waits for an answer',
        })
      : happened({ type: 'DissatisfactionAnswered', on, means, what }),
});
