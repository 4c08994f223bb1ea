import { addDays, type CalendarDate, daysBetween } from '../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { chineseDay } from '../../shared/calendar/explain.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { type District, rosterWithRole, staffAddress } from '../../shared/district/district.ts';
import { ruleSetOn } from '../../shared/district/clock-rules.ts';
import { NO_DAY, type QueueEntry, queueEntry } from '../../shared/petition/queues.ts';
import type { StaffRole } from '../../shared/petition/actor.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { type Watch, type WatchedDuty, watchOf } from '../../shared/petition/watch.ts';
import type { FollowUpService } from './follow-up.ts';
import { errorName } from './log.ts';
import type { NoticeRecord } from './notices-store.ts';
import { mayList, readQueueEntry } from './queue-entries.ts';

const MOST_LINES = 300;
const MOST_IDLE_LINES = 20;
/** Days ahead of a last day from which a duty is listed, near its end or not. */
const DAYS_AHEAD = 3;

/**
 * 每日清单: one message a person and working day with everything of theirs that is overdue, due within three days, or near its
 * end by its rule (6.0: 临期、超期均告知承办人和负责人); the head's has all of it, what nobody holds and what has lain idle longest, the leader's what awaits
 * instruction. What is listed stays listed until it is done, so a day whose list was lost is made good by the next.
 * **Delivery contract:** runs when the office opens and again in the hours after; on days off it does nothing; a later run
 * sends to whom no list went out today. One failed message does not keep the others waiting; it is thrown at the end, and
 * the next try sends it.
 */
