import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workQueue } from '../../functions/inquiry/endpoints/work-queue.ts';
import { httpHandler } from '../../functions/platform/pipeline.ts';
import { viewsStore } from '../../functions/platform/views-store.ts';
import { DATED_QUEUES, STANDING_QUEUES } from '../../shared/petition/queues.ts';
import { HOUSING } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Answered, type Desk, httpEvent, openDesk } from '../support/desk.ts';
import { handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';
import { openTable, type TableUnderTest } from '../support/tables.ts';

const queue = (desk: Desk, name: string, query: Readonly<Record<string, string>> = {}, by: Staff = head) =>
  desk.call('work-queue', { by, query: { queue: name, ...query } });

const numbersIn = (answer: Answered): readonly string[] =>
  answer.body.petitions.map((entry: { readonly petitionNo: string }) => entry.petitionNo);

/** Petitions by the day they came in; each is to be transferred three days later, rolled to a working day. */
async function receivedOn(
  ...days: readonly Day[]
): Promise<{ readonly desk: Desk; readonly no: (day: Day) => string }> {
  const desk = openDesk(at(days[0] ?? '2025-10-09 Thu'));
  const numbers = new Map<Day, string>();
  for (const day of days) {
    desk.clock.set(at(day));
    numbers.set(day, (await desk.handIn()).petitionNo);
  }
  await desk.stream(...numbers.values());
  return { desk, no: (day) => numbers.get(day) ?? 'none' };
}

describe('queues by date', () => {
  it('on a Monday: due today, due within three days, overdue, and overdue since Friday', async () => {
    const { desk, no } = await receivedOn(
      '2025-10-13 Mon', // due on Thursday the 16th
      '2025-10-14 Tue', // due on Friday the 17th
      '2025-10-15 Wed', // due on Saturday, so on Monday the 20th
      '2025-10-17 Fri', // due on Monday the 20th
      '2025-10-18 Sat', // due on Tuesday the 21st
      '2025-10-20 Mon', // due on Thursday the 23rd
    );
    expect(numbersIn(await queue(desk, 'overdue'))).toEqual([no('2025-10-13 Mon'), no('2025-10-14 Tue')]);
    expect(numbersIn(await queue(desk, 'newly-overdue'))).toEqual([no('2025-10-14 Tue')]);
    expect(new Set(numbersIn(await queue(desk, 'due-today')))).toEqual(
      new Set([no('2025-10-15 Wed'), no('2025-10-17 Fri')]),
    );
    expect(numbersIn(await queue(desk, 'due-soon'))).toEqual([no('2025-10-18 Sat'), no('2025-10-20 Mon')]);
    expect(numbersIn(await queue(desk, 'open'))).toHaveLength(6);
    desk.clock.set(at('2025-10-21 Tue', '00:00'));
    expect(numbersIn(await queue(desk, 'due-today'))).toEqual([no('2025-10-18 Sat')]);
    expect(numbersIn(await queue(desk, 'newly-overdue'))).toHaveLength(2);
  });

  it('on the first day after National Day: what fell due on its eve is newly overdue, and nothing else', async () => {
    const { desk, no } = await receivedOn(
      '2025-09-26 Fri', // due on Monday the 29th
      '2025-09-27 Sat', // due on Tuesday the 30th
      '2025-09-30 Tue', // due on Friday 3 October, so on Thursday the 9th
    );
    desk.clock.set(at('2025-10-08 Wed', '12:00'));
    expect(numbersIn(await queue(desk, 'newly-overdue'))).toEqual([no('2025-09-27 Sat')]);
    desk.clock.set(at('2025-10-09 Thu', '09:00'));
    expect(numbersIn(await queue(desk, 'newly-overdue'))).toEqual([no('2025-09-27 Sat')]);
    expect(numbersIn(await queue(desk, 'overdue'))).toEqual([no('2025-09-26 Fri'), no('2025-09-27 Sat')]);
    expect(numbersIn(await queue(desk, 'due-today'))).toEqual([no('2025-09-30 Tue')]);
    desk.clock.set(at('2025-10-10 Fri', '09:00'));
    expect(numbersIn(await queue(desk, 'newly-overdue'))).toEqual([no('2025-09-30 Tue')]);
  });

  it('a matter moves with what is done about it', async () => {
    const { desk, no } = await receivedOn('2025-10-09 Thu');
    const it = no('2025-10-09 Thu');
    const queues = async (): Promise<readonly string[]> => {
      await desk.stream(it);
      const found: string[] = [];
      for (const name of [...STANDING_QUEUES, ...DATED_QUEUES])
        if (numbersIn(await queue(desk, name, {}, handler)).includes(it)) found.push(name);
      return found;
    };
    expect(await queues()).toEqual(['open', 'to-notify', 'to-transfer', 'unassigned']);
    await desk.expectOk('assign-handler', { no: it, by: head, body: { handler: handler.id } });
    expect(await queues()).toEqual(['open', 'to-notify', 'to-transfer', 'mine']);
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no: it, by: handler, body });
    // The petitioner is told by mail where it went: that is the notice too.
    expect(await queues()).toEqual(['open', 'mine']);
    await desk.expectOk('record-acceptance', {
      no: it,
      by: handler,
      body: { authority: HOUSING, acceptedOn: '2025-10-09' },
    });
    await desk.expectOk('record-reply', {
      no: it,
      by: handler,
      body: {
        authority: HOUSING,
        outcomes: [{ item: '屋顶', outcome: 'SUPPORTED' }],
        documentNo: '1',
        issuedOn: '2025-10-09',
      },
    });
    expect(await queues()).toEqual(['open', 'to-serve', 'to-echo', 'mine']);
  });
});

