import { describe, expect, it } from 'vitest';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PETITION } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';

const NAMES = ['邴小雪', '逄阳', '乌兰其木'] as const;
const REPLY = {
  authority: HOUSING,
  outcomes: [{ item: '退款', outcome: 'NOT_SUPPORTED' }],
  documentNo: '住建信〔2026〕8号',
  issuedOn: '2026-03-10',
};

interface Signed {
  readonly no: string;
  readonly code: string;
}

/** S50: a letter that three put their names to, each with an address of their own; the second and third are linked to the first. */
async function jointLetter(): Promise<{ desk: Desk; first: Signed; others: readonly [Signed, Signed]; also: string }> {
  const desk = openDesk(at('2026-03-02 Mon'));
  const [first, second, third] = await Promise.all(
    NAMES.map(async (name, nth): Promise<Signed> => {
      const body = {
        ...PETITION,
        petitioner: { name, email: `joint${nth}@example.org` },
        channel: 'LETTER',
        receivedOn: '2026-03-02',
      };
      const { petitionNo: no, queryCode: code } = (await desk.expectOk('register', { by: receiver, body })).body;
      await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
      return { no, code };
    }),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error('three signed');
  for (const { no } of [second, third]) {
    await desk.expectOk('link-duplicate', { no, by: handler, body: { petitionNo: first.no, kind: 'joint' } });
  }
  await desk.stream(first.no, second.no, third.no);
  return { desk, first, others: [second, third], also: `${second.no},${third.no}` };
}

/** The reply is there, and each of the three still has to have it in hand. */
async function replied() {
  const given = await jointLetter();
  const { desk, first, also } = given;
  const all = (name: string, body: unknown) =>
    desk.expectOk(name, { no: first.no, by: handler, body, query: { also } });
  await all('transfer', { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' });
  desk.clock.set(at('2026-03-10 Tue'));
  await all('record-reply', REPLY);
  return { ...given, all };
}

const serve = (desk: Desk, no: string, servedOn: string) =>
  desk.expectOk('record-service', { no, by: handler, body: { document: 'reply', servedOn, means: 'IN_PERSON' } });
const windowOf = async (desk: Desk, { no, code }: Signed) =>
  (await desk.expectOk('track', { body: { petitionNo: no, queryCode: code } })).body.clocks.find(
    ({ kind }: { kind: string }) => kind === 'reviewRequest',
  )?.due;

describe('联名信访: each petitioner keeps their own notice and rights', () => {
  it('R-X13 whoever opens the first one’s finds the others; nothing is merged', async () => {
    const { desk, first, others } = await jointLetter();
    const file = (await desk.expectOk('petition-file', { no: first.no, by: handler })).body;
    expect(file.joint).toEqual(expect.arrayContaining(others.map(({ no }) => no)));
    const second = (await desk.expectOk('petition-file', { no: others[0].no, by: handler })).body;
    expect(second.links).toEqual([{ petitionNo: first.no, kind: 'joint' }]);
    expect(second).not.toHaveProperty('joint');
  });

  it('R2 R3 one act is done for all, a commit of its own on each, and each is told by their own mail', async () => {
    const { desk, first, others, also } = await jointLetter();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    const answer = await desk.expectOk('transfer', { no: first.no, by: handler, body, query: { also } });
    expect(answer.body.status).toBe('TRANSFERRED');
    expect(answer.body.also).toEqual(others.map(({ no }) => ({ petitionNo: no, status: 'TRANSFERRED' })));
    await desk.stream(first.no, ...others.map(({ no }) => no));
    const told = desk.mailer.sent.filter(({ subject }) => subject.startsWith('信访事项转送告知')).map(({ to }) => to);
    expect(told.toSorted()).toEqual(['joint0@example.org', 'joint1@example.org', 'joint2@example.org']);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('R33 R34 the thirty days of each run from the day each had the reply in hand', async () => {
    const { desk, first, others } = await replied();
    await serve(desk, first.no, '2026-03-10');
    desk.clock.set(at('2026-03-16 Mon'));
    await serve(desk, others[0].no, '2026-03-16');
    expect(await windowOf(desk, first)).toBe('2026-04-09');
    expect(await windowOf(desk, others[0])).toBe('2026-04-15');
    expect(await windowOf(desk, others[1])).toBeUndefined();
  });

  it('R33 one asks for review and the others need not: neither speaks for the other', async () => {
    const { desk, first, others, all } = await replied();
    await all('record-service', { document: 'reply', servedOn: '2026-03-10', means: 'IN_PERSON' });
    await desk.expectOk('request-review', { ...others[0], body: { grounds: '没有查流水' } });
    const status = async ({ no, code }: Signed) =>
      (await desk.expectOk('track', { body: { petitionNo: no, queryCode: code } })).body.status;
    expect([await status(first), await status(others[0]), await status(others[1])]).toEqual([
      'REPLIED',
      'REVIEW_REQUESTED',
      'REPLIED',
    ]);
  });

  it('whoever withdraws withdraws alone; what is done for all after it is refused for them and said', async () => {
    const { desk, first, others, also } = await jointLetter();
    await desk.expectOk('withdraw', { ...others[1], body: {} });
    const body = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    const answer = await desk.expectOk('transfer', { no: first.no, by: handler, body, query: { also }, key: 'k' });
    expect(answer.body.also).toMatchObject([
      { petitionNo: others[0].no, status: 'TRANSFERRED' },
      { petitionNo: others[1].no, refused: { code: 'STEP_NOT_POSSIBLE' } },
    ]);
    const again = await desk.expectOk('transfer', { no: first.no, by: handler, body, query: { also }, key: 'k' });
    expect(again.body).toEqual(answer.body);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('one code opens one petition: nobody acts for another, and no resident acts for all', async () => {
    const { desk, first, others, also } = await jointLetter();
    expect(
      (await desk.call('supplement', { no: first.no, code: others[0].code, body: { statement: '补充' } })).status,
    ).toBe(404);
    await desk.expectOk('supplement', { no: first.no, code: first.code, body: { statement: '补充' }, query: { also } });
    expect((await desk.record(others[0].no)).map(({ commit }) => commit.step)).not.toContain('supplement');
  });

  it('only what is joined is touched: another’s petition looks as if it were not there', async () => {
    const { desk, first } = await jointLetter();
    const { petitionNo: stranger } = await desk.assigned();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    const query = { also: stranger };
    const answer = await desk.expectOk('transfer', { no: first.no, by: handler, body, query });
    expect(answer.body.also).toMatchObject([{ petitionNo: stranger, refused: { code: 'PETITION_NOT_FOUND' } }]);
    expect((await desk.record(stranger)).map(({ commit }) => commit.step)).not.toContain('transfer');
  });

  it('R-X7 whoever is complained of in one of them acts on the others only', async () => {
    const { desk, first, others, also } = await jointLetter();
    const accused = { staffIds: [handler.id], units: [] };
    const body = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设', accused };
    await desk.expectOk('classify', { no: others[0].no, by: receiver, body });
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    const answer = await desk.expectOk('transfer', { no: first.no, by: handler, body: sent, query: { also } });
    expect(answer.body.also).toMatchObject([{ refused: { code: 'PETITION_NOT_FOUND' } }, { status: 'TRANSFERRED' }]);
    const { joint } = (await desk.expectOk('petition-file', { no: first.no, by: handler })).body;
    expect(joint).toEqual([others[1].no]);
  });

  it.each([
    ['not numbers', '一,二'],
    ['one number twice', '000-000-0000,000-000-0000'],
    ['too many', Array.from({ length: 21 }, () => '000-000-0000').join(',')],
  ])('a list of %s is refused before anything is done', async (_, also) => {
    const { desk, first } = await jointLetter();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    const answer = await desk.call('transfer', { no: first.no, by: handler, body, query: { also } });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'also']);
    expect((await desk.record(first.no)).map(({ commit }) => commit.step)).not.toContain('transfer');
  });

  it('links go to the first one: not to one that joins itself, nor to a file outside', async () => {
    const { desk, first, others } = await jointLetter();
    const { petitionNo: fourth } = await desk.assigned();
    const link = (body: unknown) => desk.call('link-duplicate', { no: fourth, by: handler, body });
    expect((await link({ petitionNo: others[0].no, kind: 'joint' })).body.code).toBe('LINK_TARGET_JOINED');
    expect((await link({ reference: '街道〔2024〕3号', kind: 'joint' })).body.code).toBe('LINK_TARGET_MISSING');
    expect((await link({ petitionNo: first.no, kind: 'joint' })).status).toBe(200);
  });

  it('R-X15 the year’s figures say how many of those received are joint', async () => {
    const { desk } = await jointLetter();
    desk.clock.set(at('2026-03-03 Tue', '08:00'));
    await desk.countFigures();
    const counted = (await desk.expectOk('statistics', { by: head, query: { year: '2026' } })).body;
    expect(counted).toMatchObject({ petitions: 3, joint: 2 });
  });
});
