import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { feed } from './endpoints/feed.ts';

/** 日历订阅: the due dates of the matters somebody holds. */
export const handler = httpHandler(feed, serviceFromEnvironment);
