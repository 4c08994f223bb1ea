import { remind } from '../../shared/petition/steps/remind.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 催办: the Lambda of this step. */
export const handler = stepHandler(remind, serviceFromEnvironment);
