import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, staffId, text, yesNo } from '../fields.ts';
import { followingStep } from '../step.ts';

/** More than a few cannot all have an interest in one matter; then the matter goes to the level above. */
const MOST = 10;

/**
 * 决定回避 (R-X6): the head decides about the staff, a leader about the head; nobody about themselves. Whoever keeps out takes no step,
 * is not made its handler, and sees no more of it.
 */
export const decideRecusal = followingStep({
  name: 'decide-recusal',
  title: { zh: '决定回避', en: 'Decide who keeps out' },
  roles: ['head', 'leader'],
  basis: [regulations2022('第二十八条第三款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    staffIds: z
      .array(staffId({ zh: '工作人员', en: 'member of staff' }))
      .check(
        z.refine((ids) => ids.length > 0, { error: '请填写申请所指的工作人员 / name the staff the request is about' }),
        z.refine((ids) => ids.length <= MOST, { error: '一次不超过10人 / at most ten at once' }),
      )
      .register(z.globalRegistry, {
        title: '申请所指的工作人员',
        description: 'whom the request is about',
        maxItems: MOST,
      }),
    agree: yesNo({ zh: '同意回避', en: 'they keep out' }),
    reason: text({ zh: '理由', en: 'reason' }, 300),
  }),
  decide: (petition, { staffIds, agree, reason }, { actor, today }) => {
    if (petition.recusal?.askedOn === undefined) {
      return refuse({
        code: 'RECUSAL_NOT_ASKED',
        zh: '本事项没有待决定的回避申请；知道自己或者他人有利害关系的，请先办理「申请回避」',
        en: 'nobody has asked for it; whoever knows of an interest asks first',
      });
    }
    if (actor.kind === 'staff' && staffIds.includes(actor.id)) {
      return refuse({
        code: 'RECUSED',
        field: 'staffIds',
        zh: '不能决定本人是否回避，请由上级决定',
        en: 'nobody decides about themselves: the level above does',
        basis: [regulations2022('第二十八条第三款')],
      });
    }
    return happened({ type: 'RecusalDecided', on: today, staffIds, agreed: agree, reason });
  },
});
