import { rate } from '../../shared/petition/steps/rate.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 评价: the Lambda of this step. */
export const handler = stepHandler(rate, portsFromEnvironment);
