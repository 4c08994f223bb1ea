import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { knownAuthority } from '../authorities.ts';
import { happened } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 催办反馈: what an authority answered when it was reminded. Ends no clock: only what is owed itself does. */
export const recordAnswer = followingStep({
  name: 'record-answer',
  title: { zh: '催办反馈', en: 'Record the answer to a reminder' },
  roles: ['handler'],
  basis: [regulations2022('第四十条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '反馈的机关', en: 'authority' }),
    on: day({ zh: '反馈日期', en: 'day' }),
    answer: text({ zh: '反馈内容', en: 'what it answered' }, 300),
    expectedBy: z.optional(day({ zh: '承诺办结日期', en: 'when it promises to be done' })),
  }),
  learnedOf: (input) => [input.on],
  decide: (petition, { authority, on, answer, expectedBy }) =>
    knownAuthority(petition, authority) ??
    happened({
      type: 'ReminderAnswered',
      on,
      authority,
      answer,
      ...(expectedBy === undefined ? {} : { expectedBy }),
    }),
});
