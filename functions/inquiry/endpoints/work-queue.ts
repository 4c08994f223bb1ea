import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { INQUIRY_ROLES } from '../../../shared/contracts/inquiry-roles.ts';
import { type Actor, hasRole } from '../../../shared/petition/actor.ts';
import { DISSATISFIED, isQueue, QUEUES, queueRange } from '../../../shared/petition/queues.ts';
import { maySeeRatings } from '../../../shared/petition/visibility.ts';
import { UnreadableCursor } from '../../platform/cursor.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput, ProblemError } from '../../platform/problems.ts';
import { mayList, readQueueEntry, shownTo } from '../../platform/queue-entries.ts';
import { type HttpEvent, staffOf } from '../../platform/requests.ts';
import type { ListedPage } from '../../platform/views-store.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const PAGE = 50;

/** One page of a queue, by due date over everything. What the asker may not know of is not there. */
export const workQueue: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'work-queue');
  const { queue = 'open' } = event.queryStringParameters ?? {};
  if (!isQueue(queue))
    throw invalidInput([{ field: 'queue', message: `没有这个列表，可选：${QUEUES.join('、')} / one of these` }]);
  const asked = pageAsked(event);
  const today = shanghaiDay(service.now());
  // To whoever may not know who was dissatisfied, nobody is.
  if (queue === DISSATISFIED && !maySeeRatings(staff)) return jsonAnswer(200, { queue, asOf: today, petitions: [] });
  const { list, ...range } = queueRange(queue, staff.id, today, service.calendar);
  const page = await readablePage(service.views.queue(list, { range, ...asked }));
  const petitions = page.rows
    .map((row) => readQueueEntry(row.body))
    .filter((entry) => mayList(staff, entry))
    .map((entry) => shownTo(staff, entry));
  return jsonAnswer(200, { queue, asOf: today, petitions, ...(page.after === undefined ? {} : { after: page.after }) });
};

/** Which page of a list is asked for. @throws ProblemError 422 */
export function pageAsked(event: HttpEvent): { readonly limit: number; readonly after?: string } {
  const { after, limit } = event.queryStringParameters ?? {};
  const most = limit === undefined ? PAGE : Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > 200)
    throw invalidInput([{ field: 'limit', message: '请填写1至200 / 1 to 200' }]);
  return { limit: most, ...(after === undefined ? {} : { after }) };
}

/** A page, or what is wrong with the mark it was asked by. @throws ProblemError 422 */
export async function readablePage(page: Promise<ListedPage>): Promise<ListedPage> {
  return page.catch((error: unknown) => {
    if (!(error instanceof UnreadableCursor)) throw error;
    throw invalidInput([{ field: 'after', message: '翻页标记无效，请从第一页重新查看 / begin with the first page' }]);
  });
}

/** The permission table's word on an inquiry: deny by default. @throws ProblemError 403 */
export function requireStaffRole(staff: Staff, inquiry: string): void {
  const roles = INQUIRY_ROLES[inquiry] ?? [];
  if (hasRole(staff, roles)) return;
  throw new ProblemError({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    title: '您的岗位不能查看',
    detail: `This is for: ${roles.join(', ')}.`,
  });
}
