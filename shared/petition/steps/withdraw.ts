import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened } from '../decision.ts';
import { text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 撤回: the petitioner's own choice, at any time while the matter is open; the record stays. */
export const withdraw = followingStep({
  name: 'withdraw',
  title: { zh: '撤回', en: 'Withdraw' },
  roles: ['resident'],
  basis: [regulations2022('第十九条')],
  input: z.strictObject({ reason: z.optional(text({ zh: '撤回原因', en: 'reason' }, 500)) }),
  aside: (input) => (input.reason === undefined ? undefined : { words: input.reason }),
  decide: (_petition, _input, context) =>
    happened({
      type: 'PetitionWithdrawn',
      on: context.today,
      ...(context.particulars === undefined ? {} : { particulars: context.particulars }),
    }),
});
