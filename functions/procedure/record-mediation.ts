import { recordMediation } from '../../shared/petition/steps/record-mediation.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 调解: the Lambda of this step. */
export const handler = stepHandler(recordMediation, serviceFromEnvironment);
