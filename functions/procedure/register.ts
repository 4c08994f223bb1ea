import { register } from '../../shared/petition/steps/register.ts';
import { openingHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 登记: the Lambda of this step. */
export const handler = openingHandler(register, serviceFromEnvironment);
