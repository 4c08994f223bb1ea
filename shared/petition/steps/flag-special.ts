import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { SPECIAL_GROUNDS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { departmentNames } from '../departments.ts';
import { COMMON_FIELDS, oneOf, text, titled } from '../fields.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 特事标记 (R25): any one ground is enough, and no appointment is needed any more. Where life, property, production or livelihood
 * is touched, notice or transfer is due at once from this moment (R26); with two departments, convening too (R27). The
 * head confirms or withdraws it later; both stay on record.
 */
export const flagSpecial = followingStep({
  name: 'flag-special',
  title: { zh: '特事标记', en: 'Flag for special handling' },
  roles: ['receiver', 'handler', 'head'],
  basis: [officeRule('三(1)'), officeRule('三(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    grounds: titled(
      z
        .array(oneOf({ zh: '特事事由', en: 'ground for special handling' }, SPECIAL_GROUNDS))
        .check(z.minLength(1, '请至少选择一项特事事由 / at least one ground')),
      { zh: '特事事由', en: 'grounds' },
    ),
    departments: z.optional(titled(departmentNames(), { zh: '通知的部门', en: 'departments told' })),
    reason: z.optional(text({ zh: '情况说明', en: 'what makes it so' }, 300)),
  }),
  decide: (petition, { grounds, departments, reason }, { now, office }) => {
    for (const department of departments ?? []) {
      const accused = accusedUnitRefusal(petition, department, 'departments', office);
      if (accused !== undefined) return refuse(accused);
    }
    return happened({
      type: 'SpecialFlagged',
      grounds: [...new Set(grounds)],
      at: now,
      minutes: office.immediateMinutes,
      ...(departments === undefined ? {} : { departments }),
      ...(reason === undefined ? {} : { reason }),
    });
  },
});
