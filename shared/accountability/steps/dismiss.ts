import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { hasRole } from '../../petition/actor.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf, text } from '../../petition/fields.ts';
import { DISMISSAL_CAUSES } from '../codes.ts';
import { followingLeadStep } from '../step.ts';

/**
 * 不予追究: an overdue clock is a lead and no more; the cause that excuses it goes on record with the reason. A matter of integrity only the
 * superior puts down (R42).
 */
export const dismiss = followingLeadStep({
  name: 'dismiss',
  title: { zh: '不予追究', en: 'Do not pursue' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('二(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    cause: oneOf({ zh: '原因', en: 'cause' }, DISMISSAL_CAUSES),
    reason: text({ zh: '理由', en: 'reason' }, 1000),
  }),
  aside: ({ reason }) => ({ reason }),
  decide: (lead, { cause }, context) => {
    if (lead.opened.source === 'INTEGRITY' && !hasRole(context.actor, ['leader'])) {
      return refuse({
        code: 'SUPERIOR_ONLY',
        zh: '违反“四不”规定的反映，不予追究应由上级领导决定',
        en: 'on a matter of integrity only the superior may decide not to pursue it',
        basis: [officeRule('五(4)')],
      });
    }
    return happened({ type: 'LeadDismissed', on: context.today, cause, words: wordsOf(context) });
  },
});
