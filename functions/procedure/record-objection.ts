import { recordObjection } from '../../shared/petition/steps/record-objection.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录异议: the Lambda of this step. */
export const handler = stepHandler(recordObjection, serviceFromEnvironment);
