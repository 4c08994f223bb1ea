import { extend } from '../../shared/petition/steps/extend.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 延期: the Lambda of this step. */
export const handler = stepHandler(extend, serviceFromEnvironment);
