import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../functions/platform/digests.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { auditor, handler, head, receiver, STAFF_NAMES } from '../support/office.ts';

const VISIT = {
  ...PETITION,
  channel: 'VISIT',
  receivedOn: '2025-10-09',
  onTheSpot: { told: true, what: '三日内转送' },
};
const ASKED = {
  greeted: false,
  confirmed: true,
  slipGiven: true,
  questions: [{ question: '物业费能不能缓交？', answeredBy: { who: handler.id, by: '2025-10-14' } }],
};

async function visit(
  body: Readonly<Record<string, unknown>> = ASKED,
): Promise<{ desk: Desk; no: string; code: string }> {
  const desk = openDesk(at('2025-10-09 Thu'));
  const { petitionNo: no, queryCode: code } = (await desk.expectOk('register', { by: receiver, body: VISIT })).body;
  await desk.expectOk('record-reception', { no, by: receiver, body });
  await desk.stream(no);
  return { desk, no, code };
}

const digestsTo = (desk: Desk, person: { readonly id: string }) =>
  desk.mailer.sent.filter(
    ({ to, subject }) => to.startsWith(person.id.split('.')[0] ?? '') && subject.startsWith('今日待办'),
  );

describe('R39 (b) whoever promised an answer is reminded', () => {
  it('R39 (b) in their list of the day, three days ahead and until it is given, and in nobody else’s', async () => {
    const { desk, no } = await visit();
    desk.clock.set(at('2025-10-13 Mon', '09:00'));
    await sendDigests(desk.service);
    const mine = digestsTo(desk, handler);
    expect(mine.at(-1)?.text).toContain(`· ${no}　答复第1个询问　2025-10-14　还有1日`);
    expect(digestsTo(desk, head).some(({ text }) => text.includes('询问'))).toBe(false);
    const body = { question: 1, on: '2025-10-13', means: 'PHONE', answer: '可以' };
    await desk.expectOk('answer-question', { no, by: handler, body });
    await desk.stream(no);
    const before = desk.mailer.sent.length;
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    await sendDigests(desk.service);
    expect(desk.mailer.sent.slice(before).filter(({ text }) => text.includes('询问'))).toEqual([]);
  });

  it('R39 (b) the question stands in the list of those that wait', async () => {
    const { desk, no } = await visit();
    const { petitions } = (await desk.expectOk('work-queue', { by: handler, query: { queue: 'to-answer' } })).body;
    expect(petitions).toMatchObject([{ petitionNo: no }]);
  });
});

describe('R38 R39 what the reception lacks is shown to the head', () => {
  it('R38 R39 in the list and in the file, and to no colleague', async () => {
    const { desk, no } = await visit();
    const seen = async (by: typeof head) => [
      (await desk.expectOk('work-queue', { by })).body.petitions[0]?.receptionGaps,
      (await desk.expectOk('petition-file', { no, by })).body.receptionGaps,
    ];
    expect(await seen(head)).toEqual([['NOT_GREETED'], ['NOT_GREETED']]);
    for (const by of [handler, receiver, auditor]) expect(await seen(by)).toEqual([undefined, undefined]);
  });
});

describe('R39 (c) 走有送声: the slip a visitor takes home', () => {
  it('R39 (c) number, code, what comes next by which day, whom to ask; and nobody’s name', async () => {
    const { desk, no, code } = await visit();
    const { text } = (await desk.expectOk('departure-slip', { no, by: receiver })).body;
    expect(text).toContain(`编号：${no}`);
    expect(text).toContain(`查询码：${code.slice(0, 4)}-${code.slice(4)}`);
    expect(text).toContain('· 转送，最迟2025年10月13日');
    const { phone, address } = desk.service.district.office;
    expect(text).toContain(`电话：${phone}`);
    expect(text).toContain(`地址：${address}`);
    for (const word of [...PERSONAL, ...STAFF_NAMES]) expect(text).not.toContain(word);
  });

  it('R39 (c) the code is shown on the day of registration, to whoever registered; a look is recorded', async () => {
    const { desk, no, code } = await visit();
    const colleague = { ...receiver, id: 'he.receiver' };
    const other = (await desk.expectOk('departure-slip', { no, by: colleague })).body.text;
    expect(other).toContain('查询码：登记时已交给您');
    desk.clock.set(at('2025-10-10 Fri'));
    const later = (await desk.expectOk('departure-slip', { no, by: receiver })).body.text;
    expect(later).not.toContain(code.slice(0, 4));
    expect((await desk.call('departure-slip', { no, by: handler })).status).toBe(403);
    expect(desk.table.items(`ACCESS#${no}`)).toHaveLength(2);
  });

  it('R39 (c) of what came online nobody of the staff learns the code', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no } = await desk.handIn();
    expect((await desk.expectOk('departure-slip', { no, by: receiver })).body.text).toContain('登记时已交给您');
  });
});
