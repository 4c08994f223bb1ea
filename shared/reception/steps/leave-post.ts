import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf, staffId, text } from '../../petition/fields.ts';
import { LEAVE_REASONS } from '../codes.ts';
import { postRefusal, staffRefusal } from '../duty-checks.ts';
import { ON_DUTY_ROLES } from '../duty-rules.ts';
import { halfDay, postId } from '../fields.ts';
import { isPresent } from '../roster.ts';
import { shiftAsked, weekRefusal } from '../shift-asked.ts';
import { rosterStep } from '../step.ts';

/** 离岗 (R40): with the reason, and who stands in. Whoever is named stands at the post from then on and leaves it themselves. */
export const leavePost = rosterStep({
  name: 'leave-post',
  title: { zh: '离岗', en: 'Leave a post' },
  roles: ON_DUTY_ROLES,
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    post: postId(),
    half: z.optional(halfDay()),
    reason: oneOf({ zh: '离岗事由', en: 'reason' }, LEAVE_REASONS),
    standIn: z.optional(staffId({ zh: '接替人', en: 'who stands in' })),
    words: z.optional(text({ zh: '说明', en: 'in words' }, 300)),
  }),
  aside: ({ words }) => (words === undefined ? undefined : { reason: words }),
  decide: (roster, input, context) => {
    const me = context.actor.kind === 'staff' ? context.actor.id : '';
    const { reason, standIn } = input;
    // Whoever goes home after the half day is over means the post they are still at.
    const still = roster.presences.findLast(
      ({ day, post, staff, left }) =>
        staff === me && post === input.post && day === context.today && left === undefined,
    );
    const shift = shiftAsked({ ...input, half: input.half ?? still?.half }, context);
    const refusal =
      weekRefusal(shift, roster.week) ??
      postRefusal(input.post, context) ??
      staffRefusal(standIn === undefined ? [] : [standIn], context, 'standIn');
    if (refusal !== undefined) return refusal;
    if (!isPresent(roster, shift, me)) {
      return refuse({
        code: 'NOT_AT_POST',
        zh: '您在这个岗位没有签到，或者已经离岗',
        en: 'you have not signed in at this post, or have left it already',
      });
    }
    if (standIn === me) {
      return refuse({
        code: 'STANDS_IN_FOR_THEMSELVES',
        field: 'standIn',
        zh: '接替人不能是本人',
        en: 'nobody stands in for themselves',
      });
    }
    return happened({
      type: 'PostLeft',
      ...shift,
      reason,
      ...(standIn === undefined ? {} : { standIn }),
      ...(context.words === undefined ? {} : { words: context.words }),
    });
  },
});
