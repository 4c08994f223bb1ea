import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { MEANS } from '../../petition/codes.ts';
import { happened, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, text } from '../../petition/fields.ts';
import { followingComplaintStep } from '../step.ts';

/** 答复投诉 (R43): what the complainant was told. It stands under number and code as well, which is how an anonymous one is answered. */
export const answerComplaint = followingComplaintStep({
  name: 'answer-complaint',
  title: { zh: '答复投诉', en: 'Answer a complaint' },
  roles: ['head', 'leader', 'supervisor'],
  basis: [officeRule('五')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '答复日期', en: 'day of the answer' }),
    means: oneOf({ zh: '答复方式', en: 'by what means' }, MEANS),
    told: text({ zh: '答复内容', en: 'what the complainant was told' }, 2000),
  }),
  answers: true,
  actedOn: (input) => input.on,
  aside: ({ told }) => ({ told }),
  decide: (_, { on, means }, context) => happened({ type: 'ComplaintAnswered', on, means, answer: wordsOf(context) }),
});
