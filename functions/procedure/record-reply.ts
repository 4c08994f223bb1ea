import { recordReply } from '../../shared/petition/steps/record-reply.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录答复: the Lambda of this step. */
export const handler = stepHandler(recordReply, serviceFromEnvironment);
