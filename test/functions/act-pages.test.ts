import { describe, expect, it } from 'vitest';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';

/** The status page of a petition, and the pass its buttons carry. */
async function opened(desk: Desk, no: string, code: string) {
  const answer = await desk.site({ method: 'POST', path: '/track', form: { petitionNo: no, queryCode: code } });
  expect(answer.status).toBe(200);
  return { text: answer.text, pass: /name="pass" value="([^"]+)"/.exec(answer.text)?.[1] ?? '' };
}

async function petition() {
  const desk = openDesk(at('2026-03-02 Mon'));
  const { petitionNo: no, queryCode: code } = await desk.assigned();
  const { pass } = await opened(desk, no, code);
  return { desk, no, code, pass };
}

/** A petition whose reply was served today. */
async function replied() {
  const desk = openDesk(at('2026-03-02 Mon'));
  const { petitionNo: no, queryCode: code } = await desk.assigned();
  const sent = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
  await desk.expectOk('transfer', { no, by: handler, body: sent });
  const outcomes = [{ item: '维修', outcome: 'NOT_SUPPORTED' }];
  const issued = { authority: HOUSING, outcomes, documentNo: '住建信〔2026〕1号', issuedOn: '2026-03-02' };
  await desk.expectOk('record-reply', { no, by: handler, body: issued });
  const served = { document: 'reply', servedOn: '2026-03-02', means: 'IN_PERSON' };
  await desk.expectOk('record-service', { no, by: handler, body: served });
  return { desk, no, code, ...(await opened(desk, no, code)) };
}

const press = (desk: Desk, form: Readonly<Record<string, string>>) => desk.site({ method: 'POST', path: '/act', form });
const keyOf = (text: string): string => /name="formKey" value="([^"]+)"/.exec(text)?.[1] ?? '';
const steps = async (desk: Desk, no: string) => (await desk.record(no)).map(({ commit }) => commit.step);

describe('what a petitioner may do, on pages without a script', () => {
  it('R33 the page of a petition leads to what may be done now, and to nothing else', async () => {
    const { text } = await replied();
    for (const act of ['request-review', 'supplement', 'rate', 'request-recusal', 'withdraw']) {
      expect(text).toContain(`name="act" value="${act}"`);
    }
    expect(text).not.toContain('value="request-final-review"');
    const { desk, no, code } = await petition();
    expect((await opened(desk, no, code)).text).not.toContain('value="request-review"');
  });

  it('R33 asks for review: one question, then the petition as it stands, with the new date', async () => {
    const { desk, no, pass } = await replied();
    const form = await press(desk, { petitionNo: no, pass, act: 'request-review' });
    expect(form.status).toBe(200);
    expect(form.text).toContain('<h1>请求复查</h1>');
    expect(form.text).not.toMatch(/<script(?! src="\/site\.js)/);
    const sent = { petitionNo: no, pass, act: 'request-review', formKey: keyOf(form.text), grounds: '没有到现场看过' };
    const done = await press(desk, sent);
    expect(done.status).toBe(200);
    expect(done.text).toContain('已经收到并登记');
    expect((await steps(desk, no)).at(-1)).toBe('request-review');
    // The button pressed twice, or the page sent again, is the same request.
    expect((await press(desk, sent)).status).toBe(200);
    expect((await steps(desk, no)).filter((step) => step === 'request-review')).toHaveLength(1);
    const { timeline } = (await desk.expectOk('petition-file', { no, by: handler })).body;
    expect(timeline.at(-1).words).toBe('没有到现场看过');
  });

  it('what was typed stands there again after a mistake, with what to do', async () => {
    const { desk, no, pass } = await petition();
    const sent = {
      petitionNo: no,
      pass,
      act: 'request-recusal',
      formKey: 'key-of-this-form',
      who: '王立群',
      reason: '',
    };
    const again = await press(desk, sent);
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="王立群"');
    expect(again.text).toContain('aria-invalid="true"');
    expect(again.text).toContain('原因：必须填写');
    expect(await steps(desk, no)).not.toContain('request-recusal');
    expect((await press(desk, { ...sent, reason: '他与物业经理是亲属' })).status).toBe(200);
    expect((await steps(desk, no)).at(-1)).toBe('request-recusal');
  });

  it('a petition is withdrawn only by whoever says so twice', async () => {
    const { desk, no, pass } = await petition();
    const sent = { petitionNo: no, pass, act: 'withdraw', formKey: 'key-of-this-form', reason: '已经修好' };
    expect((await press(desk, sent)).status).toBe(422);
    expect(await steps(desk, no)).not.toContain('withdraw');
    expect((await press(desk, { ...sent, sure: 'true' })).text).toContain('已经收到并登记');
    expect((await steps(desk, no)).at(-1)).toBe('withdraw');
  });

  it('R-X16 nothing is chosen beforehand in a rating', async () => {
    const { desk, no, pass } = await replied();
    const form = await press(desk, { petitionNo: no, pass, act: 'rate' });
    expect(form.text.match(/type="radio"/g)).toHaveLength(6);
    expect(form.text).not.toMatch(/checked/);
    const formKey = keyOf(form.text);
    expect((await press(desk, { petitionNo: no, pass, act: 'rate', formKey, authority: '满意' })).status).toBe(422);
    const rated = { petitionNo: no, pass, act: 'rate', formKey, office: '不满意', reasons: '没有人接电话' };
    expect((await press(desk, rated)).status).toBe(200);
    const { rating } = (await desk.expectOk('petition-file', { no, by: head })).body;
    expect(rating).toMatchObject({ office: '不满意', reasons: '没有人接电话' });
  });

  it('no pass, a guessed one, and one of yesterday open nothing; nor does a step that is not theirs', async () => {
    const { desk, no, pass } = await petition();
    const sent = { petitionNo: no, act: 'supplement', formKey: 'key-of-this-form', statement: '补充' };
    expect((await press(desk, sent)).status).toBe(404);
    expect((await press(desk, { ...sent, pass: pass.replace(/.$/, '_') })).status).toBe(403);
    expect((await press(desk, { ...sent, pass, act: 'close' })).status).toBe(404);
    desk.clock.set(at('2026-03-03 Tue'));
    expect((await press(desk, { ...sent, pass })).status).toBe(403);
    expect(await steps(desk, no)).not.toContain('supplement');
  });

  it('what the course forbids is said in words, and nothing happens', async () => {
    const { desk, no, pass } = await petition();
    const sent = { petitionNo: no, pass, act: 'request-review', formKey: 'key-of-this-form', grounds: '不服' };
    const refused = await press(desk, sent);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('处理意见书送达后方可请求复查');
  });

  it('no page of these names a person or shows a code', async () => {
    const { desk, no, code, pass } = await replied();
    for (const act of ['request-review', 'supplement', 'rate', 'request-recusal', 'withdraw']) {
      const { text } = await press(desk, { petitionNo: no, pass, act });
      for (const word of [...PERSONAL, code]) expect(text).not.toContain(word);
    }
  });
});
