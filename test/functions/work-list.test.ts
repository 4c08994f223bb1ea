import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { queueCounts } from '../../functions/inquiry/endpoints/queue-counts.ts';
import { workQueue } from '../../functions/inquiry/endpoints/work-queue.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { type Endpoint, httpHandler } from '../../functions/platform/pipeline.ts';
import { mayList } from '../../functions/platform/queue-entries.ts';
import type { Table } from '../../functions/platform/table.ts';
import { viewsStore } from '../../functions/platform/views-store.ts';
import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { LIST_CODES } from '../../shared/contracts/work-list.ts';
import { fitsFilter, type ListFilter } from '../../shared/petition/list-filter.ts';
import { COUNTED_QUEUES, type QueueEntry } from '../../shared/petition/queues.ts';
import { HOUSING } from '../support/acts.ts';
import { at, day } from '../support/days.ts';
import { type Desk, httpEvent, openDesk } from '../support/desk.ts';
import { CONTEXT } from '../support/handlers.ts';
import { type Listed, listAll } from '../support/listed.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

type Query = Readonly<Record<string, string>>;

/** The two questions of the lists over a table of one's own, and how often it was asked. */
function over(table: Table, desk: Desk = openDesk()) {
  let reads = 0;
  const counted: Table = {
    ...table,
    list: (name, options) => {
      reads += 1;
      return table.list(name, options);
    },
    query: (pk, options) => {
      reads += 1;
      return table.query(pk, options);
    },
    tally: (name, options) => {
      reads += 1;
      return table.tally(name, options);
    },
  };
  const service = { ...desk.service, views: viewsStore(counted) };
  const ask = (endpoint: Endpoint) => async (query: Query, by: Staff) => {
    reads = 0;
    const { statusCode, body = '' } = await httpHandler(endpoint, () => service)(httpEvent({ by, query }), CONTEXT);
    return { status: statusCode, body: JSON.parse(body), reads };
  };
  return { page: ask(workQueue), counts: (by: Staff) => ask(queueCounts)({}, by) };
}

async function everyPage(page: ReturnType<typeof over>['page'], query: Query, by: Staff) {
  const entries: QueueEntry[] = [];
  let after: string | undefined;
  do {
    const answer = await page({ ...query, ...(after === undefined ? {} : { after }) }, by);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    entries.push(...answer.body.petitions);
    after = answer.body.after;
  } while (after !== undefined);
  return entries;
}

