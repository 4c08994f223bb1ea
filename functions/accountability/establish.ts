import { establish } from '../../shared/accountability/steps/establish.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 认定: the Lambda of this step. */
export const handler = leadStepHandler(establish, serviceFromEnvironment);
