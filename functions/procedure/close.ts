import { close } from '../../shared/petition/steps/close.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 办结: the Lambda of this step. */
export const handler = stepHandler(close, serviceFromEnvironment);
