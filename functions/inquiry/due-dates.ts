import { httpHandler } from '../platform/pipeline.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { dueDates } from './endpoints/due-dates.ts';

/** 期限计算: any period, explained. */
export const handler = httpHandler(dueDates, rulesFromEnvironment);
