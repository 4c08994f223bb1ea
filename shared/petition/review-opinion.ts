import * as z from 'zod/mini';
import { knownAuthority } from './authorities.ts';
import { type Level, REVIEW_OUTCOMES } from './codes.ts';
import { runningClock } from './clocks.ts';
import { type Decision, type DecisionContext, happened, refuse } from './decision.ts';
import { authorityName, COMMON_FIELDS, day, oneOf, text } from './fields.ts';
import { outOfOrder } from './order-of-dates.ts';
import type { Petition } from './petition.ts';

export const REVIEW_OPINION_INPUT = z.strictObject({
  ...COMMON_FIELDS,
  authority: authorityName({ zh: '作出机关', en: 'authority' }),
  outcome: oneOf({ zh: '意见', en: 'outcome' }, REVIEW_OUTCOMES),
  documentNo: text({ zh: '意见书文号', en: 'number of the opinion' }, 60),
  issuedOn: day({ zh: '作出日期', en: 'day of issue' }),
});

export function reviewOpinion(
  petition: Petition,
  level: Level,
  input: z.infer<typeof REVIEW_OPINION_INPUT>,
  context: DecisionContext,
): Decision {
  const sentOn = runningClock(petition.clocks, level)?.due.start;
  if (sentOn !== undefined && input.issuedOn < sentOn)
    return refuse(outOfOrder('issuedOn', '作出日期', '转送日期', sentOn));
  return (
    knownAuthority(petition, input.authority) ??
    happened({
      type: 'ReviewOpinionIssued',
      level,
      authority: input.authority,
      outcome: input.outcome,
      documentNo: input.documentNo,
      issuedOn: input.issuedOn,
      recordedOn: context.today,
    })
  );
}
