import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { RATINGS } from '../codes.ts';
import { happened } from '../decision.ts';
import { oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 评价 (R-X16): the petitioner rates the office and the authority apart. No answer is 未评价, never "satisfied". */
export const rate = followingStep({
  name: 'rate',
  title: { zh: '评价', en: 'Rate' },
  roles: ['resident'],
  basis: [regulations2022('第二十一条')],
  input: z.strictObject({
    office: oneOf({ zh: '对信访部门的评价', en: 'the office' }, RATINGS),
    authority: z.optional(oneOf({ zh: '对有权处理机关的评价', en: 'the authority' }, RATINGS)),
    reasons: z.optional(text({ zh: '理由', en: 'reasons' }, 1000)),
  }),
  aside: (input) => (input.reasons === undefined ? undefined : { words: input.reasons }),
  decide: (_petition, input, context) =>
    happened({
      type: 'PetitionRated',
      on: context.today,
      office: input.office,
      ...(input.authority === undefined ? {} : { authority: input.authority }),
      ...(context.particulars === undefined ? {} : { particulars: context.particulars }),
    }),
});
