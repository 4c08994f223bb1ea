import { forwardReview } from '../../shared/petition/steps/forward-review.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 转送复查（复核）: the Lambda of this step. */
export const handler = stepHandler(forwardReview, serviceFromEnvironment);
