import { disregard } from '../../shared/petition/steps/disregard.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 不属信访事项: the Lambda of this step. */
export const handler = stepHandler(disregard, serviceFromEnvironment);
