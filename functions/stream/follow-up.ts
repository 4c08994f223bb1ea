import { followUp } from '../platform/follow-up.ts';
import { followUpServiceFromEnvironment } from '../platform/follow-up-service.ts';
import { streamHandler } from '../platform/stream-handler.ts';

/** Notices and the one timer, after every commit. */
export const handler = streamHandler({ petition: followUp }, followUpServiceFromEnvironment);
