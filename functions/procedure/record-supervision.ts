import { recordSupervision } from '../../shared/petition/steps/record-supervision.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 督办反馈: the Lambda of this step. */
export const handler = stepHandler(recordSupervision, serviceFromEnvironment);
