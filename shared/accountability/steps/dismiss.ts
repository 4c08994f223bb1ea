import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, wordsOf } from '../../petition/decision.ts';
import { codesOf, COMMON_FIELDS, oneOf, text } from '../../petition/fields.ts';
import { DISMISSAL_CAUSES } from '../codes.ts';
import { followingLeadStep } from '../step.ts';

/** 不予追究: an overdue clock is a lead and no more; the cause that excuses it goes on record with the reason. */
export const dismiss = followingLeadStep({
  name: 'dismiss',
  title: { zh: '不予追究', en: 'Do not pursue' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('二(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    cause: oneOf({ zh: '原因', en: 'cause' }, codesOf(DISMISSAL_CAUSES)),
    reason: text({ zh: '理由', en: 'reason' }, 1000),
  }),
  aside: ({ reason }) => ({ reason }),
  decide: (_, { cause }, context) =>
    happened({ type: 'LeadDismissed', on: context.today, cause, words: wordsOf(context) }),
});
