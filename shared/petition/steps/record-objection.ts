import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { authorityName, COMMON_FIELDS, day, text } from '../fields.ts';
import { knownAuthority } from '../authorities.ts';
import { outOfOrder } from '../order-of-dates.ts';
import { followingStep } from '../step.ts';

/** 记录异议 (R-X4): the receiving unit has 5 **working days** from receipt, with detailed reasons; a late one is flagged, not dropped. */
export const recordObjection = followingStep({
  name: 'record-objection',
  title: { zh: '记录异议', en: 'Record an objection to the transfer' },
  roles: ['handler'],
  basis: [regulations2022('第二十三条第三款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    authority: authorityName({ zh: '提出异议的机关', en: 'objecting authority' }),
    receivedOn: day({ zh: '收到异议日期', en: 'day the objection arrived' }),
    reasons: text({ zh: '异议理由', en: 'reasons' }, 500),
  }),
  learnedOf: (input) => [input.receivedOn],
  decide: (petition, input) => {
    if (petition.course.at === 'TRANSFERRED' && input.receivedOn < petition.course.sentOn) {
      return refuse(outOfOrder('receivedOn', '收到异议日期', '转送日期', petition.course.sentOn));
    }
    // The newest window, running or not: one unit's objection does not make another's late.
    const lastDay = petition.clocks.findLast((clock) => clock.kind === 'objection')?.due.due;
    return (
      knownAuthority(petition, input.authority) ??
      happened({
        type: 'ObjectionReceived',
        authority: input.authority,
        receivedOn: input.receivedOn,
        reasons: input.reasons,
        late: lastDay !== undefined && input.receivedOn > lastDay,
      })
    );
  },
});
