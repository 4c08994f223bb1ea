import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, text } from '../fields.ts';
import { notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';

/** 撤销特事标记 (R25): with the reason. What was received, told and done meanwhile stays on record, lateness too. */
export const withdrawSpecial = followingStep({
  name: 'withdraw-special',
  title: { zh: '撤销特事标记', en: 'Withdraw the special flag' },
  roles: ['head'],
  basis: [officeRule('三(1)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    reason: text({ zh: '撤销原因', en: 'why it is withdrawn' }, 300),
  }),
  decide: (petition, { reason }, { now }) => {
    const missing = notSpecial(petition);
    return missing === undefined ? happened({ type: 'SpecialWithdrawn', at: now, reason }) : refuse(missing);
  },
});
