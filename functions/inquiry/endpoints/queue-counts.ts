import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { COUNTED_QUEUES, DISSATISFIED, type Queue, queueRange } from '../../../shared/petition/queues.ts';
import { maySeeRatings } from '../../../shared/petition/visibility.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { KEPT_FROM_SOME, mayList, readQueueEntry } from '../../platform/queue-entries.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** Whoever has more than this before them needs no exact number; it bounds what a count reads. */
const MOST = 999;

/**
 * 待办数量: how many each queue shows to whoever asks, for the side bar. A count says no more than the list does: what the asker may
 * not know of is not counted. One query for each queue, of which the store hands over nothing but lines that are not for everybody.
 */
export const queueCounts: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'queue-counts');
  const today = shanghaiDay(service.now());
  const countOf = async (queue: Queue) => {
    if (queue === DISSATISFIED && !maySeeRatings(staff)) return { queue, count: 0 };
    const { list, ...range } = queueRange(queue, staff.id, today, service.calendar);
    const { count, kept } = await service.views.tally(list, { range, most: MOST + 1, texts: KEPT_FROM_SOME });
    const hidden = kept.filter(({ body }) => !mayList(staff, readQueueEntry(body))).length;
    const shown = Math.min(count - hidden, MOST);
    return { queue, count: shown, ...(count > MOST ? { more: true as const } : {}) };
  };
  return jsonAnswer(200, { asOf: today, counts: await Promise.all(COUNTED_QUEUES.map(countOf)) });
};