describe('what may stand in the address of a list', () => {
  const desk = openDesk();
  const ask = (query: Query) => desk.call('work-queue', { by: head, query });

  it.each([
    ['status', 'DONE'],
    ['status', ''],
    ['category', 'APPEAL_OR_REQUEST,'],
    ['contentClass', '星座'],
    ['channel', 'FAX'],
    ['special', 'YES'],
    ['handler', '王'],
    ['receivedFrom', '2025-02-30'],
    ['dueTo', 'tomorrow'],
    ['sort', 'subject'],
    ['order', 'up'],
    ['limit', '1e2'],
    ['name', '张三'],
    ['__proto__', 'x'],
  ])('%s=%s is told what is allowed', async (field, value) => {
    const answer = await ask(Object.fromEntries([[field, value]]));
    expect([answer.status, answer.body.errors?.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  it('all of it at once is understood', async () => {
    const query = {
      ...Object.fromEntries(Object.entries(LIST_CODES).map(([name, codes]) => [name, codes.join(',')])),
      ...{ queue: 'overdue', sort: 'received', order: 'desc', limit: '200', handler: 'me' },
      ...{ receivedFrom: '2025-01-01', receivedTo: '2025-12-31', dueFrom: '2025-01-01', dueTo: '2025-12-31' },
    };
    expect((await ask(query)).body).toEqual({ queue: 'overdue', asOf: '2025-10-09', petitions: [] });
  });
});

describe('petitions as they were handed in', () => {
  it('are found by what was put on record of them, by day of receipt and from either end', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const first = (await desk.assigned()).petitionNo;
    desk.clock.set(at('2025-10-10 Fri'));
    const { petitionNo: second, queryCode } = await desk.handIn();
    desk.clock.set(at('2025-10-11 Sat'));
    const third = (await desk.assigned({ category: 'SUGGESTION', contentClass: '教育' })).petitionNo;
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-11', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no: first, by: handler, body });
    await desk.stream(first, second, third);
    const found = async (query: Query, by = head): Promise<readonly string[]> =>
      (await desk.expectOk('work-queue', { by, query })).body.petitions.map((entry: QueueEntry) => entry.petitionNo);

    expect(await found({ status: 'TRANSFERRED' })).toEqual([first]);
    expect(await found({ category: 'SUGGESTION,ACCUSATION' })).toEqual([third]);
    expect(await found({ contentClass: '城乡建设' })).toEqual([first]);
    expect(await found({ handler: 'me' }, handler)).toEqual(await found({ handler: handler.id }));
    expect(await found({ handler: handler.id, receivedTo: '2025-10-10' })).toEqual([first]);
    expect(await found({ queue: 'register' })).toEqual([first, second, third]);
    expect(await found({ sort: 'received', order: 'desc' })).toEqual([third, second, first]);
    expect(await found({ queue: 'to-transfer', sort: 'received', receivedFrom: '2025-10-10' })).toEqual([
      second,
      third,
    ]);
    expect(await found({ queue: 'unassigned', sort: 'received' })).toEqual([second]);

    await desk.expectOk('withdraw', { no: second, code: queryCode, body: {} });
    await desk.stream(second);
    expect(await found({ sort: 'received' })).toEqual([first, third]);
    expect(await found({ queue: 'ended', sort: 'received' })).toEqual([second]);
    expect(await found({ queue: 'register', order: 'desc' })).toEqual([third, second, first]);
    expect(await found({ queue: 'register', status: 'WITHDRAWN' })).toEqual([second]);
  });
});

const TODAY = day('2025-10-09 Thu');
const dayAt = (offset: number): CalendarDate => addDays(TODAY, offset);
const dayNear = fc.integer({ min: -20, max: 20 }).map(dayAt);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anEntry = fc
  .record({
    status: fc.constantFrom('RECEIVED', 'TRANSFERRED', 'REVIEW_AWAITS_INSTRUCTION'),
    channel: fc.constantFrom('VISIT', 'ONLINE'),
    receivedOn: dayNear,
    category: optional(fc.constantFrom('SUGGESTION', 'ACCUSATION')),
    contentClass: optional(fc.constantFrom('城乡建设', '教育')),
    handler: optional(fc.constantFrom(handler.id, 'chen.handler')),
    next: optional(dayNear.map((due) => ({ kind: 'transfer', due, provisional: false }))),
    special: optional(fc.constantFrom('GROUP_RISK')),
    accused: optional(fc.constantFrom([handler.id], [head.id, leader.id])),
  })
  .map((entry) => {
    const known = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
    return { ...known, ...(entry.category === 'ACCUSATION' ? { restricted: true } : {}) } as Listed['entry'];
  });
const aLine: fc.Arbitrary<Listed> = fc.record(
  {
    entry: anEntry,
    ended: fc.constant(true as const),
    beside: fc.subarray(['to-notify', 'undelivered', 'awaiting-instruction', 'dissatisfied']),
  },
  { requiredKeys: ['entry'] },
);
const aFilter: fc.Arbitrary<ListFilter> = fc.record(
  {
    status: fc.subarray(['RECEIVED', 'TRANSFERRED'], { minLength: 1 }),
    category: fc.constantFrom(['SUGGESTION'], ['ACCUSATION', 'SUGGESTION']),
    contentClass: fc.constant(['城乡建设']),
    channel: fc.constant(['VISIT']),
    special: fc.constant(['GROUP_RISK']),
    handler: fc.constantFrom(handler.id, 'chen.handler'),
    receivedFrom: dayNear,
    receivedTo: dayNear,
    dueFrom: dayNear,
    dueTo: dayNear,
  },
  { requiredKeys: [] },
);
const STAFF = [receiver, handler, head, leader, supervisor, auditor];

describe('whatever is asked of whichever district', () => {
  it('the pages of a list are what fits and may be seen of it, once each and in order; counts say how long it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aLine, { maxLength: 30 }),
        aFilter,
        fc.constantFrom(...STAFF),
        fc.record({ sort: fc.constantFrom('due', 'received'), order: fc.constantFrom('asc', 'desc') }),
        fc.integer({ min: 1, max: 7 }),
        async (lines, filter, by, { sort, order }, limit) => {
          const table = memoryTable();
          const entries = await listAll(table, lines);
          const { page, counts } = over(table);
          const query = { ...inAddress(filter), sort, order, limit: String(limit) };
          for (const queue of ['open', 'register', 'mine', 'overdue', 'due-soon', 'undelivered', 'unassigned']) {
            const shown = await everyPage(page, { ...query, queue }, by);
            const expected = entries.filter(
              (entry, at) => standsIn(queue, entry, lines[at], by) && fitsFilter(entry, filter) && mayList(by, entry),
            );
            const placeOf = (entry: QueueEntry): string =>
              `${sort === 'received' || queue === 'register' ? entry.receivedOn : (entry.next?.due ?? '9999-12-31')}#${entry.petitionNo}`;
            const inOrder = expected.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
            const numbers = (of: readonly QueueEntry[]) => of.map(({ petitionNo }) => petitionNo);
            expect(numbers(shown), queue).toEqual(numbers(order === 'asc' ? inOrder : inOrder.toReversed()));
          }
          for (const { queue, count } of (await counts(by)).body.counts)
            expect(await everyPage(page, { queue, limit: '200' }, by), queue).toHaveLength(count);
        },
      ),
      { numRuns: 60, seed: 20251009 },
    );
  });
});