describe('who sees what in a list', () => {
  it('the accused nothing; of a closed compartment its handler, the head and the supervisor alone', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned({
      category: 'ACCUSATION',
      accused: { staffIds: [leader.id, 'chen.handler'], units: [] },
    });
    const { petitionNo: other } = await desk.assigned();
    await desk.stream(no, other);
    const chen: Staff = { kind: 'staff', id: 'chen.handler', name: '陈思远', roles: ['handler', 'head', 'supervisor'] };
    const sees = async (by: Staff) => numbersIn(await queue(desk, 'open', {}, by)).includes(no);
    for (const by of [handler, head, supervisor]) expect(await sees(by), by.id).toBe(true);
    for (const by of [receiver, leader, chen]) expect(await sees(by), by.id).toBe(false);
    expect(numbersIn(await queue(desk, 'open', {}, chen))).toEqual([other]);
  });

  it('the own list is the asker’s, whoever asks', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    expect(numbersIn(await queue(desk, 'mine', {}, handler))).toEqual([no]);
    expect(numbersIn(await queue(desk, 'mine', {}, head))).toEqual([]);
  });

  it('residents and the administrator are not asked in', async () => {
    const desk = openDesk();
    expect((await desk.call('work-queue', { query: { queue: 'open' } })).status).toBe(401);
    const admin = { sub: 'x', roles: '[admin]' };
    expect((await desk.call('work-queue', { by: admin, query: { queue: 'open' } })).status).toBe(403);
  });
});

