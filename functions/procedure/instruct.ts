import { instruct } from '../../shared/petition/steps/instruct.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 批示: the Lambda of this step. */
export const handler = stepHandler(instruct, serviceFromEnvironment);
