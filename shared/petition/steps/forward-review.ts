import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day } from '../fields.ts';
import { levelOf } from '../review-course.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/** 转送复查、复核 (R6): within 3 days of the instruction, to the organ one level up; its own 30 days run from then (R-X11). */
export const forwardReview = followingStep({
  name: 'forward-review',
  title: { zh: '转送复查（复核）', en: 'Forward the review request' },
  roles: ['handler'],
  basis: [officeRule('一(3)'), regulations2022('第三十五条'), regulations2022('第三十六条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '复查（复核）机关', en: 'review authority' }),
    sentOn: day({ zh: '转送日期', en: 'day sent' }),
  }),
  actedOn: (input) => input.sentOn,
  decide: (petition, input, { office }) => {
    const accused = accusedUnitRefusal(petition, input.authority, 'authority', office);
    if (accused !== undefined) return refuse(accused);
    return happened({
      type: 'ReviewForwarded',
      level: levelOf(petition),
      authority: input.authority,
      sentOn: input.sentOn,
    });
  },
});
