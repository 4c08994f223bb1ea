import { giveEcho } from '../../shared/petition/steps/give-echo.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 回声: the Lambda of this step. */
export const handler = stepHandler(giveEcho, serviceFromEnvironment);
