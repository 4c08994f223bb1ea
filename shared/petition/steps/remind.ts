import * as z from 'zod/mini';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { regulations2022 } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, type Refusal, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/** 催办: the office asks an authority to act; only the organs above may supervise it (request-supervision). */
export const remind = followingStep({
  name: 'remind',
  title: { zh: '催办', en: 'Remind the authority' },
  roles: ['handler'],
  basis: [regulations2022('第四十条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '被催办的机关', en: 'authority' }),
    means: oneOf({ zh: '催办方式', en: 'means' }, MEANS),
    text: text({ zh: '催办内容', en: 'what was asked' }, 300),
    documentNo: z.optional(text({ zh: '催办单文号', en: 'number of the written reminder' }, 60)),
    answerBy: z.optional(day({ zh: '请予反馈日期', en: 'answer by' })),
  }),
  decide: (petition, input, context) => {
    const accused = accusedUnitRefusal(petition, input.authority, 'authority', context.office);
    if (accused !== undefined) return refuse(accused);
    if (input.answerBy !== undefined && input.answerBy < context.today) return refuse(answerByPassed(context.today));
    return happened({
      type: 'AuthorityReminded',
      on: context.today,
      authority: input.authority,
      means: input.means,
      text: input.text,
      ...(input.documentNo === undefined ? {} : { documentNo: input.documentNo }),
      ...(input.answerBy === undefined ? {} : { answerBy: input.answerBy }),
    });
  },
});

function answerByPassed(today: CalendarDate): Refusal {
  return {
    code: 'DATES_OUT_OF_ORDER',
    field: 'answerBy',
    zh: `请予反馈的日期不得早于今天（${today}）`,
    en: 'an answer cannot be asked for by a day that has passed',
  };
}
