import { confirmFinality } from '../../shared/petition/steps/confirm-finality.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 终结: the Lambda of this step. */
export const handler = stepHandler(confirmFinality, portsFromEnvironment);
