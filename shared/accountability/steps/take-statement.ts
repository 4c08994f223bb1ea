import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, text, yesNo } from '../../petition/fields.ts';
import { followingLeadStep } from '../step.ts';

/** 听取陈述和申辩 (R20): nobody is dealt with unheard; whoever will not speak is recorded as having been asked. */
export const takeStatement = followingLeadStep({
  name: 'take-statement',
  title: { zh: '听取陈述申辩', en: 'Take a statement' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('二(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    takenOn: day({ zh: '听取日期', en: 'day it was taken' }),
    from: oneOf(
      { zh: '陈述人', en: 'whose statement' },
      {
        OFFICER: { zh: '责任人', en: 'the person responsible' },
        HEAD: { zh: '负责人', en: 'the head' },
        OTHER: { zh: '其他人', en: 'somebody else' },
      },
    ),
    declined: z.optional(yesNo({ zh: '本人不作陈述', en: 'would not make one' })),
    statement: text({ zh: '陈述内容', en: 'the statement' }, 5000),
  }),
  actedOn: (input) => input.takenOn,
  aside: ({ statement }) => ({ statement }),
  decide: (_, { takenOn, from, declined }, context) =>
    happened({
      type: 'StatementTaken',
      on: takenOn,
      from,
      ...(declined === true ? { declined: true } : {}),
      words: wordsOf(context),
    }),
});
