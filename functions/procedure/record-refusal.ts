import { recordRefusal } from '../../shared/petition/steps/record-refusal.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录不予受理: the Lambda of this step. */
export const handler = stepHandler(recordRefusal, serviceFromEnvironment);
