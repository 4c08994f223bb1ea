import { withdrawSpecial } from '../../shared/petition/steps/withdraw-special.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 撤销特事标记: the Lambda of this step. */
export const handler = stepHandler(withdrawSpecial, serviceFromEnvironment);
