import { withdraw } from '../../shared/petition/steps/withdraw.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 撤回: the Lambda of this step. */
export const handler = stepHandler(withdraw, serviceFromEnvironment);
