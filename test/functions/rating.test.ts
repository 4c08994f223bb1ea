import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../functions/platform/digests.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

/** A petition whose reply was served on Wednesday 15 October, and the link in the mail that says so. */
async function replied(): Promise<{ desk: Desk; no: string; code: string; link: string }> {
  const desk = openDesk(at('2025-10-09 Thu'));
  const { petitionNo: no, queryCode: code } = await desk.assigned();
  const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
  await desk.expectOk('transfer', { no, by: handler, body: sent });
  desk.clock.set(at('2025-10-15 Wed'));
  const outcomes = [{ item: '维修', outcome: 'SUPPORTED' }];
  const issued = { authority: HOUSING, outcomes, documentNo: '住建信〔2025〕1号', issuedOn: '2025-10-15' };
  await desk.expectOk('record-reply', { no, by: handler, body: issued });
  const served = { document: 'reply', servedOn: '2025-10-15', means: 'IN_PERSON' };
  await desk.expectOk('record-service', { no, by: handler, body: served });
  await desk.stream(no);
  const mail = desk.mailer.sent.findLast(({ subject }) => subject.startsWith('处理意见送达告知'));
  const link = /\/rate\?link=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return { desk, no, code, link };
}

const open = (desk: Desk, link: string) => desk.site({ path: '/rate', query: { link } });
const send = (desk: Desk, form: Readonly<Record<string, string>>) => desk.site({ method: 'POST', path: '/rate', form });

