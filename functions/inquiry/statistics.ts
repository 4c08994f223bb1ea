import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { statistics } from './endpoints/statistics.ts';

/** 年度统计: the year's figures, as JSON or as a table. */
export const handler = httpHandler(statistics, serviceFromEnvironment);
