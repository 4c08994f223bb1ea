import { decideMeasure } from '../../shared/accountability/steps/decide-measure.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 作出处理决定: the Lambda of this step. */
export const handler = leadStepHandler(decideMeasure, serviceFromEnvironment);
