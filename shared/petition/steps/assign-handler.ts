import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, staffId } from '../fields.ts';
import { followingStep } from '../step.ts';
import { isConcerned } from '../visibility.ts';

/** 指定承办人: from now on the office's clocks are this person's. Whoever the petition is about is recused (R-X6). */
export const assignHandler = followingStep({
  name: 'assign-handler',
  title: { zh: '指定承办人', en: 'Assign a handler' },
  roles: ['head'],
  basis: [officeRule('一(2)'), regulations2022('第二十八条第三款')],
  input: z.strictObject({ ...COMMON_FIELDS, handler: staffId({ zh: '承办人', en: 'handler' }) }),
  decide: (petition, input) =>
    isConcerned(petition, input.handler)
      ? refuse({
          code: 'RECUSED',
          field: 'handler',
          zh: '该工作人员与本事项有直接利害关系，应当回避，请另行指定',
          en: 'this person is concerned by the petition and must not handle it; assign somebody else',
          basis: [regulations2022('第二十八条第三款')],
        })
      : happened({ type: 'HandlerAssigned', handler: input.handler }),
});
