import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { knownAuthority } from '../authorities.ts';
import { REPLY_OUTCOMES } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, oneOf, text, titled } from '../fields.ts';
import { outOfOrder } from '../order-of-dates.ts';
import { ownDecisionRefusal } from '../own-decision.ts';
import { followingStep } from '../step.ts';

/** 记录答复 (R32): the authority's decision, an outcome for every item asked. The matter is replied only once this is served. */
export const recordReply = followingStep({
  name: 'record-reply',
  title: { zh: '记录答复', en: 'Record the reply' },
  roles: ['handler'],
  basis: [officeRule('四(1)'), regulations2022('第三十二条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '作出机关', en: 'authority' }),
    outcomes: titled(
      z
        .array(
          z.strictObject({
            item: text({ zh: '诉求事项', en: 'item' }, 100),
            outcome: oneOf({ zh: '处理意见', en: 'outcome' }, REPLY_OUTCOMES),
          }),
        )
        .check(
          z.minLength(1, '请逐项填写处理意见 / an outcome for every item'),
          z.maxLength(30, '最多30项 / at most 30'),
        ),
      { zh: '逐项处理意见', en: 'outcomes, item by item' },
    ),
    documentNo: text({ zh: '处理意见书文号', en: 'number of the reply' }, 60),
    issuedOn: day({ zh: '作出日期', en: 'day of issue' }),
  }),
  learnedOf: (input) => [input.issuedOn],
  decide: (petition, input, context) => {
    const notOurs = ownDecisionRefusal(petition, context.office);
    if (notOurs !== undefined) return refuse(notOurs);
    if (petition.acceptance !== undefined && input.issuedOn < petition.acceptance.acceptedOn) {
      return refuse(outOfOrder('issuedOn', '作出日期', '受理日期', petition.acceptance.acceptedOn));
    }
    if (petition.course.at === 'SERVED' && petition.reviews.at(-1)?.outcome !== 'REVOKED') {
      return refuse({
        code: 'NOT_REVOKED',
        zh: '复查（复核）意见没有撤销原处理意见，不能重新作出处理意见',
        en: 'the review did not revoke the decision; there is no new one to record',
      });
    }
    return (
      knownAuthority(petition, input.authority) ??
      happened({
        type: 'ReplyIssued',
        authority: input.authority,
        outcomes: input.outcomes,
        documentNo: input.documentNo,
        issuedOn: input.issuedOn,
        recordedOn: context.today,
      })
    );
  },
});
