import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { REVIEW_REQUEST_INPUT, requestReview } from '../review-request.ts';
import { followingStep } from '../step.ts';

/** 请求复核 (R34): within 30 days of service, to the authority one level up; starts the office's 3 days for the proposed opinion (R4). */
export const requestFinalReview = followingStep({
  name: 'request-final-review',
  title: { zh: '请求复核', en: 'Ask for final review' },
  roles: ['resident', 'handler'],
  basis: [officeRule('四(3)'), regulations2022('第三十六条')],
  input: REVIEW_REQUEST_INPUT,
  aside: (input) => ({ words: input.grounds }),
  actedOn: (input) => input.receivedOn ?? input.requestedOn,
  decide: (petition, input, context) => requestReview(petition, 'finalReview', input, context),
});
