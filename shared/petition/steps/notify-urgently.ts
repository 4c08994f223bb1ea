import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, dayOfMoment, moment, oneOf, text } from '../fields.ts';
import { momentOf, notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 立即通知有关机关 (R26): who was told what, when and by which means. A call counts; the written transfer stays due within three
 * days (A19). In danger to life 110, 119 or 120 come first.
 */
export const notifyUrgently = followingStep({
  name: 'notify-urgently',
  title: { zh: '立即通知有关机关', en: 'Tell an authority at once' },
  roles: ['receiver', 'handler', 'head'],
  basis: [officeRule('三(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: text({ zh: '通知的机关', en: 'authority told' }, 100),
    at: z.optional(moment({ zh: '通知时刻', en: 'moment it was told' })),
    means: oneOf({ zh: '通知方式', en: 'means' }, MEANS),
    contact: z.optional(text({ zh: '接听、接收人', en: 'who took it' }, 50)),
    content: text({ zh: '通知内容', en: 'what was told' }, 500),
  }),
  actedOn: (input) => dayOfMoment(input.at),
  decide: (petition, { authority, at, means, contact, content }, context) => {
    const missing = notSpecial(petition) ?? accusedUnitRefusal(petition, authority, 'authority', context.office);
    if (missing !== undefined) return refuse(missing);
    const told = momentOf(at, context);
    if (typeof told !== 'string') return refuse(told);
    return happened({
      type: 'UrgentlyNotified',
      authority,
      at: told,
      means,
      ...(contact === undefined ? {} : { contact }),
      content,
    });
  },
});
