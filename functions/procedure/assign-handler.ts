import { assignHandler } from '../../shared/petition/steps/assign-handler.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 指定承办人: the Lambda of this step. */
export const handler = stepHandler(assignHandler, serviceFromEnvironment);
