import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, staffId, text } from '../../petition/fields.ts';
import { postRefusal } from '../duty-checks.ts';
import { plateNumber, postId } from '../fields.ts';
import { plateStep } from '../step.ts';

/** 发放工作牌 (R40 亮牌办公): one a person; a new one replaces the old. */
export const issuePlate = plateStep({
  name: 'issue-plate',
  title: { zh: '发放工作牌', en: 'Issue a name plate' },
  roles: ['head', 'admin'],
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    plateNo: plateNumber(),
    staff: staffId({ zh: '工作人员', en: 'whose plate it is' }),
    post: postId(),
    window: z.optional(text({ zh: '窗口', en: 'window' }, 20)),
  }),
  decide: ({ plates }, { plateNo, staff, post, window }, context) => {
    const refusal = postRefusal(post, context);
    if (refusal !== undefined) return refusal;
    if (!context.rules.staff.includes(staff)) {
      return refuse({
        code: 'STAFF_UNKNOWN',
        field: 'staff',
        zh: `${staff}不在本机关的人员名册上，请核对账号`,
        en: `${staff} is not on this office’s list of staff`,
      });
    }
    if (plates.some((plate) => plate.plateNo === plateNo && plate.staff !== staff)) {
      return refuse({
        code: 'PLATE_TAKEN',
        field: 'plateNo',
        zh: '这个牌号已经发给别人，请先收回或者换一个号',
        en: 'somebody else wears this number: withdraw it first, or take another',
      });
    }
    return happened({
      type: 'PlateIssued',
      plateNo,
      staff,
      post,
      ...(window === undefined ? {} : { window }),
    });
  },
});
