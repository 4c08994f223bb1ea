import { register } from '../../shared/petition/steps/register.ts';
import { openingHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 登记: the Lambda of this step. */
export const handler = openingHandler(register, portsFromEnvironment);
