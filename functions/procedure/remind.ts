import { remind } from '../../shared/petition/steps/remind.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 催办: the Lambda of this step. */
export const handler = stepHandler(remind, portsFromEnvironment);
