import { recordAcceptance } from '../../shared/petition/steps/record-acceptance.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录受理: the Lambda of this step. */
export const handler = stepHandler(recordAcceptance, serviceFromEnvironment);
