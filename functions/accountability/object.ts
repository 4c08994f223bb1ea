import { object } from '../../shared/accountability/steps/object.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 当事人提出异议: the Lambda of this step. */
export const handler = leadStepHandler(object, serviceFromEnvironment);
