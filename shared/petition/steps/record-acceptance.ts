import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { knownAuthority } from '../authorities.ts';
import { happened, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, text } from '../fields.ts';
import { outOfOrder } from '../order-of-dates.ts';
import { ownDecisionRefusal } from '../own-decision.ts';
import { followingStep } from '../step.ts';

/** 记录受理 (R32, R8): the authority accepts; its 60 days run from the day of acceptance, which is not counted. */
export const recordAcceptance = followingStep({
  name: 'record-acceptance',
  title: { zh: '记录受理', en: 'Record the acceptance' },
  roles: ['handler'],
  basis: [officeRule('四(1)'), regulations2022('第三十四条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '受理机关', en: 'accepting authority' }),
    acceptedOn: day({ zh: '受理日期', en: 'day of acceptance' }),
    documentNo: z.optional(text({ zh: '受理告知书文号', en: 'number of the notice' }, 60)),
  }),
  learnedOf: (input) => [input.acceptedOn],
  decide: (petition, input, context) => {
    const notOurs = ownDecisionRefusal(petition, context.office);
    if (notOurs !== undefined) return refuse(notOurs);
    const { course } = petition;
    if ((course.at === 'TRANSFERRED' || course.at === 'OBJECTED') && input.acceptedOn < course.sentOn) {
      return refuse(outOfOrder('acceptedOn', '受理日期', '转送日期', course.sentOn));
    }
    return (
      knownAuthority(petition, input.authority) ??
      happened({
        type: 'PetitionAccepted',
        authority: input.authority,
        acceptedOn: input.acceptedOn,
        ...(input.documentNo === undefined ? {} : { documentNo: input.documentNo }),
      })
    );
  },
});
