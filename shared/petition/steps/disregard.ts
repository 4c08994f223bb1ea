import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened } from '../decision.ts';
import { COMMON_FIELDS, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 不属信访事项: advertisements and the like, marked by the head with a reason. Kept on record; no clock, no reply. */
export const disregard = followingStep({
  name: 'disregard',
  title: { zh: '不属信访事项', en: 'Mark as no petition' },
  roles: ['head'],
  basis: [regulations2022('第十七条')],
  input: z.strictObject({ ...COMMON_FIELDS, reason: text({ zh: '理由', en: 'reason' }, 300) }),
  decide: (_petition, input, context) =>
    happened({ type: 'PetitionDisregarded', on: context.today, reason: input.reason }),
});
