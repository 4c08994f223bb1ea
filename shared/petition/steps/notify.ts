import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text, wholeNumber } from '../fields.ts';
import { MOST_PAPERS, noticePaperRefusal } from '../office-papers/issued.ts';
import { followingStep } from '../step.ts';

/** 告知 (R2): within 15 days of receipt; what was received and what will happen with it. Closed without notice only where nobody can be told. */
export const notify = followingStep({
  name: 'notify',
  title: { zh: '告知', en: 'Notify the petitioner' },
  roles: ['handler'],
  basis: [officeRule('一(1)'), regulations2022('第二十三条第二款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '告知日期', en: 'day of notice' }),
    means: z.optional(oneOf({ zh: '告知方式', en: 'means' }, MEANS)),
    what: z.optional(text({ zh: '告知内容', en: 'what was told' }, 300)),
    paper: z.optional(
      wholeNumber({ zh: '送达的文书（本事项第几份）', en: 'paper handed over, by its number here' }, 1, MOST_PAPERS),
    ),
    notNotifiableReason: z.optional(text({ zh: '无法告知的原因', en: 'why nobody can be told' }, 200)),
  }),
  actedOn: (input) => input.on,
  decide: (petition, input) => {
    if (input.notNotifiableReason !== undefined) {
      return petition.reachable
        ? refuse({
            code: 'NOTIFIABLE',
            field: 'notNotifiableReason',
            zh: '信访人留有联系方式，应当告知；只有姓名（名称）、住址不清的才可免予告知',
            en: 'the petitioner can be reached and must be told; only an unclear name or address excuses',
            basis: [regulations2022('第二十三条第二款')],
          })
        : happened({ type: 'NoticeFoundImpossible', on: input.on, reason: input.notNotifiableReason });
    }
    if (input.means === undefined || input.what === undefined) {
      return refuse({
        code: 'NOTICE_INCOMPLETE',
        field: input.means === undefined ? 'means' : 'what',
        zh: '请填写告知方式和告知内容；确实无法告知的，请填写无法告知的原因',
        en: 'give the means and what was told, or the reason why nobody can be told',
      });
    }
    const unknown = noticePaperRefusal(petition, input.paper);
    if (unknown !== undefined) return refuse(unknown);
    return happened({
      type: 'PetitionerNotified',
      on: input.on,
      means: input.means,
      what: input.what,
      ...(input.paper === undefined ? {} : { paper: input.paper }),
    });
  },
});
