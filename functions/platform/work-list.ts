import { shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import {
  fitsFilter,
  type ListFilter,
  type Sort,
  type Span,
  spansOf,
  standsIn,
} from '../../shared/petition/list-filter.ts';
import { DISSATISFIED, type Queue, type QueueEntry } from '../../shared/petition/queues.ts';
import { maySeeRatings } from '../../shared/petition/visibility.ts';
import { mayList, readQueueEntry, shownTo } from './queue-entries.ts';
import type { Service } from './service.ts';
import type { ListedRow } from './views-store.ts';

/** Which part of which list is asked for. */
export interface WorkListAsked {
  readonly queue: Queue;
  readonly filter: ListFilter;
  readonly sort: Sort;
  /** From the end. */
  readonly backwards: boolean;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface WorkListPage {
  readonly entries: readonly QueueEntry[];
  /** Hand back to read on; also where nothing was found yet and there is more to look through. */
  readonly after?: string;
}

/**
 * How much one request looks through. A line has half a kilobyte, so five times 200 of them are some 65 read units; a line that is
 * looked up by its petition is half a unit. Whoever looks for what is rare is handed a mark to go on by, and waits for no more than this.
 */
const READS = 5;
const LINES_AT_ONCE = 200;
const LOOKUPS_AT_ONCE = 100;

/**
 * The lines of a list that fit, in its order, and that this member of staff may know of; `after` where there may be more. At most
 * {@link READS} pages are read.
 * @throws UnreadableCursor when `after` was not given for this list
 */
export async function readWorkList(
  service: Pick<Service, 'views' | 'calendar' | 'now'>,
  staff: Extract<Actor, { kind: 'staff' }>,
  asked: WorkListAsked,
): Promise<WorkListPage> {
  const { filter, limit, backwards } = asked;
  // To whoever may not know who was dissatisfied, nobody is.
  if (asked.queue === DISSATISFIED && !maySeeRatings(staff)) return { entries: [] };
  const { spans, within, byReceipt, isWhole } = spansOf(asked, staff.id, shanghaiDay(service.now()), service.calendar);
  const [span] = spans;
  if (span === undefined) return { entries: [] };
  const atOnce = byReceipt ? LOOKUPS_AT_ONCE : LINES_AT_ONCE;
  const entries: QueueEntry[] = [];
  let after = asked.after;
  for (let read = 0; read < READS; read += 1) {
    const page = await service.views.queues(
      spans.map(({ list }) => list),
      {
        range: span,
        limit: isWhole ? limit - entries.length : atOnce,
        backwards,
        ...(after === undefined ? {} : { after }),
      },
    );
    const found = byReceipt
      ? await lookedUp(service, page.rows, within)
      : page.rows.map(({ body }) => readQueueEntry(body));
    for (const [at, entry] of found.entries()) {
      if (entry === undefined || !fitsFilter(entry, filter) || !mayList(staff, entry)) continue;
      entries.push(shownTo(staff, entry));
      const isLast = at === found.length - 1 && page.after === undefined;
      if (entries.length === limit) return isLast ? { entries } : { entries, after: page.markOf(at) };
    }
    if (page.after === undefined) return { entries };
    after = page.after;
  }
  return { entries, ...(after === undefined ? {} : { after }) };
}

// The list by day of receipt says no more than which petitions there are; what is shown of them stands in their queues.
async function lookedUp(
  { views }: Pick<Service, 'views'>,
  rows: readonly ListedRow[],
  within: Span | undefined,
): Promise<readonly (QueueEntry | undefined)[]> {
  return Promise.all(
    rows.map(async ({ petitionNo }) => {
      const standing = await views.standing(petitionNo);
      const line = standing.find(({ list, place }) => within === undefined || standsIn(within, list, place));
      return line === undefined ? undefined : readQueueEntry(line.body);
    }),
  );
}
