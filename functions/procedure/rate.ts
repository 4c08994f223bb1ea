import { rate } from '../../shared/petition/steps/rate.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 评价: the Lambda of this step. */
export const handler = stepHandler(rate, serviceFromEnvironment);
