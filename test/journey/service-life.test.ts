import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

// The fifth system, 服务承诺: what is promised is public, whoever comes is greeted, answered, read back to and seen off, hears what became of
// it, says how it was, and is spoken with where it was not good. Over HTTP, and nothing else.
describe('服务承诺 over HTTP: a visit, from the greeting to the figures', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let receiver: string;
  let handler: string;
  let head: string;
  let supervisor: string;
  let no: string;
  let code: string;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    receiver = await district.staff('lin.receiver', 'receiver');
    handler = await district.staff('wang.handler', 'handler');
    head = await district.staff('zhao.head', 'head');
    supervisor = await district.staff('qian.supervisor', 'supervisor');
    await district.reset('2025-10-09T09:00:00+08:00'); // Thursday
  });
  afterAll(() => close());

  const page = async (path: string): Promise<string> => String((await district.call('GET', path)).body);
  const step = (name: string, token: string, body: unknown) =>
    district.expectOk('POST', `/api/staff/petitions/${no}/${name}`, { token, body });
  const file = (token: string) =>
    district.expectOk<Readonly<Record<string, unknown>>>('GET', `/api/staff/petitions/${no}`, { token });
  const row = async (queue: string, token: string) => {
    const { petitions } = await district.expectOk<{ petitions: readonly { petitionNo: string }[] }>(
      'GET',
      `/api/staff/petitions?queue=${queue}`,
      { token },
    );
    return petitions.find(({ petitionNo }) => petitionNo === no);
  };

  it('R36 三公开: what is done, how and by when, for anybody, from the rules that run', async () => {
    const promised = await district.expectOk<{ limits: readonly unknown[]; office: { readonly phone: string } }>(
      'GET',
      '/api/commitments',
    );
    const text = await page('/commitments');
    expect(text).toContain(promised.office.phone);
    for (const heading of ['服务内容', '办事程序', '承诺时限']) expect(text).toContain(`<h2>${heading}</h2>`);
    expect(text).not.toMatch(/<script(?! src="\/site\.js)/);
  });

  it('R40 亮牌办公、坚守岗位: plates on the table, the week planned, whoever receives is at the post', async () => {
    const plate = { plateNo: '01', staff: 'lin.receiver', post: 'reception', window: '2号窗口' };
    await district.expectOk('POST', '/api/staff/plates/issue-plate', { token: head, body: plate });
    const duties = [{ day: '2025-10-09', half: 'MORNING', post: 'reception', staff: ['lin.receiver'] }];
    const week = '/api/staff/rosters/2025-W41';
    await district.expectOk('POST', `${week}/plan-roster`, { token: head, body: { duties } });
    const gaps = async () =>
      (
        await district.expectOk<{
          gaps: readonly { readonly day: string; readonly half: string; readonly kind: string }[];
        }>('GET', '/api/staff/roster?week=2025-W41', { token: head })
      ).gaps.map(({ day, half, kind }) => `${day} ${half} ${kind}`);
    expect(await gaps()).toEqual(
      expect.arrayContaining(['2025-10-09 MORNING NOT_OPENED', '2025-10-09 AFTERNOON UNPLANNED']),
    );
    await district.expectOk('POST', `${week}/open-post`, { token: receiver, body: { post: 'reception' } });
    expect(await gaps()).not.toContain('2025-10-09 MORNING NOT_OPENED');
    const published = await page('/commitments');
    expect(published).toContain('2号窗口');
    expect(published).not.toContain('林晓月');
  });

  it('R38 R39 来有迎声、问有答声: greeted, every question with its answer or who answers by when, read back', async () => {
    const { petitioner, subject, statement, request } = LEAKING_ROOF;
    const registered = await district.expectOk('POST', '/api/staff/petitions', {
      token: receiver,
      body: {
        ...{ petitioner, subject, statement, request },
        channel: 'VISIT',
        receivedOn: '2025-10-09',
        confirmedByPetitioner: true,
        onTheSpot: { told: true, what: '三日内转送，有结果即告知' },
      },
      key: 'visit',
    });
    no = registered.petitionNo;
    code = registered.queryCode;
    await step('record-reception', receiver, {
      greeted: true,
      confirmed: true,
      slipGiven: true,
      questions: [
        { question: '要带什么材料？', answer: '产权证复印件' },
        { question: '能先堵漏吗？', answeredBy: { who: 'wang.handler', by: '2025-10-13' } },
      ],
    });
    await expect.poll(() => row('to-answer', handler)).toBeDefined();
    expect(await file(head)).not.toHaveProperty('receptionGaps');
  });

  it('R39 (c) 走有送声: the slip says number, code, what comes by when, and whom to ask', async () => {
    const { text } = await district.expectOk<{ text: string }>('GET', `/api/staff/petitions/${no}/departure-slip`, {
      token: receiver,
    });
    expect(text).toContain(no);
    expect(text).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);
    expect(text).toContain('转送，最迟2025年10月13日');
    expect(text).not.toContain(LEAKING_ROOF.petitioner.name);
  });

  it('R39 (b) the answer that was promised is given', async () => {
    await step('answer-question', handler, {
      question: 2,
      on: '2025-10-09',
      means: 'PHONE',
      answer: '今天下午先铺防水布',
    });
    await expect.poll(() => row('to-answer', handler)).toBeUndefined();
  });

  it('R39 (d) 办有回声: nothing is closed before the petitioner has heard', async () => {
    await step('handle-internally', head, { handler: 'wang.handler' });
    await district.advanceTo('2025-10-14T10:00:00+08:00');
    const early = await district.call('POST', `/api/staff/petitions/${no}/close`, {
      token: head,
      body: { reason: '已修好' },
    });
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'ECHO_MISSING']);
    await step('give-echo', handler, { on: '2025-10-14', means: 'EMAIL', what: '屋顶已于10月13日补漏，请您验看' });
    await step('close', head, { reason: '已修好' });
  });

  it('R-X16 R43 the mail of the answer asks how it was, nothing chosen beforehand; 不满意 is the head’s to speak with', async () => {
    const asking = async () => (await district.mail()).findLast(({ text }) => text.includes('/rate?link='));
    await expect.poll(asking).toBeDefined();
    const mail = await asking();
    const link = /\/rate\?link=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await page(`/rate?link=${link}`)).not.toMatch(/checked/);
    const sent = await fetch(`${district.address}/rate`, {
      method: 'POST',
      body: new URLSearchParams({ link, office: '不满意', reasons: '打了三次电话才有人接' }),
    });
    expect(sent.status).toBe(200);
    await expect.poll(() => row('dissatisfied', head)).toBeDefined();
    await expect.poll(() => row('dissatisfied', handler)).toBeUndefined();
    expect(JSON.stringify(await file(handler))).not.toContain('三次电话');
    await step('answer-dissatisfaction', head, {
      on: '2025-10-14',
      means: 'PHONE',
      what: '已致歉，值班电话改为两人轮值',
    });
    await expect.poll(() => row('dissatisfied', head)).toBeUndefined();
    expect(await file(head)).toMatchObject({ rating: { office: '不满意' } });
  });

  it('R43 R10 a dissatisfied petitioner is a proposal to look, and no finding', async () => {
    const list = async (name: string) =>
      (
        await district.expectOk<{ leads: readonly { readonly origin?: { readonly petitionNo: string } }[] }>(
          'GET',
          `/api/staff/leads?list=${name}`,
          { token: supervisor },
        )
      ).leads;
    await expect.poll(async () => (await list('proposed')).map(({ origin }) => origin?.petitionNo)).toContain(no);
    expect(await list('open')).toEqual([]);
  });

  it('R43 R-X17 a complaint goes to somebody above, is kept from whom it is about, and touches no petition', async () => {
    const before = await district.expectOk<{ version: number }>('GET', `/api/staff/petitions/${no}`, { token: head });
    const body = {
      anonymous: true,
      subject: 'STAFF',
      who: '王立群',
      codes: ['ATTITUDE'],
      what: '电话里说话很不耐烦',
      petitionNo: no,
    };
    const { complaintNo, queryCode } = await district.expectOk<{ complaintNo: string; queryCode: string }>(
      'POST',
      '/api/complaints',
      { body, key: 'complaint' },
    );
    const list = async (token: string) =>
      district
        .call('GET', '/api/staff/complaints?list=open', { token })
        .then(({ status, body: listed }) => [status, JSON.stringify(listed).includes(complaintNo)]);
    await expect.poll(() => list(head)).toEqual([200, true]);
    expect(await list(handler)).toEqual([403, false]);
    const steps = `/api/staff/complaints/${complaintNo}`;
    await district.expectOk('POST', `${steps}/acknowledge-complaint`, {
      token: head,
      body: { concerned: ['wang.handler'] },
    });
    const answer = { on: '2025-10-14', means: 'ONLINE', told: '已向您道歉，并与工作人员谈话' };
    await district.expectOk('POST', `${steps}/answer-complaint`, { token: head, body: answer });
    const followed = await district.expectOk<{ status: string; answers: readonly { readonly told: string }[] }>(
      'POST',
      '/api/complaints/track',
      { body: { complaintNo, queryCode } },
    );
    expect([followed.status, followed.answers[0]?.told]).toEqual(['ANSWERED', answer.told]);
    expect(
      (await district.expectOk<{ version: number }>('GET', `/api/staff/petitions/${no}`, { token: head })).version,
    ).toBe(before.version);
  });

  it('R41 R42 四不: declared for the quarter that is over, a gift given back, and who has not declared', async () => {
    const own = (name: string, token: string, body: unknown) =>
      district.expectOk('POST', `/api/staff/integrity/${name}`, { token, body });
    await own('declare-integrity', receiver, { period: '2025-Q3', nothingOffered: true });
    await own('record-gift', handler, {
      offeredBy: '何秀兰',
      offeredOn: '2025-10-14',
      what: '一篮鸡蛋',
      value: 60,
      outcome: 'RETURNED',
      on: '2025-10-14',
      witness: 'lin.receiver',
    });
    const register = () =>
      district.expectOk<{ missing: readonly string[]; gifts: readonly unknown[] }>(
        'GET',
        '/api/staff/integrity?period=2025-Q3',
        { token: head },
      );
    await expect.poll(async () => (await register()).missing).not.toContain('lin.receiver');
    expect((await register()).missing).toContain('wang.handler');
    expect(JSON.stringify(await register())).not.toContain('何秀兰');
  });

  it('R-X15 R36 next morning it is counted, and so few are not published', async () => {
    await district.advanceTo('2025-10-15T09:30:00+08:00');
    const counted = await district.expectOk<Readonly<Record<string, unknown>>>(
      'GET',
      '/api/staff/statistics?year=2025',
      {
        token: head,
      },
    );
    expect(JSON.stringify(counted)).toContain('VISIT');
    const published = await page('/commitments');
    expect(published).not.toContain(no);
    expect(published).not.toContain('三次电话');
  });
});
