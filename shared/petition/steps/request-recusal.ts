import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, particularsOf } from '../decision.ts';
import { COMMON_FIELDS, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/**
 * 申请回避 (R-X6): the petitioner says who should not handle the matter, and why; oral requests are written down at the counter. Whoever
 * knows of an interest of their own says so by the same step. The head decides; until then the matter goes on.
 */
export const requestRecusal = followingStep({
  name: 'request-recusal',
  title: { zh: '申请回避', en: 'Ask that somebody keep out' },
  roles: ['resident', 'receiver', 'handler'],
  basis: [regulations2022('第二十八条第三款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    who: text({ zh: '申请谁回避（姓名、岗位或者工号）', en: 'who should keep out: name, post or number' }, 100),
    reason: text({ zh: '理由', en: 'why' }, 500),
  }),
  // Who is named, and for what, is for whoever decides; the record says that it was asked.
  aside: ({ who, reason }) => ({ words: `${who}：${reason}` }),
  decide: (_petition, _input, context) =>
    happened({ type: 'RecusalRequested', on: context.today, particulars: particularsOf(context) }),
});
