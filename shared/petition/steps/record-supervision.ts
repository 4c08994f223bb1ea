import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 督办反馈: what came of the supervision asked for. */
export const recordSupervision = followingStep({
  name: 'record-supervision',
  title: { zh: '督办反馈', en: 'Record the supervision' },
  roles: ['handler'],
  basis: [regulations2022('第四十条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '反馈日期', en: 'day' }),
    result: text({ zh: '督办结果', en: 'result' }, 300),
  }),
  learnedOf: (input) => [input.on],
  decide: (petition, input) =>
    petition.supervisionOpen
      ? happened({ type: 'SupervisionReported', on: input.on, result: input.result })
      : refuse({
          code: 'NO_SUPERVISION',
          zh: '本事项没有待反馈的督办，请先提请督办',
          en: 'no supervision was asked for',
        }),
});
