import type { QueueEntry } from '../../shared/petition/queues.ts';

/** Reads a row that `project` wrote. */
export function readQueueEntry(body: string): QueueEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isQueueEntry(parsed)) throw new Error('a row of a queue is unreadable; rebuild the views');
  return parsed;
}

function isQueueEntry(value: unknown): value is QueueEntry {
  return (
    typeof value === 'object' && value !== null && 'petitionNo' in value && 'status' in value && 'receivedOn' in value
  );
}
