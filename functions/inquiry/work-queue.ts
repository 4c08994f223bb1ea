import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { workQueue } from './endpoints/work-queue.ts';

/** 待办列表: one page of a queue. */
export const handler = httpHandler(workQueue, serviceFromEnvironment);
