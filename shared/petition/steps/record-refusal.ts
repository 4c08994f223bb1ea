import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { knownAuthority } from '../authorities.ts';
import { REFUSAL_GROUNDS } from '../codes.ts';
import { happened } from '../decision.ts';
import { authorityName, COMMON_FIELDS, oneOf, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 记录不予受理 (R-X12): the authority's act, never the office's; always with ground, article, and where to go instead. */
export const recordRefusal = followingStep({
  name: 'record-refusal',
  title: { zh: '记录不予受理', en: 'Record a refusal' },
  roles: ['handler'],
  basis: [regulations2022('第二十三条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '作出机关', en: 'authority' }),
    ground: oneOf({ zh: '理由', en: 'ground' }, REFUSAL_GROUNDS),
    article: text({ zh: '依据条款', en: 'article' }, 100),
    direction: text({ zh: '应当去哪里', en: 'where to go instead' }, 300),
  }),
  decide: (petition, input, context) =>
    knownAuthority(petition, input.authority) ??
    happened({
      type: 'PetitionRefused',
      on: context.today,
      authority: input.authority,
      ground: input.ground,
      article: input.article,
      direction: input.direction,
    }),
});
