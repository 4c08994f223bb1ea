import { recount } from '../../shared/petition/steps/recount.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 核定期限: the Lambda of this step. */
export const handler = stepHandler(recount, serviceFromEnvironment);
