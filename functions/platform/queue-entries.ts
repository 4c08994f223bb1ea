import type { StaffRole } from '../../shared/petition/actor.ts';
import type { QueueEntry } from '../../shared/petition/queues.ts';

/** Reads a row that `project` wrote. */
export function readQueueEntry(body: string): QueueEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isQueueEntry(parsed)) throw new Error('a row of a queue is unreadable; rebuild the views');
  return parsed;
}

/**
 * What stands in the body of every line that {@link mayList} may refuse to somebody, and of hardly any other. A subject cannot say it: in
 * JSON its quotation marks are escaped.
 */
export const KEPT_FROM_SOME = ['"restricted":', '"accused":'] as const;

/** What the accused are never shown and, of a closed compartment, only its handler, the head and the supervisor are; the leader while an instruction is asked for. */
export function mayList(
  staff: { readonly id: string; readonly roles: readonly StaffRole[] },
  entry: QueueEntry,
): boolean {
  if (entry.accused?.includes(staff.id) === true) return false;
  const asked = staff.roles.includes('leader') && entry.status.endsWith('AWAITS_INSTRUCTION');
  return entry.restricted !== true || entry.handler === staff.id || oversees(staff) || asked;
}

/** The head, and the supervisor in their place. */
export function oversees({ roles }: { readonly roles: readonly StaffRole[] }): boolean {
  return roles.some((role) => role === 'head' || role === 'supervisor');
}

/** The line as this member of staff may read it: how colleagues received people is told to whoever oversees it. */
export function shownTo(staff: { readonly roles: readonly StaffRole[] }, entry: QueueEntry): QueueEntry {
  const { receptionGaps: _, ...rest } = entry;
  return oversees(staff) ? entry : rest;
}

function isQueueEntry(value: unknown): value is QueueEntry {
  return (
    typeof value === 'object' && value !== null && 'petitionNo' in value && 'status' in value && 'receivedOn' in value
  );
}
