import { requestFinalReview } from '../../shared/petition/steps/request-final-review.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 请求复核: the Lambda of this step. */
export const handler = stepHandler(requestFinalReview, serviceFromEnvironment);
