import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, dayOfMoment, moment, text } from '../fields.ts';
import { momentOf, notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/** 呈报上级领导 (R28): where this office finds coordination difficult, with the facts, the difficulty and what is asked. */
export const escalate = followingStep({
  name: 'escalate',
  title: { zh: '呈报上级领导', en: 'Report to the superior' },
  roles: ['head'],
  basis: [officeRule('三(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    at: z.optional(moment({ zh: '呈报时刻', en: 'moment of the report' })),
    to: text({ zh: '呈报的上级', en: 'reported to' }, 100),
    facts: text({ zh: '基本情况', en: 'the facts' }, 1000),
    difficulty: text({ zh: '协调难点', en: 'the difficulty' }, 500),
    request: text({ zh: '请求事项', en: 'what is asked' }, 500),
  }),
  actedOn: (input) => dayOfMoment(input.at),
  decide: (petition, { at, to, facts, difficulty, request }, context) => {
    const missing = notSpecial(petition) ?? accusedUnitRefusal(petition, to, 'to', context.office);
    if (missing !== undefined) return refuse(missing);
    const reported = momentOf(at, context);
    if (typeof reported !== 'string') return refuse(reported);
    return happened({ type: 'MatterEscalated', at: reported, to, facts, difficulty, request });
  },
});
