import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { revokeFeed } from './endpoints/feed-addresses.ts';

/** 停用日历订阅: its address is good no more. */
export const handler = httpHandler(revokeFeed, serviceFromEnvironment);