describe('R-X16 by the link in the mail of the reply', () => {
  it('R-X16 two questions, nothing chosen beforehand, no script, and not a word of whose it is', async () => {
    const { desk, no, code, link } = await replied();
    const page = await open(desk, link);
    expect(page.status).toBe(200);
    expect(page.text.match(/type="radio"/g)).toHaveLength(6);
    expect(page.text).not.toMatch(/checked|<script(?! src="\/site\.js)/);
    for (const word of [...PERSONAL, no, code, HOUSING]) expect(page.text).not.toContain(word);
    expect((await desk.record(no)).map(({ commit }) => commit.step)).not.toContain('rate');
  });

  it('R-X16 the address says neither number nor code nor person, only what we can open', async () => {
    const { desk, no, code, link } = await replied();
    expect(link).toMatch(/^[\w-]{48}$/);
    const bytes = Buffer.from(link, 'base64url').toString('latin1');
    for (const secret of [no, no.replaceAll('-', ''), code]) expect(link + bytes).not.toContain(secret);
    expect(desk.service.hashes.readRatingLink(link)).toEqual({ petitionNo: no, until: '2025-11-14' });
  });

  it('R-X16 rates the office and the authority apart, with reasons that stand outside the record', async () => {
    const { desk, no, link } = await replied();
    const sent = { link, office: '满意', authority: '不满意', reasons: '没有修好' };
    expect((await send(desk, sent)).status).toBe(200);
    const last = (await desk.record(no)).at(-1)?.commit;
    expect(last?.events).toMatchObject([{ type: 'PetitionRated', office: '满意', authority: '不满意' }]);
    expect(last?.by).toEqual({ kind: 'resident' });
    expect(JSON.stringify(last)).not.toContain('没有修好');
  });

  it('R-X16 works once: the same again is answered alike, other answers are refused, and so is a second link', async () => {
    const { desk, no, link } = await replied();
    const sent = { link, office: '满意' };
    expect((await send(desk, sent)).status).toBe(200);
    expect((await send(desk, sent)).status).toBe(200);
    expect((await send(desk, { link, office: '不满意' })).status).toBe(409);
    const other = desk.service.hashes.ratingLinkFor({ petitionNo: no, until: calendarDate('2025-11-01') });
    expect((await send(desk, { link: other, office: '不满意' })).status).toBe(409);
    expect((await desk.record(no)).filter(({ commit }) => commit.step === 'rate')).toHaveLength(1);
  });

  it('R-X16 whoever has the code may change it; whoever only has a forwarded link cannot undo that', async () => {
    const { desk, no, code, link } = await replied();
    await desk.expectOk('rate', { no, code, body: { office: '不满意' } });
    expect((await send(desk, { link, office: '满意' })).status).toBe(409);
    await desk.expectOk('rate', { no, code, body: { office: '基本满意' } });
  });

  it('R-X16 thirty days long, and not a day more', async () => {
    const { desk, link } = await replied();
    desk.clock.set(at('2025-11-14 Fri', '23:59'));
    expect((await open(desk, link)).status).toBe(200);
    desk.clock.set(at('2025-11-15 Sat', '00:00'));
    expect((await open(desk, link)).status).toBe(404);
    expect((await send(desk, { link, office: '满意' })).status).toBe(404);
  });

  it('R-X16 what we did not seal opens nothing', async () => {
    const { desk, link } = await replied();
    const flipped = `${link.startsWith('A') ? 'B' : 'A'}${link.slice(1)}`;
    for (const wrong of ['', 'x', flipped, `${link}A`, link.slice(0, -1)]) {
      expect((await open(desk, wrong)).status, wrong).toBe(404);
    }
  });

  it('R-X16 without an answer about the office it asks again and keeps the rest', async () => {
    const { desk, no, link } = await replied();
    const page = await send(desk, { link, authority: '不满意', reasons: '没有修好' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('没有修好');
    expect(page.text).toContain('value="不满意" checked');
    expect((await desk.record(no)).map(({ commit }) => commit.step)).not.toContain('rate');
    expect((await send(desk, { link, office: '非常满意' })).status).toBe(422);
  });
});

describe('R43 the head is told of whoever was dissatisfied', () => {
  it('R43 in the list of the day, day after day until they were spoken with, and nobody else is', async () => {
    const { desk, no, link } = await replied();
    await send(desk, { link, office: '不满意' });
    await desk.stream(no);
    const listed = async (): Promise<readonly string[]> => {
      const before = desk.mailer.sent.length;
      await sendDigests(desk.service);
      return desk.mailer.sent
        .slice(before)
        .filter(({ text }) => text.includes('不满意'))
        .map(({ to }) => to);
    };
    desk.clock.set(at('2025-10-16 Thu', '09:00'));
    expect(await listed()).toEqual(['zhao.head@wutong.example.org']);
    desk.clock.set(at('2025-10-17 Fri', '09:00'));
    expect(await listed()).toHaveLength(1);
    const body = { on: '2025-10-17', means: 'PHONE', what: '已道歉并说明' };
    await desk.expectOk('answer-dissatisfaction', { no, by: head, body });
    await desk.stream(no);
    desk.clock.set(at('2025-10-20 Mon', '09:00'));
    expect(await listed()).toEqual([]);
  });
});

describe('R-X17 no retaliation: whose work was rated does not see by whom', () => {
  async function dissatisfied() {
    const made = await replied();
    const { desk, no, link } = made;
    await send(desk, { link, office: '不满意', reasons: '态度不好' });
    await desk.expectOk('answer-dissatisfaction', {
      no,
      by: head,
      body: { on: '2025-10-15', means: 'PHONE', what: '已道歉' },
    });
    await desk.stream(no);
    return made;
  }
  const fileOf = async (desk: Desk, no: string, by: Staff) => (await desk.expectOk('petition-file', { no, by })).text;

  it('R-X17 not in the file, for the handler and the receiver; the head, the leader, the supervisor and the auditor see it', async () => {
    const { desk, no } = await dissatisfied();
    for (const by of [handler, receiver]) {
      expect(await fileOf(desk, no, by)).not.toMatch(
        /PetitionRated|DissatisfactionAnswered|不满意|"answer-dissatisfaction"|态度不好/,
      );
    }
    for (const by of [head, leader, supervisor, auditor]) expect(await fileOf(desk, no, by)).toContain('PetitionRated');
  });

  it('R-X17 the head reads the reasons, and by when to speak with them', async () => {
    const { desk, no, link } = await replied();
    await send(desk, { link, office: '不满意', reasons: '态度不好' });
    const { rating } = (await desk.expectOk('petition-file', { no, by: head })).body;
    expect(rating).toEqual({ office: '不满意', reasons: '态度不好', contactBy: '2025-10-20' });
    expect((await desk.expectOk('petition-file', { no, by: handler })).body.rating).toBeUndefined();
  });

  it('R-X17 not in any list either', async () => {
    const { desk, no, link } = await replied();
    await send(desk, { link, office: '不满意' });
    await desk.stream(no);
    const asked = async (by: Staff) => desk.call('work-queue', { by, query: { queue: 'dissatisfied' } });
    expect((await asked(head)).body.petitions).toMatchObject([{ petitionNo: no }]);
    for (const by of [handler, receiver]) {
      expect((await asked(by)).body.petitions).toEqual([]);
      const { text } = await desk.expectOk('work-queue', { by });
      expect(text).not.toMatch(/不满意|rating|dissatis/);
    }
  });
});
