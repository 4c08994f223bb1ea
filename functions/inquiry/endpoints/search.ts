import { SEARCH_INPUT, type SearchKind } from '../../../shared/contracts/inquiries.ts';
import type { Actor } from '../../../shared/petition/actor.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { mayList, readQueueEntry, shownTo } from '../../platform/queue-entries.ts';
import { parseInput, readJson, staffOf } from '../../platform/requests.ts';
import type { QueueEntry } from '../../../shared/petition/queues.ts';
import { waysToSearch } from '../../platform/search.ts';
import type { Service } from '../../platform/service.ts';
import { readablePage, requireStaffRole } from './work-queue.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const PAGE = 10;

interface Found {
  readonly by: SearchKind;
  readonly petitions: readonly QueueEntry[];
  /** Hand back with `by` to look further; also where nothing was found yet and there is more to look through. */
  readonly after?: string;
}

/**
 * 查找: what is asked is taken for whatever it can be, a number, a name, the end of a telephone number, words; each is answered by
 * itself. What the asker may not know of is not found. Whoever finds a petition by a name or a telephone number has learnt whose it is:
 * that is a look at the petitioner, and on record (查阅记录) before the answer leaves.
 */
export const search: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'search');
  const { text, by, limit = PAGE, after } = parseInput(SEARCH_INPUT, readJson(event));
  if (after !== undefined && by === undefined)
    throw invalidInput([{ field: 'by', message: '翻页时请注明查找方式 / say by what, to read on' }]);
  const ways = waysToSearch(service, text).filter((way) => by === undefined || way.by === by);
  if (ways.length === 0) throw invalidInput([{ field: 'text', message: TOO_LITTLE }]);
  const found: Found[] = [];
  for (const way of ways) {
    const page = await readablePage(listed(service, staff, way, { limit, after }));
    if (way.by === 'name' || way.by === 'phone') await noteLooks(service, staff, way.by, page.petitions);
    found.push(page);
  }
  return jsonAnswer(200, { found });
};

const TOO_LITTLE =
  '请至少输入编号的前三位、电话的后四位，或者两个字 / three digits of a number, four of a telephone, or two characters at least';

/** Lines of what a way finds, as far as this member of staff may know of them. */
async function listed(
  service: Pick<Service, 'views'>,
  staff: Staff,
  { by, find }: ReturnType<typeof waysToSearch>[number],
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<Found> {
  const petitions: QueueEntry[] = [];
  for await (const step of find(after)) {
    if (step.kind === 'stopped') return { by, petitions, after: step.mark };
    const [line] = await service.views.standing(step.petitionNo);
    if (line === undefined) continue;
    const entry = readQueueEntry(line.body);
    if (!mayList(staff, entry)) continue;
    petitions.push(shownTo(staff, entry));
    if (petitions.length === limit) return { by, petitions, after: step.mark };
  }
  return { by, petitions };
}

async function noteLooks(
  { access, now, newId }: Service,
  staff: Staff,
  foundBy: 'name' | 'phone',
  petitions: readonly QueueEntry[],
): Promise<void> {
  const at = now();
  await Promise.all(
    petitions.map(({ petitionNo }) => access.note({ of: petitionNo, at, by: staff.id, id: newId(), foundBy })),
  );
}
