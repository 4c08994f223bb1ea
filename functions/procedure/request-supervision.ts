import { requestSupervision } from '../../shared/petition/steps/request-supervision.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 提请督办: the Lambda of this step. */
export const handler = stepHandler(requestSupervision, serviceFromEnvironment);
