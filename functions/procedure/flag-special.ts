import { flagSpecial } from '../../shared/petition/steps/flag-special.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 特事标记: the Lambda of this step. */
export const handler = stepHandler(flagSpecial, serviceFromEnvironment);
