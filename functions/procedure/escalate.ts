import { escalate } from '../../shared/petition/steps/escalate.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 呈报上级领导: the Lambda of this step. */
export const handler = stepHandler(escalate, serviceFromEnvironment);
