import { recordService } from '../../shared/petition/steps/record-service.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录送达: the Lambda of this step. */
export const handler = stepHandler(recordService, serviceFromEnvironment);
