import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 回声 (R39d, 办有回声): what became of it reaches the petitioner, or why it cannot. Nothing closes without it. */
export const giveEcho = followingStep({
  name: 'give-echo',
  title: { zh: '回声', en: 'Give the echo' },
  roles: ['handler'],
  basis: [officeRule('五(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '反馈日期', en: 'day' }),
    means: z.optional(oneOf({ zh: '反馈方式', en: 'means' }, MEANS)),
    what: z.optional(text({ zh: '反馈内容', en: 'what was said' }, 300)),
    impossibleReason: z.optional(text({ zh: '无法反馈的原因', en: 'why it cannot be given' }, 200)),
  }),
  actedOn: (input) => input.on,
  decide: (_petition, input) => {
    if (input.impossibleReason !== undefined) {
      return happened({ type: 'EchoFoundImpossible', on: input.on, reason: input.impossibleReason });
    }
    if (input.means === undefined || input.what === undefined) {
      return refuse({
        code: 'NOTICE_INCOMPLETE',
        field: input.means === undefined ? 'means' : 'what',
        zh: '请填写反馈方式和反馈内容；确实无法反馈的，请填写原因',
        en: 'give the means and what was said, or the reason why it is impossible',
      });
    }
    return happened({ type: 'EchoGiven', on: input.on, means: input.means, what: input.what });
  },
});
