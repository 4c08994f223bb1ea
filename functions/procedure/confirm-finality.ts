import { confirmFinality } from '../../shared/petition/steps/confirm-finality.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 终结: the Lambda of this step. */
export const handler = stepHandler(confirmFinality, serviceFromEnvironment);
