import { requestRecusal } from '../../shared/petition/steps/request-recusal.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 申请回避: the Lambda of this step. */
export const handler = stepHandler(requestRecusal, serviceFromEnvironment);
