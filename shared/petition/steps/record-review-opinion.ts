import { regulations2022 } from '../../district/legal-basis.ts';
import { REVIEW_OPINION_INPUT, reviewOpinion } from '../review-opinion.ts';
import { followingStep } from '../step.ts';

/** 记录复查意见 (R-X11): upheld, changed or revoked; once served, the petitioner has 30 days to ask for the final review (R34). */
export const recordReviewOpinion = followingStep({
  name: 'record-review-opinion',
  title: { zh: '记录复查意见', en: 'Record the review opinion' },
  roles: ['handler'],
  basis: [regulations2022('第三十五条')],
  input: REVIEW_OPINION_INPUT,
  learnedOf: (input) => [input.issuedOn],
  decide: (petition, input, context) => reviewOpinion(petition, 'review', input, context),
});
