import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { isWorkingDay, rollBack } from '../../shared/calendar/working-days.ts';
import { rosterWithRole, staffAddress } from '../../shared/district/district.ts';
import { DISSATISFIED, type QueueEntry, queueEntry, TO_ANSWER } from '../../shared/petition/queues.ts';
import { proposedNext } from '../../shared/petition/escalation.ts';
import type { StaffRole } from '../../shared/petition/actor.ts';
import { openQuestions } from '../../shared/petition/reception.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { type Watch, type WatchedDuty, watchOf } from '../../shared/petition/watch.ts';
import { awaitsInstruction, type DailyList, digestText, type Line } from './digest-text.ts';
import { dutyWarnings } from './duty-warnings.ts';
import type { FollowUpService } from './follow-up.ts';
import { errorName } from './log.ts';
import { labelOf } from './message-label.ts';
import type { NoticeRecord } from './notices-store.ts';
import { mayList, readQueueEntry } from './queue-entries.ts';

/** Days ahead of a last day from which a duty is listed, near its end or not. */
const DAYS_AHEAD = 3;

/**
 * 每日清单: one message a person and working day with everything of theirs that is overdue, due within three days, or near its
 * end by its rule (6.0: 临期、超期均告知承办人和负责人); the head's has all of it, what nobody holds and what has lain idle longest, the leader's what awaits
 * instruction. What is listed stays listed until it is done, so a day whose list was lost is made good by the next.
 * **Delivery contract:** runs when the office opens and again in the hours after; on days off it does nothing; a later run
 * sends to whom no list went out today. Whose list came back is named to the head, for what nobody reads is missed. One failed message does not keep the others waiting; it is thrown at the end, and
 * the next try sends it.
 */
export async function sendDigests(service: FollowUpService): Promise<number> {
  const today = shanghaiDay(service.now());
  if (!isWorkingDay(service.calendar, today)) {
    service.metrics({ DigestDone: 1 });
    return 0;
  }
  const before = rollBack(service.calendar, addDays(today, -1));
  const [noted, notedBefore] = await Promise.all([today, before].map((day) => service.notices.list(partitionOf(day))));
  const written = new Set((noted ?? []).flatMap(sentTo));
  const { lists, unread } = await dailyLists(service, today, written);
  const unreached = [...new Set([...(noted ?? []), ...(notedBefore ?? [])].flatMap(cameBack))];
  const told = unreached.length === 0 ? [] : overseersReached(service, unreached);
  const onDuty = await dutyWarnings(service, today);
  const warned = onDuty.length === 0 ? [] : overseersReached(service, []);
  let sent = 0;
  let failed = unread;
  const readers = new Set([...lists.keys(), ...[...told, ...warned].filter((id) => !written.has(id))]);
  for (const staff of readers) {
    const list = {
      lines: lists.get(staff) ?? [],
      unreached: told.includes(staff) ? unreached : [],
      duty: warned.includes(staff) ? onDuty : [],
      today,
    };
    const outcome = await sendDigest(service, staff, list);
    if (outcome === 'SENT') sent += 1;
    if (outcome === 'FAILED') failed += 1;
  }
  service.log('DIGEST_DONE', { count: sent });
  service.metrics({ DigestDone: 1 });
  if (failed > 0) throw new ListsFailed(failed);
  return sent;
}

function partitionOf(today: CalendarDate): string {
  return `DIGEST#${today}`;
}

function sentTo({ key, state }: NoticeRecord): readonly string[] {
  return state === 'CLAIMED' ? [] : [key];
}

function cameBack({ key, state }: NoticeRecord): readonly string[] {
  return state === 'BOUNCED' ? [key] : [];
}

/** Who hears that the list of a colleague came back, or that a post is empty: a duty nobody reads of is missed. */
function overseersReached({ district }: FollowUpService, unreached: readonly string[]): readonly string[] {
  const reached = (role: StaffRole): readonly string[] =>
    rosterWithRole(district, role).flatMap(({ id }) => (unreached.includes(id) ? [] : [id]));
  const heads = reached('head');
  return heads.length > 0 ? heads : reached('supervisor');
}

