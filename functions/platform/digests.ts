import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { chineseDay } from '../../shared/calendar/explain.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { rosterWithRole, staffAddress } from '../../shared/district/district.ts';
import { ruleSetOn } from '../../shared/district/clock-rules.ts';
import type { QueueEntry } from '../../shared/petition/queues.ts';
import type { StaffRole } from '../../shared/petition/actor.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import type { FollowUpService } from './follow-up.ts';
import { errorName } from './log.ts';
import { mayList, readQueueEntry } from './queue-entries.ts';

const PAGE = 200;
const MOST_LINES = 100;

/**
 * 每日提醒: one message a person and working day with everything of theirs that is overdue or due within three days; the
 * head's also has what nobody holds, the leader's what awaits instruction. **Delivery contract:** runs daily when the
 * office opens; on days off it does nothing; a second run sends nothing twice. One failed message does not keep the others
 * waiting; it is thrown at the end, and the next try sends it.
 */
export async function sendDigests(service: FollowUpService): Promise<number> {
  const now = service.now();
  const today = shanghaiDay(now);
  if (!isWorkingDay(service.calendar, today)) return 0;
  const [open, unassigned, waiting] = await Promise.all([
    readQueue(service, 'open', `${addDays(today, 3)}~`),
    readQueue(service, 'unassigned'),
    readQueue(service, 'awaiting-instruction'),
  ]);
  const lists = new Map<string, QueueEntry[]>();
  const add = (staff: Reader, entries: readonly QueueEntry[]): void => {
    lists.set(staff.id, [...(lists.get(staff.id) ?? []), ...entries.filter((entry) => mayList(staff, entry))]);
  };
  for (const entry of open) if (entry.handler !== undefined) add({ id: entry.handler, roles: [] }, [entry]);
  for (const head of rosterWithRole(service.district, 'head')) {
    add(
      head,
      open.filter((entry) => (entry.next?.due ?? today) < today),
    );
    add(
      head,
      unassigned.filter((entry) => !open.includes(entry) || entry.handler === undefined),
    );
  }
  for (const leader of rosterWithRole(service.district, 'leader')) add(leader, waiting);
  let sent = 0;
  let failed = 0;
  for (const [staff, entries] of lists) {
    const outcome = await sendDigest(service, staff, entries, today);
    if (outcome === 'SENT') sent += 1;
    if (outcome === 'FAILED') failed += 1;
  }
  service.log('DIGEST_DONE', { count: sent });
  if (failed > 0) throw new NoticesFailed(failed);
  return sent;
}

class NoticesFailed extends Error {
  override readonly name = 'NoticesFailed';
  constructor(count: number) {
    super(`${count} notices could not be handed over`);
  }
}

interface Reader {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

async function sendDigest(
  service: FollowUpService,
  staff: string,
  entries: readonly QueueEntry[],
  today: CalendarDate,
): Promise<'SENT' | 'NOTHING' | 'FAILED'> {
  const listed = [...new Map(entries.map((entry) => [entry.petitionNo, entry])).values()];
  const distinct = await stillTheirs(service, staff, listed);
  if (distinct === undefined) return 'FAILED';
  if (distinct.length === 0) return 'NOTHING';
  const now = service.now();
  const partition = `DIGEST#${today}`;
  const claim = await service.notices.claim(partition, staff, now);
  if (!claim.given) return 'NOTHING';
  try {
    const { messageId } = await service.mailer.send({
      to: staffAddress(service.district, staff),
      ...digestText(service, distinct, today),
    });
    await service.notices.mark(partition, staff, 'SENT', now, messageId);
    return 'SENT';
  } catch (error) {
    service.log('NOTICE_FAILED', { kind: 'digest', error: errorName(error) });
    // Lambda tries again within the lease: a claim that failed is given back.
    await service.notices.release(partition, staff, claim);
    return 'FAILED';
  }
}

// Rows are a day old where a projection hangs, and a message cannot be called back: whether somebody may know of a matter
// is asked of the record. Undefined when it cannot be asked.
async function stillTheirs(
  service: FollowUpService,
  staff: string,
  entries: readonly QueueEntry[],
): Promise<readonly QueueEntry[] | undefined> {
  const theirs: QueueEntry[] = [];
  try {
    for (let from = 0; from < entries.length; from += ASKED_AT_ONCE) {
      const part = entries.slice(from, from + ASKED_AT_ONCE);
      const known = await Promise.all(part.map(({ petitionNo }) => mayKnow(service, staff, petitionNo)));
      theirs.push(...part.filter((_, at) => known[at]));
    }
    return theirs;
  } catch (error) {
    service.log('NOTICE_FAILED', { kind: 'digest', error: errorName(error) });
    return undefined;
  }
}

const ASKED_AT_ONCE = 25;

async function mayKnow(service: FollowUpService, staff: string, no: string): Promise<boolean> {
  const member = service.district.staff.roster.find(({ id }) => id === staff) ?? { id: staff, name: staff, roles: [] };
  const recorded = await service.record.load(no, { consistent: true });
  const petition = foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    service.office,
  );
  return petition !== undefined && maySee({ kind: 'staff', ...member }, petition);
}

function digestText(
  service: FollowUpService,
  entries: readonly QueueEntry[],
  today: CalendarDate,
): { readonly subject: string; readonly text: string } {
  const sorted = entries.toSorted((a, b) => ((a.next?.due ?? '9') < (b.next?.due ?? '9') ? -1 : 1));
  const lines = sorted.slice(0, MOST_LINES).map((entry) => digestLine(entry, today));
  const more = sorted.length > MOST_LINES ? [`……另有${sorted.length - MOST_LINES}件`] : [];
  const overdue = sorted.filter((entry) => (entry.next?.due ?? today) < today).length;
  return {
    subject: `今日待办 ${sorted.length} 件${overdue > 0 ? `，其中超期 ${overdue} 件` : ''}（${today}）`,
    text: [
      `【${service.office.name}】${chineseDay(today)}待办`,
      '',
      ...lines,
      ...more,
      '',
      '请登录信访办理系统，按编号办理。',
      '———',
      `${sorted.length} matters need you today, ${overdue} of them overdue.`,
      '',
    ].join('\n'),
  };
}

function digestLine(entry: QueueEntry, today: CalendarDate): string {
  if (entry.next === undefined)
    return `· ${entry.petitionNo}　${entry.handler === undefined ? '尚未指定承办人' : '请查看'}`;
  const title = clockTitle(entry);
  const { due } = entry.next;
  const state = due < today ? '已超期' : due === today ? '今日到期' : '将到期';
  return `· ${entry.petitionNo}　${title}　${due}　${state}${entry.handler === undefined ? '　尚未指定承办人' : ''}`;
}

function clockTitle(entry: QueueEntry): string {
  const clocks: Readonly<Record<string, { readonly title: { readonly zh: string } }>> = ruleSetOn(
    entry.receivedOn,
  ).clocks;
  return clocks[entry.next?.kind ?? '']?.title.zh ?? '';
}

async function readQueue(service: FollowUpService, name: string, to?: string): Promise<readonly QueueEntry[]> {
  const entries: QueueEntry[] = [];
  let after: string | undefined;
  do {
    const page = await service.views.queue(name, {
      limit: PAGE,
      ...(to === undefined ? {} : { range: { to } }),
      ...(after === undefined ? {} : { after }),
    });
    entries.push(...page.rows.map((row) => readQueueEntry(row.body)));
    after = page.after;
  } while (after !== undefined && entries.length < 5000);
  return entries;
}
