import { type CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { CLOCK_KINDS } from '../../../shared/district/clock-rules.ts';
import { type QueueEntry, queueRange } from '../../../shared/petition/queues.ts';
import { calendarAnswer, type CalendarEntry, calendarFile } from '../../platform/calendar-file.ts';
import { callerAddress } from '../../platform/caller-address.ts';
import type { FeedToken } from '../../platform/feed-tokens.ts';
import type { Endpoint } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { MOST_FAILURES, tooManyTries } from '../../platform/query-code.ts';
import { mayList, readQueueEntry } from '../../platform/queue-entries.ts';
import type { HttpEvent } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';

/** Those due first: a calendar of more is nobody's plan, and the longest file stays under 150 KB. */
const MOST_MATTERS = 500;
const PAGE = 200;
/** Calendars ask again after an hour at the earliest; on the way nobody else may keep it. */
const FRESH_SECONDS = 3600;

/**
 * 日历订阅: the due dates of the matters somebody holds, for calendars that cannot log in. The address is the only key, so that what it
 * opens says little: numbers, steps and days, no person; of an accusation the number and the day alone. A wrong address and one that was
 * ended look alike.
 */
export const feed: Endpoint = async (event, service) => {
  const { staff } = await holderOf(event, service);
  const now = service.now();
  const today = shanghaiDay(now);
  const entries = (await mattersOf(service, staff, today)).flatMap((entry) => entriesFor(service, entry, today));
  const file = calendarFile({
    name: '信访待办期限',
    writtenAt: now,
    refreshSeconds: FRESH_SECONDS,
    entries,
  });
  return calendarAnswer(file, 'due-dates.ics', { 'cache-control': `private, max-age=${FRESH_SECONDS}` });
};

/** @throws ProblemError 404, or 429 with `Retry-After` */
async function holderOf(event: HttpEvent, service: Service): Promise<FeedToken> {
  const now = service.now();
  const tries = `feed#${service.hashes.addressKey(callerAddress(event, service))}`;
  if ((await service.attempts.failures(tries, now)) >= MOST_FAILURES.perAddress) {
    service.log('FEED_ADDRESS_LIMITED');
    throw tooManyTries(now);
  }
  const token = service.hashes.readFeedToken(event.pathParameters?.['token'] ?? '');
  if (token !== undefined && (await service.feeds.isGood(token.staff, token.serial))) return token;
  service.log('FEED_ADDRESS_WRONG');
  await service.attempts.noteFailure(tries, service.newId(), now);
  throw new ProblemError({
    status: 404,
    code: 'FEED_NOT_FOUND',
    title: '没有这个日历，或者订阅已经停用',
    detail: 'There is no such calendar, or its address was ended.',
  });
}

async function mattersOf(service: Service, staff: string, today: CalendarDate): Promise<readonly QueueEntry[]> {
  const { list } = queueRange('mine', staff, today, service.calendar);
  const entries: QueueEntry[] = [];
  let after: string | undefined;
  do {
    const page = await service.views.queue(list, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    entries.push(...page.rows.map(({ body }) => readQueueEntry(body)));
    after = page.after;
  } while (after !== undefined && entries.length < MOST_MATTERS);
  return entries.slice(0, MOST_MATTERS).filter((entry) => mayList({ id: staff, roles: [] }, entry));
}

function entriesFor(service: Service, entry: QueueEntry, today: CalendarDate): readonly CalendarEntry[] {
  const { petitionNo, next, atOnce, restricted = false } = entry;
  const shown = (words: string): string => (restricted ? petitionNo : `${petitionNo} ${words}`);
  return [
    ...(next === undefined
      ? []
      : [
          {
            id: `${petitionNo}-${restricted ? 'due' : next.kind}`,
            sequence: 0,
            when: { day: next.due },
            summary: shown(dutyIn(service, next, today)),
          },
        ]),
    ...(atOnce === undefined
      ? []
      : [{ id: `${petitionNo}-at-once`, sequence: 0, when: { at: atOnce }, summary: shown('立即办理') }]),
  ];
}

function dutyIn({ office }: Service, next: NonNullable<QueueEntry['next']>, today: CalendarDate): string {
  const kind = CLOCK_KINDS.find((known) => known === next.kind);
  const title = kind === undefined ? '期限' : office.rulesOn(today).clocks[kind].title.zh;
  return `${title}${next.due < today ? '（已超期）' : next.provisional ? '（暂定）' : ''}`;
}
