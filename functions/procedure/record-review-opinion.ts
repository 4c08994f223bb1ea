import { recordReviewOpinion } from '../../shared/petition/steps/record-review-opinion.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录复查意见: the Lambda of this step. */
export const handler = stepHandler(recordReviewOpinion, serviceFromEnvironment);