export async function sendDigests(service: FollowUpService): Promise<number> {
  const today = shanghaiDay(service.now());
  if (!isWorkingDay(service.calendar, today)) {
    service.metrics({ DigestDone: 1 });
    return 0;
  }
  const written = new Set((await service.notices.list(partitionOf(today))).flatMap(sentTo));
  const { lists, unread } = await dailyLists(service, today, written);
  let sent = 0;
  let failed = unread;
  for (const [staff, lines] of lists) {
    const outcome = await sendDigest(service, staff, lines, today);
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
  return state === 'SENT' ? [key] : [];
}

/** A matter with the duties that are listed today; none where it is listed for another reason. */
interface Line {
  readonly entry: QueueEntry;
  readonly duties: readonly WatchedDuty[];
  readonly idleSince?: CalendarDate;
  /** 善后: the contact that is due today, or was. */
  readonly followUpOn?: CalendarDate;
  /** What must not be forgotten of it cannot be read: somebody had better look. */
  readonly unclear?: true;
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
  const lists = new Map<string, Line[]>();
  let unread = 0;
  for (let from = 0; from < candidates.length; from += READ_AT_ONCE) {
    const portion = candidates.slice(from, from + READ_AT_ONCE);
    for (const read of await Promise.allSettled(portion.map((no) => petitionNow(service, no)))) {
      if (read.status === 'rejected') {
        service.log('NOTICE_FAILED', { kind: 'digest', error: errorName(read.reason) });
        unread += 1;
      } else if (read.value !== undefined) {
        const line = lineOf(queueEntry(read.value, undefined), watchOf(read.value, office, calendar), today);
        for (const { id } of readersOf(service, line).filter(isOwed)) {
          const list = lists.get(id);
          if (list === undefined) lists.set(id, [line]);
          else list.push(line);
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

/** Whose list a line stands in; each once. */
function readersOf({ district }: FollowUpService, line: Line): readonly Reader[] {
  const { entry, duties, idleSince, followUpOn, unclear } = line;
  const mayRead = (role: StaffRole): readonly Reader[] =>
    rosterWithRole(district, role).filter((member) => mayList(member, entry));
  const presses = duties.length > 0 || followUpOn !== undefined || unclear === true;
  const holder = entry.handler === undefined ? [] : [{ id: entry.handler, roles: [] }];
  const heads = mayRead('head');
  // Where every head is complained of, the supervisor is told in their place.
  const overseers = heads.length > 0 ? heads : mayRead('supervisor');
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

function awaitsInstruction({ status }: QueueEntry): boolean {
  return status.endsWith('AWAITS_INSTRUCTION');
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
  lines: readonly Line[],
  today: CalendarDate,
): Promise<'SENT' | 'NOTHING' | 'FAILED'> {
  const now = service.now();
  const partition = partitionOf(today);
  const claim = await service.notices.claim(partition, staff, now);
  if (!claim.given) return 'NOTHING';
  try {
    const { messageId } = await service.mailer.send({
      to: staffAddress(service.district, staff),
      ...digestText(service, staff, lines, today),
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

const SECTIONS = ['已超期', '今日到期', '将到期', '其他'] as const;

function digestText(
  service: FollowUpService,
  staff: string,
  lines: readonly Line[],
  today: CalendarDate,
): { readonly subject: string; readonly text: string } {
  const sorted = lines
    .filter(({ idleSince }) => idleSince === undefined)
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const idle = lines.filter(({ idleSince }) => idleSince !== undefined);
  const bySection = Map.groupBy(sorted, (line) => sectionOf(line, today));
  const shown = Map.groupBy(sorted.slice(0, MOST_LINES), (line) => sectionOf(line, today));
  const more = sorted.length - MOST_LINES;
  const overdue = bySection.get('已超期')?.length ?? 0;
  return {
    subject: `今日待办 ${sorted.length} 件${overdue > 0 ? `，其中超期 ${overdue} 件` : ''}${idle.length > 0 ? `；久无办理 ${idle.length} 件` : ''}（${today}）`,
    text: [
      `【${service.office.name}】${chineseDay(today)}待办`,
      ...SECTIONS.flatMap((section) => {
        const own = shown.get(section);
        if (own === undefined) return [];
        const texts = own.map((line) => lineText(line, staff, service.district, today));
        return ['', `${section}（${bySection.get(section)?.length ?? 0}件）`, ...texts];
      }),
      ...(more > 0 ? ['', `……另有${more}件`] : []),
      ...idleTexts(idle, staff, service.district),
      '',
      '请登录信访办理系统，按编号办理。',
      '———',
      `Matters that need you today: ${sorted.length}; overdue: ${overdue}; idle: ${idle.length}.`,
      '',
    ].join('\n'),
  };
}

// Those that have lain longest: were all of them listed day after day, nobody would read the list.
function idleTexts(idle: readonly Line[], staff: string, district: District): readonly string[] {
  if (idle.length === 0) return [];
  const since = ({ idleSince }: Line): string => idleSince ?? NO_DAY;
  const longest = idle.toSorted((a, b) => (since(a) < since(b) ? -1 : 1)).slice(0, MOST_IDLE_LINES);
  const more = idle.length - longest.length;
  return [
    '',
    `久无办理（${idle.length}件）`,
    ...longest.map(
      (line) => `· ${line.entry.petitionNo}　自${since(line)}起无办理记录${holderText(line.entry, staff, district)}`,
    ),
    ...(more > 0 ? [`……另有${more}件，列于「在办」末尾`] : []),
  ];
}

function firstDay({ duties, entry }: Line): string {
  return duties[0]?.due ?? entry.next?.due ?? NO_DAY;
}

function sectionOf({ duties: [first] }: Line, today: CalendarDate): (typeof SECTIONS)[number] {
  if (first === undefined) return '其他';
  if (first.due < today) return '已超期';
  return first.due === today ? '今日到期' : '将到期';
}

function lineText({ entry, duties, followUpOn }: Line, staff: string, district: District, today: CalendarDate): string {
  const { clocks } = ruleSetOn(entry.receivedOn);
  const shown = duties.map(
    ({ kind, due, provisional }) =>
      `${clocks[kind].title.zh}　${due}${provisional === true ? '（暂定）' : ''}　${daysToGo(due, today)}`,
  );
  const waits = awaitsInstruction(entry) ? ['等待批示'] : [];
  const followUp = followUpOn === undefined ? [] : [`善后回访　${followUpOn}`];
  const all = [...shown, ...followUp, ...waits];
  const what = all.length === 0 ? ['请查看'] : all;
  return `· ${entry.petitionNo}　${what.join('；')}${holderText(entry, staff, district)}`;
}

function daysToGo(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return '今日到期';
  return days < 0 ? `已超期${-days}日` : `还有${days}日`;
}

function holderText({ handler }: QueueEntry, staff: string, { staff: { roster } }: District): string {
  if (handler === undefined) return '　尚未指定承办人';
  return handler === staff ? '' : `　承办人：${roster.find(({ id }) => id === handler)?.name ?? handler}`;
}
