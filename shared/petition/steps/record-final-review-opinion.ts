import { regulations2022 } from '../../district/legal-basis.ts';
import { REVIEW_OPINION_INPUT, reviewOpinion } from '../review-opinion.ts';
import { followingStep } from '../step.ts';

/** 记录复核意见 (R-X11): the last word; once served, the same facts and reasons are accepted no more (R35). */
export const recordFinalReviewOpinion = followingStep({
  name: 'record-final-review-opinion',
  title: { zh: '记录复核意见', en: 'Record the final review opinion' },
  roles: ['handler'],
  basis: [regulations2022('第三十六条')],
  input: REVIEW_OPINION_INPUT,
  learnedOf: (input) => [input.issuedOn],
  decide: (petition, input, context) => reviewOpinion(petition, 'finalReview', input, context),
});
