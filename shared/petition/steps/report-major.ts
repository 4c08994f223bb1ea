import * as z from 'zod/mini';
import { regulations2005, regulations2022 } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, dayOfMoment, moment, oneOf, text } from '../fields.ts';
import { momentOf, notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 重大、紧急信访事项报告 (R-X8): to the superior without delay, whether or not this office could manage alone, with what was done
 * meanwhile. The moment of the report is kept; concealing, false or late reports carry liability (信访工作条例第四十六条).
 */
export const reportMajor = followingStep({
  name: 'report-major',
  title: { zh: '重大紧急报告', en: 'Report a major or urgent matter' },
  roles: ['head'],
  basis: [regulations2022('第二十五条'), regulations2005('第二十六条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    at: z.optional(moment({ zh: '报告时刻', en: 'moment of the report' })),
    to: text({ zh: '报告的机关', en: 'reported to' }, 100),
    means: oneOf({ zh: '报告方式', en: 'means' }, MEANS),
    facts: text({ zh: '基本情况', en: 'the facts' }, 1000),
    measures: text({ zh: '已采取的措施', en: 'measures taken' }, 500),
  }),
  actedOn: (input) => dayOfMoment(input.at),
  decide: (petition, { at, to, means, facts, measures }, context) => {
    const missing = notSpecial(petition) ?? accusedUnitRefusal(petition, to, 'to', context.office);
    if (missing !== undefined) return refuse(missing);
    const reported = momentOf(at, context);
    if (typeof reported !== 'string') return refuse(reported);
    return happened({ type: 'MajorMatterReported', at: reported, to, means, facts, measures });
  },
});
