import { describe, expect, it } from 'vitest';
import { openDesk, PETITION } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';

const DAUGHTER = {
  name: '窦小满',
  relation: 'NEAR_RELATIVE',
  phone: '13900000777',
  email: 'dou.xiaoman@example.com',
} as const;
const { email: _, phone: __, ...KNOWN_BY_ADDRESS } = PETITION.petitioner;
const PARENTS = { ...PETITION, petitioner: KNOWN_BY_ADDRESS };

describe('代理人、监护人: somebody acts for the petitioner', () => {
  it('R2 S25 whoever acts is told where the petitioner has no address of their own; the right stays the petitioner’s', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode } = await desk.handIn({ ...PARENTS, agent: DAUGHTER });
    await desk.stream(no);
    expect(desk.mailer.to(DAUGHTER.email)).toHaveLength(1);
    const own = await desk.handIn({ ...PETITION, agent: DAUGHTER });
    await desk.stream(own.petitionNo);
    expect(desk.mailer.to(DAUGHTER.email)).toHaveLength(1);
    expect(desk.mailer.to(PETITION.petitioner.email)).toHaveLength(1);
    expect((await desk.call('supplement', { no, code: queryCode, body: { statement: '又漏了' } })).status).toBe(200);
  });

  it('who acts, in what right and by what paper stands in the particulars; the record holds the right alone', async () => {
    const desk = openDesk();
    const agent = { ...DAUGHTER, relation: 'ENTRUSTED', authority: '授权委托书（2026年3月1日）' };
    const { petitionNo: no } = await desk.handIn({ ...PARENTS, agent });
    const file = (await desk.expectOk('petition-file', { no, by: head })).body;
    expect(file.agent).toEqual({ relation: 'ENTRUSTED', authorityNoted: true });
    expect(file.particulars.agent).toEqual(agent);
    const record = JSON.stringify(await desk.record(no));
    for (const words of [agent.name, agent.phone, agent.email, agent.authority]) expect(record).not.toContain(words);
    const without = await desk.handIn({ ...PARENTS, agent: DAUGHTER });
    expect((await desk.expectOk('petition-file', { no: without.petitionNo, by: head })).body.agent).toEqual({
      relation: 'NEAR_RELATIVE',
      authorityNoted: false,
    });
  });

  it('R-X13 two matters by the telephone of one who acts are suggested', async () => {
    const desk = openDesk();
    const first = await desk.handIn({ ...PARENTS, agent: DAUGHTER });
    const second = await desk.handIn({
      petitioner: { name: '殷若溪', phone: DAUGHTER.phone },
      subject: '路灯不亮',
      statement: '门口的路灯坏了三天，晚上看不清路。',
      request: '修好路灯',
    });
    await desk.stream(first.petitionNo, second.petitionNo);
    expect(
      (await desk.expectOk('petition-file', { no: second.petitionNo, by: head })).body.possibleDuplicates,
    ).toMatchObject([{ petitionNo: first.petitionNo, agrees: ['电话'] }]);
  });

  it('nobody acts for one who is not named: an anonymous matter holds no person at all', async () => {
    const desk = openDesk();
    const { petitioner: ___, ...words } = PETITION;
    const answer = await desk.call('submit', { body: { ...words, anonymous: true, agent: DAUGHTER } });
    expect([answer.status, answer.body.code]).toEqual([422, 'ANONYMOUS_WITH_NAME']);
  });
});

describe('不满十四周岁: a child’s petition', () => {
  it('R-X1 S26 is registered without telephone or guardian, marked, and no word of it stands in a list', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn({ ...PETITION, petitioner: { name: '小雨' }, underFourteen: true });
    await desk.stream(no);
    expect((await desk.expectOk('petition-file', { no, by: handler })).body).toMatchObject({ underFourteen: true });
    const { petitions } = (await desk.expectOk('work-queue', { by: receiver, query: { queue: 'open' } })).body;
    expect(petitions).toMatchObject([{ petitionNo: no, underFourteen: true }]);
    expect(petitions[0].subject).toBeUndefined();
    const grown = await desk.handIn({ ...PETITION, underFourteen: false });
    expect(
      (await desk.expectOk('petition-file', { no: grown.petitionNo, by: handler })).body.underFourteen,
    ).toBeUndefined();
  });
});

describe('R-X7 涉检举控告', () => {
  it('R-X7 whoever opens an accusation to send it on is warned, and the accused unit named; other matters carry no warning', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const caution = async () => (await desk.expectOk('petition-file', { no, by: handler })).body.caution;
    expect(await caution()).toBeUndefined();
    const accused = { staffIds: [], units: ['区水务局'] };
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused };
    await desk.expectOk('classify', { no, by: receiver, body });
    expect((await caution()).zh).toMatch(/^涉检举控告：不得.*（区水务局）/u);
    const to = (name: string) => ({ authorities: [{ name }], sentOn: '2025-10-09', method: 'PAPER' });
    const refused = await desk.call('transfer', { no, by: handler, body: to('区 水务局') });
    expect([refused.status, refused.body.code]).toEqual([422, 'ACCUSED_AUTHORITY']);
    const sent = await desk.expectOk('transfer', { no, by: handler, body: to('区纪委监委') });
    expect(sent.body.caution).toEqual(await caution());
  });
});
