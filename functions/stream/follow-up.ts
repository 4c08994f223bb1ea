import { followCommit } from '../platform/follow-commit.ts';
import { followingServiceFromEnvironment } from '../platform/follow-up-service.ts';
import { streamHandler } from '../platform/stream-handler.ts';

/** Notices and the one timer, after every commit; and what is owed to other systems. */
export const handler = streamHandler({ petition: followCommit }, followingServiceFromEnvironment);
