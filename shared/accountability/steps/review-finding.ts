import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf, text } from '../../petition/fields.ts';
import { REVIEW_RESULTS } from '../codes.ts';
import type { Lead } from '../lead.ts';
import { followingLeadStep } from '../step.ts';

/**
 * 复核异议 (R20, fairness): by the superior alone, for every finding burdens the head as well. Who decided what is objected to does
 * not judge it once more: they may only enter what the body above decided.
 */
export const reviewFinding = followingLeadStep({
  name: 'review-finding',
  title: { zh: '复核异议', en: 'Review the objection' },
  roles: ['leader'],
  basis: [officeRule('二(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    result: oneOf({ zh: '复核结果', en: 'result' }, REVIEW_RESULTS),
    reason: text({ zh: '理由', en: 'reasons' }, 2000),
    body: z.optional(text({ zh: '作出复核的上级机关', en: 'the body above that decided it' }, 100)),
  }),
  aside: ({ reason }) => ({ reason }),
  decide: (lead, { result, body }, context) => {
    if (body === undefined && context.actor.kind === 'staff' && decidedBy(lead, context.actor.id)) {
      return refuse({
        code: 'OWN_DECISION',
        field: 'body',
        zh: '认定或者处理是您本人作出的，应由上级机关复核，请填写作出复核的上级机关',
        en: 'you decided this yourself: the body above reviews it; name it in body',
      });
    }
    if (result === 'MEASURES_WITHDRAWN' && lead.decisions.length === 0) {
      return refuse({
        code: 'NOTHING_TO_WITHDRAW',
        field: 'result',
        zh: '尚未作出处理决定，没有可撤销的处理',
        en: 'no measure was decided that could be withdrawn',
      });
    }
    return happened({
      type: 'FindingReviewed',
      on: context.today,
      result,
      ...(body === undefined ? {} : { body }),
      words: wordsOf(context),
    });
  },
});

function decidedBy({ finding, decisions }: Lead, staffId: string): boolean {
  return finding?.by === staffId || decisions.some(({ by }) => by === staffId);
}
