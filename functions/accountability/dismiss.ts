import { dismiss } from '../../shared/accountability/steps/dismiss.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 不予追究: the Lambda of this step. */
export const handler = leadStepHandler(dismiss, serviceFromEnvironment);
