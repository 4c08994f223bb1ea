import * as z from 'zod/mini';
import { SIMPLE_PROCEDURE } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 转为普通办理: what proves unfit goes the ordinary way, its sixty days counted from the original acceptance. */
export const leaveSimpleProcedure = followingStep({
  name: 'leave-simple-procedure',
  title: { zh: '转为普通办理', en: 'Return to the ordinary procedure' },
  roles: ['handler', 'head'],
  basis: [SIMPLE_PROCEDURE],
  input: z.strictObject({
    ...COMMON_FIELDS,
    reason: text({ zh: '不宜简易办理的理由', en: 'why it is not plain after all' }, 300),
  }),
  decide: (petition, { reason }, { today }) =>
    petition.simple === undefined
      ? refuse({ code: 'NOT_SIMPLE', zh: '本事项没有适用简易办理', en: 'it does not take the simple procedure' })
      : happened({ type: 'SimpleProcedureLeft', on: today, reason }),
});
