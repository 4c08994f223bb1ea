import { recordReception } from '../../shared/petition/steps/record-reception.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 接待记录: the Lambda of this step. */
export const handler = stepHandler(recordReception, serviceFromEnvironment);
