import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { MEANS, METHODS } from '../codes.ts';
import { runningClock } from '../clocks.ts';
import { happened, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, oneOf, text, yesNo, titled } from '../fields.ts';
import { mailedOn } from '../mail-day.ts';
import type { TransferTarget } from '../events.ts';
import type { Petition } from '../petition.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 转送 (R3): within 3 days of receipt to the competent authority; one lead where there are several. The petitioner is told
 * by mail where there is one, which satisfies the notice of R2 on the day it goes out.
 */
export const transfer = followingStep({
  name: 'transfer',
  title: { zh: '转送', en: 'Transfer' },
  roles: ['handler'],
  basis: [officeRule('一(2)'), regulations2022('第二十二条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authorities: titled(
      z
        .array(
          z.strictObject({
            name: authorityName({ zh: '机关名称', en: 'authority' }),
            lead: z.optional(yesNo({ zh: '主办', en: 'lead' })),
          }),
        )
        .check(
          z.minLength(1, '请填写受转送的机关 / name the authority'),
          z.maxLength(10, '最多10个机关 / at most 10 authorities'),
        ),
      { zh: '受转送的机关', en: 'authorities' },
    ),
    sentOn: day({ zh: '转送日期', en: 'day sent' }),
    method: oneOf({ zh: '转送方式', en: 'method' }, METHODS),
    documents: z.optional(
      titled(z.array(text({ zh: '文书材料', en: 'document' }, 100)).check(z.maxLength(30, '最多30项 / at most 30')), {
        zh: '文书材料',
        en: 'documents',
      }),
    ),
    petitionerTold: z.optional(
      titled(
        z.strictObject({
          on: day({ zh: '告知日期', en: 'day told' }),
          means: oneOf({ zh: '告知方式', en: 'means' }, MEANS),
        }),
        { zh: '告知信访人', en: 'the petitioner told' },
      ),
    ),
  }),
  actedOn: (input) => input.sentOn,
  learnedOf: (input) => [input.petitionerTold?.on],
  decide: (petition, input, context) => {
    if (petition.course.at === 'ACCEPTED' && runningClock(petition.clocks, 'transfer') === undefined) {
      return refuse({
        code: 'STEP_NOT_POSSIBLE',
        zh: '本事项已被受理，没有退回待重新转送的部分',
        en: 'the petition is accepted, and no part of it came back to be sent on',
      });
    }
    if (input.authorities.filter((target) => target.lead === true).length > 1) {
      return refuse({
        code: 'LEAD_AUTHORITY_UNCLEAR',
        field: 'authorities',
        zh: '涉及多个机关的，只能有一个主办机关（lead），其余为协办',
        en: 'of several authorities only one leads',
      });
    }
    for (const { name } of input.authorities) {
      const refusal = accusedUnitRefusal(petition, name, 'authorities', context.office);
      if (refusal !== undefined) return refuse(refusal);
    }
    const byMail = petition.byMail ? mailedOn(context) : undefined;
    const told = input.petitionerTold ?? byMail;
    return happened({
      type: 'PetitionTransferred',
      authorities: withOneLead(input.authorities, hasLead(petition)),
      sentOn: input.sentOn,
      method: input.method,
      ...(input.documents === undefined ? {} : { documents: input.documents }),
      ...(told === undefined ? {} : { petitionerTold: told }),
      ...(input.lateEntryReason === undefined ? {} : { lateEntryReason: input.lateEntryReason }),
    });
  },
});

// 主办 is the one marked, else the first named; a unit added to a transfer that has its lead becomes 协办.
function withOneLead(
  given: readonly { readonly name: string; readonly lead?: boolean | undefined }[],
  led: boolean,
): readonly TransferTarget[] {
  const marked = given.findIndex((target) => target.lead === true);
  const leading = led ? -1 : Math.max(marked, 0);
  return given.map(({ name }, at) => (at === leading ? { name, lead: true } : { name }));
}

function hasLead({ course }: Petition): boolean {
  return course.at === 'TRANSFERRED' && course.authorities.some((target) => target.lead === true);
}
