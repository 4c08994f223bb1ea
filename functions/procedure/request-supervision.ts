import { requestSupervision } from '../../shared/petition/steps/request-supervision.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 提请督办: the Lambda of this step. */
export const handler = stepHandler(requestSupervision, portsFromEnvironment);
