import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { codesOf, COMMON_FIELDS, oneOf, text } from '../fields.ts';
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
    authority: text({ zh: '被催办的机关', en: 'authority' }, 100),
    means: oneOf({ zh: '催办方式', en: 'means' }, codesOf(MEANS)),
    text: text({ zh: '催办内容', en: 'what was asked' }, 300),
  }),
  decide: (petition, input, context) => {
    const accused = accusedUnitRefusal(petition, input.authority, 'authority');
    if (accused !== undefined) return refuse(accused);
    return happened({
      type: 'AuthorityReminded',
      on: context.today,
      authority: input.authority,
      means: input.means,
      text: input.text,
    });
  },
});
