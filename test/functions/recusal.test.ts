import { describe, expect, it } from 'vitest';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { openDesk } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver } from '../support/office.ts';

const ASKED = { who: '王建国', reason: '他与物业经理是亲属' };

async function asked() {
  const desk = openDesk(at('2026-03-02 Mon'));
  const { petitionNo: no, queryCode: code } = await desk.assigned();
  await desk.expectOk('request-recusal', { no, code, body: ASKED });
  await desk.stream(no);
  return { desk, no, code };
}

describe('R-X6 申请回避, asked by the petitioner', () => {
  it('R-X6 stands before the head, who reads whom it is about and why; those it may be about do not', async () => {
    const { desk, no } = await asked();
    const row = (await desk.expectOk('work-queue', { by: head, query: { queue: 'recusal-asked' } })).body;
    expect(row.petitions).toMatchObject([{ petitionNo: no }]);
    for (const by of [head, leader, auditor]) {
      const { timeline } = (await desk.expectOk('petition-file', { no, by })).body;
      expect(timeline.at(-1), by.id).toMatchObject({ step: 'request-recusal', words: '王建国：他与物业经理是亲属' });
    }
    for (const by of [handler, receiver]) {
      expect((await desk.expectOk('petition-file', { no, by })).text, by.id).not.toContain('亲属');
    }
    expect(JSON.stringify(desk.table.items('PETITION#'))).not.toContain('亲属');
  });

  it('R-X6 agreed: whoever keeps out finds no such petition, in the list or by its number; the petitioner is told', async () => {
    const { desk, no, code } = await asked();
    const body = { staffIds: [handler.id], agree: true, reason: '经核实有亲属关系' };
    await desk.expectOk('decide-recusal', { no, by: head, body });
    await desk.stream(no);
    expect((await desk.call('petition-file', { no, by: handler })).status).toBe(404);
    const mine = (await desk.expectOk('work-queue', { by: handler, query: { queue: 'open' } })).body;
    expect(mine.petitions).toEqual([]);
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: 'chen.handler' } });
    expect(desk.mailer.sent.some(({ subject }) => subject.startsWith('回避申请决定告知'))).toBe(true);
    const { history } = (await desk.expectOk('track', { body: { petitionNo: no, queryCode: code } })).body;
    expect(history.map(({ zh }: { zh: string }) => zh)).toContain('已决定有关工作人员回避本事项');
  });

  it('R-X6 the head does not decide about the head', async () => {
    const { desk, no } = await asked();
    const body = { staffIds: [head.id], agree: false, reason: '没有利害关系' };
    const refused = await desk.call('decide-recusal', { no, by: head, body });
    expect([refused.status, refused.body.code]).toEqual([403, 'RECUSED']);
    await desk.expectOk('decide-recusal', { no, by: leader, body });
  });
});

describe('what the petitioner wrote with an act', () => {
  it('R33 the grounds of a request for review are read by whoever drafts the opinion on it', async () => {
    const desk = openDesk(at('2026-03-02 Mon'));
    const { petitionNo: no, queryCode: code } = await desk.assigned();
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body: sent });
    const outcomes = [{ item: '维修', outcome: 'NOT_SUPPORTED' }];
    const issued = { authority: HOUSING, outcomes, documentNo: '住建信〔2026〕1号', issuedOn: '2026-03-02' };
    await desk.expectOk('record-reply', { no, by: handler, body: issued });
    const served = { document: 'reply', servedOn: '2026-03-02', means: 'IN_PERSON' };
    await desk.expectOk('record-service', { no, by: handler, body: served });
    await desk.expectOk('request-review', { no, code, body: { grounds: '没有到现场看过' } });
    const { timeline } = (await desk.expectOk('petition-file', { no, by: handler })).body;
    expect(timeline.at(-1)).toMatchObject({ step: 'request-review', words: '没有到现场看过' });
  });
});
