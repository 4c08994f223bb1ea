import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, particularsOf, refuse } from '../decision.ts';
import { text } from '../fields.ts';
import { PETITION_FIELDS } from '../petition-input.ts';
import { followingStep } from '../step.ts';

/** 补充: the petitioner adds to what was said; nothing said before is replaced. */
export const supplement = followingStep({
  name: 'supplement',
  title: { zh: '补充', en: 'Add to the petition' },
  roles: ['resident'],
  basis: [regulations2022('第十九条')],
  input: z.strictObject({
    statement: z.optional(text({ zh: '补充内容', en: 'what to add' }, 5000)),
    attachments: PETITION_FIELDS.attachments,
  }),
  aside: (input) => ({
    ...(input.statement === undefined ? {} : { statement: input.statement }),
    ...(input.attachments === undefined ? {} : { attachments: input.attachments }),
  }),
  decide: (_petition, input, context) =>
    input.statement === undefined && input.attachments === undefined
      ? refuse({ code: 'NOTICE_INCOMPLETE', field: 'statement', zh: '请填写补充内容', en: 'say what to add' })
      : happened({ type: 'PetitionSupplemented', on: context.today, particulars: particularsOf(context) }),
});
