import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, staffId } from '../../petition/fields.ts';
import { postRefusal, staffRefusal } from '../duty-checks.ts';
import { ON_DUTY_ROLES } from '../duty-rules.ts';
import { halfDay, postId } from '../fields.ts';
import { isPresent } from '../roster.ts';
import { isAfterwards, shiftAsked, weekRefusal } from '../shift-asked.ts';
import { rosterStep } from '../step.ts';

/**
 * 签到 (R40 坚守岗位): a person says that they are at their post, rostered or not. Nothing is measured: that the post is manned is
 * what it is for.
 */
export const openPost = rosterStep({
  name: 'open-post',
  title: { zh: '到岗签到', en: 'Sign in at a post' },
  roles: ON_DUTY_ROLES,
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    post: postId(),
    day: z.optional(day({ zh: '日期（补签时填写）', en: 'day, when entered afterwards' })),
    half: z.optional(halfDay()),
    insteadOf: z.optional(staffId({ zh: '替谁值班', en: 'whom they stand in for' })),
  }),
  actedOn: (input) => input.day,
  decide: (roster, input, context) => {
    const shift = shiftAsked(input, context);
    const { insteadOf } = input;
    const refusal =
      weekRefusal(shift, roster.week) ??
      postRefusal(input.post, context) ??
      staffRefusal(insteadOf === undefined ? [] : [insteadOf], context, 'insteadOf');
    if (refusal !== undefined) return refusal;
    const me = context.actor.kind === 'staff' ? context.actor.id : '';
    if (isPresent(roster, shift, me)) {
      return refuse({
        code: 'ALREADY_AT_POST',
        zh: '您在这个岗位已经签到',
        en: 'you have signed in at this post already',
      });
    }
    if (insteadOf === me) {
      return refuse({
        code: 'STANDS_IN_FOR_THEMSELVES',
        field: 'insteadOf',
        zh: '替班填写的是被替的人，不是本人',
        en: 'name the person you stand in for, not yourself',
      });
    }
    const afterwards = isAfterwards(shift, context);
    if (afterwards && input.lateEntryReason === undefined) {
      return refuse({
        code: 'LATE_ENTRY_REASON_MISSING',
        field: 'lateEntryReason',
        zh: '这个班次已经过去，补签请填写补录原因',
        en: 'this half day is over: say why in lateEntryReason',
      });
    }
    return happened({
      type: 'PostOpened',
      ...shift,
      ...(insteadOf === undefined ? {} : { insteadOf }),
      ...(afterwards ? { afterwards } : {}),
    });
  },
});
