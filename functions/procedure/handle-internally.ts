import { handleInternally } from '../../shared/petition/steps/handle-internally.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 自行办理: the Lambda of this step. */
export const handler = stepHandler(handleInternally, serviceFromEnvironment);
