import * as z from 'zod/mini';
import { regulations2005, regulations2022 } from '../../district/legal-basis.ts';
import { SUPERVISION_CIRCUMSTANCES } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/** 提请督办: a community cannot supervise a government department; it asks the street or county office to. */
export const requestSupervision = followingStep({
  name: 'request-supervision',
  title: { zh: '提请督办', en: 'Ask for supervision' },
  roles: ['head'],
  basis: [regulations2022('第四十条'), regulations2005('第三十六条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    circumstance: oneOf({ zh: '督办情形', en: 'circumstance' }, SUPERVISION_CIRCUMSTANCES),
    to: text({ zh: '提请的机关', en: 'asked of' }, 100),
    request: z.optional(text({ zh: '提请内容', en: 'what is asked' }, 500)),
    replyBy: z.optional(day({ zh: '请予反馈日期', en: 'reply by' })),
  }),
  decide: (petition, input, context) => {
    const accused = accusedUnitRefusal(petition, input.to, 'to', context.office);
    if (accused !== undefined) return refuse(accused);
    return happened({
      type: 'SupervisionRequested',
      on: context.today,
      circumstance: input.circumstance,
      to: input.to,
      ...(input.request === undefined ? {} : { request: input.request }),
      ...(input.replyBy === undefined ? {} : { replyBy: input.replyBy }),
    });
  },
});
