import { recordFinalReviewOpinion } from '../../shared/petition/steps/record-final-review-opinion.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录复核意见: the Lambda of this step. */
export const handler = stepHandler(recordFinalReviewOpinion, serviceFromEnvironment);
