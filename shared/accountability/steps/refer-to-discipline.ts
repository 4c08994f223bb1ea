import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, text, titled } from '../../petition/fields.ts';
import { followingLeadStep } from '../step.ts';

/** 移送 (R11): a breach of discipline or law is pursued by those who have that power; nothing decided here replaces it. */
export const referToDiscipline = followingLeadStep({
  name: 'refer-to-discipline',
  title: { zh: '移送纪检监察或者有权机关', en: 'Refer for discipline or law' },
  roles: ['head', 'leader', 'supervisor'],
  basis: [officeRule('二(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    referredOn: day({ zh: '移送日期', en: 'day of referral' }),
    body: text({ zh: '接收机关', en: 'body referred to' }, 100),
    documents: titled(
      z
        .array(text({ zh: '移送材料', en: 'papers' }, 200))
        .check(z.minLength(1, '请列出移送材料 / list the papers'), z.maxLength(30, '最多30项 / at most thirty')),
      { zh: '移送材料', en: 'documents' },
    ),
  }),
  actedOn: (input) => input.referredOn,
  decide: (_, { referredOn, body, documents }) =>
    happened({ type: 'ReferredToDiscipline', on: referredOn, body, documents }),
});
