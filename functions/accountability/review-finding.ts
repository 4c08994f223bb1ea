import { reviewFinding } from '../../shared/accountability/steps/review-finding.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 复核异议: the Lambda of this step. */
export const handler = leadStepHandler(reviewFinding, serviceFromEnvironment);
