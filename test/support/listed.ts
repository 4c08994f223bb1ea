import type { Table } from '../../functions/platform/table.ts';
import { QUEUE, viewsStore, type ViewRow } from '../../functions/platform/views-store.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';
import { NO_DAY, type QueueEntry, RECEIVED } from '../../shared/petition/queues.ts';

/** A line and the queues it stands in beside its handler's or that of nobody's. */
export interface Listed {
  readonly entry: Omit<QueueEntry, 'petitionNo'>;
  /** @default open */
  readonly ended?: true;
  readonly beside?: readonly string[];
}

export function numberAt(at: number): string {
  return petitionNumber(String(at).padStart(9, '0'));
}

/** Rows as `project` writes them, put there directly: thousands of petitions would take minutes to hand in. */
export async function listAll(table: Table, listed: readonly Listed[]): Promise<readonly QueueEntry[]> {
  const views = viewsStore(table);
  const entries = listed.map(({ entry }, at): QueueEntry => ({ ...entry, petitionNo: numberAt(at) }));
  for (const [at, entry] of entries.entries()) {
    const { ended, beside = [] } = listed[at] ?? { entry };
    const by = entry.next?.due ?? NO_DAY;
    const holder = entry.handler === undefined ? 'unassigned' : `handler:${entry.handler}`;
    const row = (queue: string, place: string): ViewRow => ({
      key: QUEUE + queue,
      list: LISTS.queue + queue,
      place: `${place}#${entry.petitionNo}`,
      body: JSON.stringify(entry),
    });
    const received = ended === true ? RECEIVED.rest : RECEIVED.open;
    await views.replace(entry.petitionNo, 1, [
      ...(ended === true ? [row('ended', entry.receivedOn)] : [row('open', by), row(holder, by)]),
      ...beside.map((queue) => row(queue, by)),
      {
        key: 'RECEIVED',
        list: LISTS.queue + received,
        place: `${entry.receivedOn}#${entry.petitionNo}`,
        body: '',
      },
    ]);
  }
  return entries;
}