function inAddress(filter: ListFilter): Query {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));
}

function standsIn(queue: string, entry: QueueEntry, line: Listed | undefined, by: Staff): boolean {
  if (queue === 'register') return true;
  if (queue === 'undelivered') return line?.beside?.includes(queue) === true;
  if (line?.ended === true) return false;
  const due = entry.next?.due ?? '9999-12-31';
  if (queue === 'mine') return entry.handler === by.id;
  if (queue === 'unassigned') return entry.handler === undefined;
  if (queue === 'overdue') return due < TODAY;
  if (queue === 'due-soon') return due > TODAY && due <= dayAt(3);
  return queue === 'open';
}

describe('a district of three thousand matters', () => {
  const table = memoryTable();
  const { page, counts } = over(table);
  beforeAll(async () => {
    await listAll(
      table,
      Array.from({ length: 3_000 }, (_, at): Listed => ({
        entry: {
          status: at === 2_600 ? 'TRANSFERRED' : 'RECEIVED',
          channel: 'VISIT',
          receivedOn: dayAt(-(at % 400)),
          handler: at % 10 === 0 ? handler.id : 'chen.handler',
          next: { kind: 'transfer', due: dayAt(Math.floor(at / 100)), provisional: false },
        },
        ...(at >= 2_900 ? { ended: true } : {}),
      })),
    );
  });

  it('a first page is one read, however long the list is', async () => {
    expect(await page({}, head)).toMatchObject({ status: 200, reads: 1 });
    expect(await page({ handler: handler.id }, head)).toMatchObject({ reads: 1 });
  });

  it('a span of days is read by itself', async () => {
    const { body, reads } = await page({ dueFrom: '2025-10-29', dueTo: '2025-10-29', limit: '200' }, head);
    expect([body.petitions.length, body.after, reads]).toEqual([100, undefined, 1]);
  });

  it('what is rare is looked for so far and no further; the mark goes on from there', async () => {
    const first = await page({ status: 'TRANSFERRED' }, head);
    expect([first.body.petitions, first.reads]).toEqual([[], 5]);
    const found = await everyPage(page, { status: 'TRANSFERRED' }, head);
    expect(found.map(({ status }) => status)).toEqual(['TRANSFERRED']);
  });

  it('by day of receipt a line more is looked up for each, and never without an end', async () => {
    const { body, reads } = await page({ sort: 'received', status: 'TRANSFERRED' }, head);
    expect(body.after).toBeTypeOf('string');
    expect(reads).toBe(5 + 500);
  });

  it('counts are one read for each queue and stop at 999', async () => {
    const { body, reads } = await counts(handler);
    const count = (queue: string) => body.counts.find((counted: { queue: string }) => counted.queue === queue);
    expect(count('open')).toEqual({ queue: 'open', count: 999, more: true });
    expect(count('mine')).toEqual({ queue: 'mine', count: 290 });
    expect(count('due-today')).toEqual({ queue: 'due-today', count: 100 });
    // Whose ratings they may not see is not even asked.
    expect(reads).toBe(COUNTED_QUEUES.length - 1);
  });
});
