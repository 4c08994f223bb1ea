import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { INQUIRY_ROLES } from '../../../shared/contracts/inquiry-roles.ts';
import { listFilterOf, listOf, WORK_LIST_INPUT } from '../../../shared/contracts/work-list.ts';
import { type Actor, hasRole } from '../../../shared/petition/actor.ts';
import { UnreadableCursor } from '../../platform/cursor.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput, ProblemError } from '../../platform/problems.ts';
import { type HttpEvent, parseInput, staffOf } from '../../platform/requests.ts';
import { readWorkList } from '../../platform/work-list.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const PAGE = 50;

/** One page of a queue, by due date over everything, narrowed as asked. What the asker may not know of is not there. */
export const workQueue: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'work-queue');
  const { limit = PAGE, after, ...asked } = parseInput(WORK_LIST_INPUT, event.queryStringParameters ?? {});
  const list = listOf(asked);
  const page = await readablePage(
    readWorkList(service, staff, {
      ...list,
      filter: listFilterOf(asked, staff.id),
      limit: Number(limit),
      after,
    }),
  );
  return jsonAnswer(200, {
    queue: list.queue,
    asOf: shanghaiDay(service.now()),
    petitions: page.entries,
    ...(page.after === undefined ? {} : { after: page.after }),
  });
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
export async function readablePage<Page>(page: Promise<Page>): Promise<Page> {
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