describe('pages', () => {
  it('read on from where they ended, everything once, in order of the day', async () => {
    const desk = openDesk();
    for (let count = 0; count < 9; count += 1) {
      await desk.stream((await desk.handIn()).petitionNo);
      desk.clock.advance(24 * 60);
    }
    const read: string[] = [];
    const dues: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await queue(desk, 'open', { limit: '2', ...(after === undefined ? {} : { after }) });
      read.push(...numbersIn(page));
      dues.push(...page.body.petitions.map((entry: { readonly next: { readonly due: string } }) => entry.next.due));
      after = page.body.after;
      pages += 1;
    } while (after !== undefined);
    expect([pages, new Set(read).size, read.length]).toEqual([5, 9, 9]);
    expect(dues).toEqual(dues.toSorted());
  });

  it('read on though the row they ended at has gone meanwhile', async () => {
    const desk = openDesk();
    const receipts = [await desk.handIn(), await desk.handIn(), await desk.handIn()];
    await desk.stream(...receipts.map(({ petitionNo }) => petitionNo));
    const whole = numbersIn(await queue(desk, 'open'));
    const first = await queue(desk, 'open', { limit: '1' });
    const [gone = ''] = numbersIn(first);
    const code = receipts.find(({ petitionNo }) => petitionNo === gone)?.queryCode ?? '';
    await desk.expectOk('withdraw', { no: gone, code, body: {} });
    await desk.stream(gone);
    expect(numbersIn(await queue(desk, 'open', { after: first.body.after }))).toEqual(whole.slice(1));
  });

  it.each(['0', '201', '-1', '1.5', 'all', '', 'NaN', '1e9'])('the limit %j is told what is allowed', async (limit) => {
    const answer = await queue(openDesk(), 'open', { limit });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'limit']);
  });

  it.each(['', 'everything', 'OPEN', 'QUEUE#open', 'handler:wang.handler', '__proto__'])(
    'the queue %j is told which there are',
    async (name) => {
      const answer = await queue(openDesk(), name);
      expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'queue']);
      expect(answer.body.errors[0].message).toContain('newly-overdue');
    },
  );
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const NONSENSE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['words', 'garbage'],
  ['bytes', Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
  ['another shape', encoded({ pk: 'VIEW#1' })],
  ['a shorter list', encoded(['VIEW#1', 'QUEUE#open'])],
  ['a longer list', encoded(['VIEW#1', 'QUEUE#open', 'QUEUE#open', '2025-10-13', 'x'])],
  ['numbers', encoded([1, 2, 3, 4])],
  ['empty keys', encoded(['', '', 'QUEUE#open', '2025-10-13'])],
  ['no place', encoded(['VIEW#1', 'QUEUE#open', 'QUEUE#open', ''])],
  ['another list', encoded(['VIEW#1', 'QUEUE#ended', 'QUEUE#ended', '2025-10-13'])],
  ['the list of a person', encoded(['VIEW#1', 'PERSON#n', 'PERSON#n', '2025-10-13'])],
  ['deeply nested', Buffer.from('['.repeat(20_000)).toString('base64url')],
];

describe.each(['memory', 'dynalite'] as const)('a cursor that no page gave, on %s', (kind) => {
  let opened: TableUnderTest | undefined;
  const desk = openDesk();

  beforeAll(async () => {
    opened = await openTable(kind);
  });
  afterAll(() => opened?.close());

  const ask = async (query: Readonly<Record<string, string>>) => {
    if (opened === undefined) throw new Error('not opened');
    const service = { ...desk.service, views: viewsStore(opened.table) };
    const result = await httpHandler(workQueue, () => service)(httpEvent({ by: head, query }), {} as never);
    return { status: result.statusCode, body: JSON.parse(result.body ?? '') };
  };

  it.each(NONSENSE)('%s is a mistake of the asker', async (_, after) => {
    const { status, body } = await ask({ queue: 'open', after });
    expect([status, body.code, body.errors?.[0].field]).toEqual([422, 'INVALID_INPUT', 'after']);
  });

  it('one of another day’s range is too, and one of this list is not', async () => {
    if (opened === undefined) throw new Error('not opened');
    const views = viewsStore(opened.table);
    for (const day of ['07', '08', '13', '14']) {
      const rows = [{ key: 'QUEUE#open', list: 'QUEUE#open', place: `2025-10-${day}#n`, body: BODY }];
      await views.replace(`000-000-00${day}`, 1, rows);
    }
    const page = await ask({ queue: 'overdue', limit: '1' });
    expect(page.body.petitions).toHaveLength(1);
    expect((await ask({ queue: 'overdue', after: page.body.after })).body.petitions).toHaveLength(1);
    expect((await ask({ queue: 'open', after: page.body.after })).body.petitions).toHaveLength(3);
    expect((await ask({ queue: 'due-today', after: page.body.after })).status).toBe(422);
    expect((await ask({ queue: 'ended', after: page.body.after })).status).toBe(422);
  });
});

const BODY = JSON.stringify({ petitionNo: '000-000-0000', status: 'RECEIVED', receivedOn: '2025-10-01' });