interface Reader {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

interface DailyLists {
  readonly lists: ReadonlyMap<string, readonly Line[]>;
  /** Matters whose record could not be read. */
  readonly unread: number;
}

// Lists propose, the record decides: rows are a day old where a projection hangs, and a message that named a matter to somebody
// who may not know of it cannot be called back. What nobody is still to be written to about is not read.
async function dailyLists(
  service: FollowUpService,
  today: CalendarDate,
  written: ReadonlySet<string>,
): Promise<DailyLists> {
  const { office, calendar } = service;
  const isOwed = ({ id }: Reader): boolean => !written.has(id);
  const candidates: string[] = [];
  for await (const { body, watch } of service.views.open()) {
    const line = lineOf(readQueueEntry(body), watch, today);
    if (readersOf(service, line).some(isOwed)) candidates.push(line.entry.petitionNo);
  }
  for await (const { petitionNo, place } of service.views.whole(TO_ANSWER)) {
    if (place < `${addDays(today, DAYS_AHEAD)}~` && !candidates.includes(petitionNo)) candidates.push(petitionNo);
  }
  for await (const { petitionNo } of service.views.whole(DISSATISFIED)) {
    if (!candidates.includes(petitionNo)) candidates.push(petitionNo);
  }
  const lists = new Map<string, Line[]>();
  let unread = 0;
  for (let from = 0; from < candidates.length; from += READ_AT_ONCE) {
    const portion = candidates.slice(from, from + READ_AT_ONCE);
    for (const read of await Promise.allSettled(portion.map((no) => petitionNow(service, no)))) {
      if (read.status === 'rejected') {
        service.log('NOTICE_FAILED', { kind: 'digest', error: errorName(read.reason) });
        unread += 1;
      } else if (read.value !== undefined) {
        const proposed = proposedNext(read.value, calendar, today);
        const line = {
          ...lineOf(queueEntry(read.value, undefined), watchOf(read.value, office, calendar), today),
          ...(proposed === undefined ? {} : { proposed: proposed.rung }),
        };
        for (const each of [line, ...besideLines(read.value, line.entry, today)]) {
          for (const { id } of readersOf(service, each).filter(isOwed)) {
            const list = lists.get(id);
            if (list === undefined) lists.set(id, [each]);
            else list.push(each);
          }
        }
      }
    }
  }
  return { lists, unread };
}

const READ_AT_ONCE = 25;

async function petitionNow({ record, office }: FollowUpService, no: string): Promise<Petition | undefined> {
  const recorded = await record.load(no, { consistent: true });
  return foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    office,
  );
}

function lineOf(entry: QueueEntry, watch: Watch | undefined, today: CalendarDate): Line {
  const duties = (watch?.duties ?? []).filter((duty) => isListed(duty, today));
  const followUpOn = watch?.followUpOn !== undefined && watch.followUpOn <= today ? watch.followUpOn : undefined;
  const idleSince = duties.length === 0 && followUpOn === undefined ? watch?.idleSince : undefined;
  return {
    entry,
    duties,
    ...(followUpOn === undefined ? {} : { followUpOn }),
    ...(idleSince === undefined ? {} : { idleSince }),
    ...(watch === undefined ? { unclear: true } : {}),
  };
}

// Lines of their own: whoever promised an answer at the counter is seldom whoever handles the matter, and who was dissatisfied is told
// to the head alone.
function besideLines(petition: Petition, entry: QueueEntry, today: CalendarDate): readonly Line[] {
  const { dissatisfaction } = petition;
  const asked = openQuestions(petition).filter(({ by }) => by <= addDays(today, DAYS_AHEAD));
  return [
    ...asked.map((question) => ({ entry, duties: [], question })),
    ...(dissatisfaction === undefined ? [] : [{ entry, duties: [], dissatisfaction }]),
  ];
}

/** Whose list a line stands in; each once. */
function readersOf({ district }: FollowUpService, line: Line): readonly Reader[] {
  const { entry, duties, idleSince, followUpOn, unclear, question, dissatisfaction } = line;
  const mayRead = (role: StaffRole): readonly Reader[] =>
    rosterWithRole(district, role).filter((member) => mayList(member, entry));
  const heads = mayRead('head');
  // Where every head is complained of, the supervisor is told in their place.
  const overseers = heads.length > 0 ? heads : mayRead('supervisor');
  if (dissatisfaction !== undefined) return overseers;
  const answering = district.staff.roster.find(({ id }) => id === question?.who);
  if (question !== undefined) return answering !== undefined && mayList(answering, entry) ? [answering] : overseers;
  const presses = duties.length > 0 || followUpOn !== undefined || unclear === true;
  const holder = entry.handler === undefined ? [] : [{ id: entry.handler, roles: [] }];
  const readers: readonly Reader[] = [
    ...(presses ? holder.filter((reader) => mayList(reader, entry)) : []),
    ...(presses || entry.handler === undefined || idleSince !== undefined ? overseers : []),
    ...(awaitsInstruction(entry) ? mayRead('leader') : []),
  ];
  return readers.filter(({ id }, at) => readers.findIndex((reader) => reader.id === id) === at);
}

function isListed({ due, since }: WatchedDuty, today: CalendarDate): boolean {
  return since <= today || due <= addDays(today, DAYS_AHEAD);
}

class ListsFailed extends Error {
  override readonly name = 'ListsFailed';
  constructor(count: number) {
    super(`the day’s lists: ${count} messages or matters failed`);
  }
}

async function sendDigest(
  service: FollowUpService,
  staff: string,
  list: DailyList,
): Promise<'SENT' | 'NOTHING' | 'FAILED'> {
  const now = service.now();
  const partition = partitionOf(list.today);
  const claim = await service.notices.claim(partition, staff, now);
  if (!claim.given) return 'NOTHING';
  try {
    const { messageId } = await service.mailer.send({
      to: staffAddress(service.district, staff),
      ...digestText(service, staff, list),
      label: labelOf(partition, staff),
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
