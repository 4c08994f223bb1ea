import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, particularsOf } from '../decision.ts';
import { CORRECTABLE_FIELDS } from '../events.ts';
import { COMMON_FIELDS, oneOf, text } from '../fields.ts';
import { CORRECTIONS } from '../petition-input.ts';
import { followingStep } from '../step.ts';

/** 更正: a slip in a name, number or title is mended and the earlier version kept. The petitioner's statement is never rewritten. */
export const correct = followingStep({
  name: 'correct',
  title: { zh: '更正', en: 'Correct' },
  roles: ['handler'],
  basis: [regulations2022('第十九条')],
  input: z
    .strictObject({
      ...COMMON_FIELDS,
      field: oneOf({ zh: '更正项目', en: 'field' }, CORRECTABLE_FIELDS, {
        name: { zh: '姓名', en: 'name' },
        phone: { zh: '电话', en: 'telephone' },
        email: { zh: '电子邮箱', en: 'e-mail' },
        address: { zh: '住址', en: 'address' },
        subject: { zh: '标题', en: 'subject' },
        request: { zh: '诉求', en: 'what is asked for' },
        place: { zh: '问题发生地', en: 'place' },
      }),
      value: text({ zh: '更正为', en: 'corrected value' }, 1000),
      reason: text({ zh: '更正理由', en: 'reason' }, 200),
    })
    .check(
      z.refine(({ field, value }) => CORRECTIONS[field].safeParse(value).success, {
        path: ['value'],
        error: '更正后的内容不符合该项目的填写要求 / not a value this field can have',
      }),
    ),
  aside: (input) => ({ correction: { field: input.field, value: input.value } }),
  decide: (_petition, input, context) =>
    happened({
      type: 'ParticularsCorrected',
      field: input.field,
      reason: input.reason,
      particulars: particularsOf(context),
    }),
});
