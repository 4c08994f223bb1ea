import { confirmSpecial } from '../../shared/petition/steps/confirm-special.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 确认特事: the Lambda of this step. */
export const handler = stepHandler(confirmSpecial, serviceFromEnvironment);
