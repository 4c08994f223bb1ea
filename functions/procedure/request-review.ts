import { requestReviewStep } from '../../shared/petition/steps/request-review.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 请求复查: the Lambda of this step. */
export const handler = stepHandler(requestReviewStep, serviceFromEnvironment);
