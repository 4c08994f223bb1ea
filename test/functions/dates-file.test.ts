import { describe, expect, it } from 'vitest';
import { at } from '../support/days.ts';
import { entriesOf } from '../support/calendar-entries.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler } from '../support/office.ts';
import { HOUSING } from '../support/acts.ts';

async function opened(desk: Desk, no: string, code: string) {
  const answer = await desk.site({ method: 'POST', path: '/track', form: { petitionNo: no, queryCode: code } });
  return { text: answer.text, pass: /name="pass" value="([^"]+)"/.exec(answer.text)?.[1] ?? '' };
}

const ask = (desk: Desk, form: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}) =>
  desk.site({ method: 'POST', path: '/dates.ics', form, query });

describe('把日期加入日历, from the page of a petition', () => {
  it('R2 R3 the running dates, each on its day, with nobody and nothing of the matter in it', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no, queryCode } = await desk.handIn();
    const { text, pass } = await opened(desk, no, queryCode);
    expect(text).toContain('把日期加入日历');
    const file = await ask(desk, { petitionNo: no, pass });
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${no}.ics"`,
      'cache-control': 'no-store',
    });
    expect(entriesOf(file.text).map(({ SUMMARY, DTSTART, TRIGGER }) => [SUMMARY, DTSTART, TRIGGER])).toEqual([
      [`告知：最迟今天（信访编号${no}）`, '20251024', '-PT15H'],
      [`转送：最迟今天（信访编号${no}）`, '20251013', '-PT15H'],
    ]);
    for (const personal of PERSONAL) expect(file.text.replaceAll('\r\n ', '')).not.toContain(personal);
  });

  it('R33 the window for a review, as the petitioner’s own date; in English where the page is', async () => {
    const desk = openDesk(at('2026-03-02 Mon'));
    const { petitionNo: no, queryCode } = await desk.assigned();
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2026-03-02', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body: sent });
    const outcomes = [{ item: '维修', outcome: 'NOT_SUPPORTED' }];
    const issued = { authority: HOUSING, outcomes, documentNo: '住建信〔2026〕1号', issuedOn: '2026-03-02' };
    await desk.expectOk('record-reply', { no, by: handler, body: issued });
    const served = { document: 'reply', servedOn: '2026-03-02', means: 'IN_PERSON' };
    await desk.expectOk('record-service', { no, by: handler, body: served });
    const { pass } = await opened(desk, no, queryCode);
    const file = await ask(desk, { petitionNo: no, pass }, { lang: 'en' });
    const review = entriesOf(file.text).find(({ UID }) => UID?.includes('reviewRequest'));
    expect(review).toMatchObject({ SUMMARY: `asking for review: last day (petition ${no})`, DTSTART: '20260401' });
  });

  it('the same date asked for twice is one entry of a calendar; after a change it is the newer', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no, queryCode } = await desk.handIn();
    const { pass } = await opened(desk, no, queryCode);
    const [first] = entriesOf((await ask(desk, { petitionNo: no, pass })).text);
    await desk.expectOk('supplement', { no, code: queryCode, body: { statement: '又漏了' } });
    const [second] = entriesOf((await ask(desk, { petitionNo: no, pass })).text);
    expect(second?.['UID']).toBe(first?.['UID']);
    expect([first?.['SEQUENCE'], second?.['SEQUENCE']]).toEqual(['1', '2']);
  });

  it('is for whoever the page was opened by: not without the pass, not with another’s, not when it is over', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no, queryCode } = await desk.handIn();
    const other = await desk.handIn({ anonymous: true, subject: '路灯', statement: '不亮', request: '请修' });
    const { pass } = await opened(desk, no, queryCode);
    expect((await ask(desk, { petitionNo: no })).status).toBe(404);
    expect((await ask(desk, { petitionNo: other.petitionNo, pass })).status).toBe(403);
    desk.clock.set(at('2025-10-10 Fri'));
    expect((await ask(desk, { petitionNo: no, pass })).status).toBe(403);
  });

  it('where nothing runs any more, there is no button and no file', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no, queryCode } = await desk.handIn();
    await desk.expectOk('withdraw', { no, code: queryCode, body: {} });
    const { text, pass } = await opened(desk, no, queryCode);
    expect(text).not.toContain('/dates.ics');
    const answer = await ask(desk, { petitionNo: no, pass });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('现在没有正在计算的日期');
  });
});
