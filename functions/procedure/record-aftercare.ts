import { recordAftercare } from '../../shared/petition/steps/record-aftercare.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 善后: the Lambda of this step. */
export const handler = stepHandler(recordAftercare, serviceFromEnvironment);
