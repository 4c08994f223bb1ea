import { isQueue, type Queue } from '../../../shared/petition/queues.ts';

/** What a list shows: in the address, so that a list can be kept, sent and returned to. */
export interface ListSearch {
  readonly queue?: Queue;
  readonly status?: string;
  readonly category?: string;
  readonly contentClass?: string;
  readonly channel?: string;
  readonly handler?: string;
  readonly special?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
}

export const FILTERS = [
  'status',
  'category',
  'contentClass',
  'channel',
  'handler',
  'special',
  'receivedFrom',
  'receivedTo',
  'dueFrom',
  'dueTo',
] as const;
export type Filter = (typeof FILTERS)[number];

/** What of an address is a list; anything else in it is left aside. */
export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const { queue } = search;
  const given = FILTERS.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return { ...(typeof queue === 'string' && isQueue(queue) ? { queue } : {}), ...Object.fromEntries(given) };
}
