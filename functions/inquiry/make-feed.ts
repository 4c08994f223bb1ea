import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { makeFeed } from './endpoints/feed-addresses.ts';

/** 开通日历订阅: the address of one's own calendar. */
export const handler = httpHandler(makeFeed, serviceFromEnvironment);
