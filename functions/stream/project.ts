import { project } from '../platform/projection.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { streamHandler } from '../platform/stream-handler.ts';

/** Views from the record: queues, people, wake-ups. */
export const handler = streamHandler(project, serviceFromEnvironment);
