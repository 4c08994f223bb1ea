import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { queueCounts } from './endpoints/queue-counts.ts';

/** 待办数量: how many stand in each queue. */
export const handler = httpHandler(queueCounts, serviceFromEnvironment);
