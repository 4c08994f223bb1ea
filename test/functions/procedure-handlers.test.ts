import { describe, expect, it } from 'vitest';
import { type Endpoint, httpHandler, jsonAnswer } from '../../functions/platform/pipeline.ts';
import { LARGEST_BODY } from '../../functions/platform/requests.ts';
import type { Service } from '../../functions/platform/service.ts';
import { FOLLOWING_STEPS, OPENING_STEPS } from '../../shared/petition/procedure.ts';
import { HOUSING } from '../support/acts.ts';
import { type Answered, type Call, httpEvent, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

const CLASSIFIED = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };
const NOTIFIED = { on: '2025-10-09', means: 'PHONE', what: '已收到' };
const ACCUSATION = { category: 'ACCUSATION', contentClass: '纪检监察' };

function problemOf(answer: Answered): { readonly status: number; readonly code: string } {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body.status).toBe(answer.status);
  expect(answer.body.type).toMatch(/^urn:huisheng:problem:[a-z-]+$/);
  expect(answer.body.title).toMatch(/\p{Script=Han}/u);
  expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules/);
  return { status: answer.status, code: answer.body.code };
}

describe('the person behind the token', () => {
  it.each([
    ['a list', { sub: 'lin.receiver', roles: ['receiver', 'handler'] }],
    ['one role as text', { sub: 'lin.receiver', roles: 'receiver' }],
    ['a list as API Gateway hands it on', { sub: 'lin.receiver', roles: '[handler receiver]' }],
    ['a list in JSON', { sub: 'lin.receiver', roles: '["handler","receiver"]' }],
    ['a list with commas', { sub: 'lin.receiver', roles: 'handler, receiver' }],
    ['groups of Cognito', { 'cognito:username': 'lin.receiver', 'cognito:groups': '[receiver]' }],
    ['one group of Cognito', { username: 'lin.receiver', 'cognito:groups': ['receiver'] }],
    ['the name an issuer prefers', { preferred_username: 'lin.receiver', sub: '7c0f', roles: 'receiver' }],
    ['a role nobody knows beside one we do', { sub: 'lin.receiver', roles: '[gardener receiver offline_access]' }],
  ])('%s', async (_, claims) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.expectOk('classify', { no, by: claims, body: CLASSIFIED });
    expect((await desk.record(no)).at(-1)?.commit.by).toMatchObject({ kind: 'staff', id: 'lin.receiver' });
  });

  it('the record keeps the name that stood in the token, or else the id', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.expectOk('classify', { no, by: { sub: 'x', name: '林晓月', roles: 'receiver' }, body: CLASSIFIED });
    await desk.expectOk('classify', { no, by: { sub: 'x', roles: 'receiver' }, body: CLASSIFIED });
    expect((await desk.record(no)).slice(1).map(({ commit }) => commit.by)).toMatchObject([
      { name: '林晓月' },
      { name: 'x' },
    ]);
  });

  it.each([
    ['no role', { sub: 'x' }, 403, 'ROLE_NOT_ALLOWED'],
    ['an empty list', { sub: 'x', roles: '[]' }, 403, 'ROLE_NOT_ALLOWED'],
    ['only roles we do not know', { sub: 'x', roles: '[gardener]' }, 403, 'ROLE_NOT_ALLOWED'],
    ['a role that is a property of every object', { sub: 'x', roles: '[constructor]' }, 403, 'ROLE_NOT_ALLOWED'],
    ['a resident’s role', { sub: 'x', roles: '[resident]' }, 403, 'ROLE_NOT_ALLOWED'],
    ['a role for other steps', { sub: 'x', roles: '[auditor]' }, 403, 'ROLE_NOT_ALLOWED'],
    ['nobody’s name', { roles: '[receiver]' }, 401, 'UNAUTHORIZED'],
    ['an empty name', { sub: '', roles: '[receiver]' }, 401, 'UNAUTHORIZED'],
    ['another district', { sub: 'x', roles: '[receiver]', district: 'huaiyin' }, 403, 'WRONG_DISTRICT'],
  ])('%s is refused, before anything is said of the petition', async (_, claims, status, code) => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    for (const no of [petitionNo, '000-000-0000', 'nonsense']) {
      const answer = await desk.call('classify', { no, by: claims, body: CLASSIFIED });
      if (no === 'nonsense') expect(answer.status).toBe(404);
      else expect(problemOf(answer)).toEqual({ status, code });
    }
    expect(await desk.record(petitionNo)).toHaveLength(1);
  });

  it('without a token there is no staff step', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.handIn();
    const answer = await desk.call('classify', { no, code, body: CLASSIFIED });
    expect(problemOf(answer)).toEqual({ status: 401, code: 'UNAUTHORIZED' });
  });

  it('every step is closed to every role that its declaration does not name', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    for (const step of [...OPENING_STEPS, ...FOLLOWING_STEPS]) {
      for (const staff of [receiver, handler, head, leader, supervisor, auditor]) {
        if (staff.roles.some((role) => step.roles.includes(role))) continue;
        const answer = await desk.call(step.name, { no, by: staff, body: {} });
        // A step of residents alone takes no token: whoever comes with one is no resident.
        if (step.name === 'submit') continue;
        expect(problemOf(answer), `${step.name} by ${staff.id}`).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' });
      }
    }
    expect(await desk.record(no)).toHaveLength(1);
  });
});

describe('a step of residents and staff', () => {
  const served = async () => {
    const desk = openDesk();
    const receipt = await desk.assigned();
    const no = receipt.petitionNo;
    const outcomes = [{ item: '屋顶', outcome: 'SUPPORTED' }];
    for (const [step, body] of [
      ['transfer', { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' }],
      ['record-acceptance', { authority: HOUSING, acceptedOn: '2025-10-09' }],
      ['record-reply', { authority: HOUSING, outcomes, documentNo: '1', issuedOn: '2025-10-09' }],
      ['record-service', { document: 'reply', servedOn: '2025-10-09', means: 'POST' }],
    ] as const) {
      await desk.expectOk(step, { no, by: handler, body });
    }
    return { desk, no, code: receipt.queryCode };
  };
  const REVIEW = { requestedOn: '2025-10-09', grounds: '漏了北阳台' };

  it('the petitioner takes it by number and code, and is answered as a petitioner', async () => {
    const { desk, no, code } = await served();
    const answer = await desk.expectOk('request-review', { no, code, body: REVIEW });
    expect(answer.body.headline.zh).toContain('已请求复查');
    expect(answer.text).not.toMatch(/wang|王立群|possible/);
    expect((await desk.record(no)).at(-1)?.commit.by).toEqual({ kind: 'resident' });
  });

  it('the handler takes it for them by token, and is answered as staff', async () => {
    const { desk, no } = await served();
    const answer = await desk.expectOk('request-review', { no, by: handler, body: REVIEW });
    expect(answer.body).toMatchObject({ handler: handler.id, possible: expect.arrayContaining(['propose-opinion']) });
    expect((await desk.record(no)).at(-1)?.commit.by).toMatchObject({ kind: 'staff', id: handler.id });
  });

  it('a token does not stand in for the code, nor the code for the token', async () => {
    const { desk, no, code } = await served();
    expect((await desk.call('request-review', { no, by: receiver, code, body: REVIEW })).status).toBe(403);
    expect((await desk.call('request-review', { no, body: REVIEW })).status).toBe(404);
    expect((await desk.call('rate', { no, code: '00000000', body: { office: '满意' } })).status).toBe(404);
  });
});

describe('who may not see it finds nothing', () => {
  const accusation = async (accused: readonly string[]) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const body = { ...ACCUSATION, accused: { staffIds: accused, units: [] } };
    await desk.expectOk('classify', { no, by: receiver, body });
    return { desk, no };
  };
  const nothing = async (request: Call & { readonly no: string }) => {
    const desk = openDesk();
    return (await desk.call('notify', request)).text;
  };

  it('the accused and those outside the compartment get word for word what a number that never was gets', async () => {
    const { desk, no } = await accusation([head.id]);
    const unknown = await nothing({ no: '000-000-0000', by: handler, body: NOTIFIED });
    expect((await desk.call('notify', { no, by: handler, body: NOTIFIED })).text).toBe(unknown);
    expect((await desk.call('assign-handler', { no, by: head, body: { handler: handler.id } })).text).toBe(unknown);
    for (const by of [head, handler, receiver, leader, auditor]) {
      expect((await desk.call('petition-file', { no, by })).text, by.id).toBe(unknown);
    }
    expect((await desk.call('petition-file', { no, by: supervisor })).status).toBe(200);
  });

  it('whoever is charged with it looks inside; the accused never, whatever their role', async () => {
    const { desk, no } = await accusation(['chen.handler']);
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    await desk.expectOk('petition-file', { no, by: handler });
    await desk.expectOk('notify', { no, by: handler, body: NOTIFIED });
    const chen: Staff = { kind: 'staff', id: 'chen.handler', name: '陈思远', roles: ['handler', 'head', 'supervisor'] };
    expect((await desk.call('petition-file', { no, by: chen })).status).toBe(404);
    expect((await desk.call('notify', { no, by: chen, body: NOTIFIED })).status).toBe(404);
  });

  it('the handler complained of keeps the matter no longer', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const accused = { staffIds: [handler.id], units: [] };
    await desk.expectOk('classify', { no, by: receiver, body: { ...CLASSIFIED, aboutTheOffice: true, accused } });
    expect((await desk.call('notify', { no, by: handler, body: NOTIFIED })).status).toBe(404);
    expect((await desk.call('petition-file', { no, by: handler })).status).toBe(404);
  });

  it('a look at who the petitioner is stands on record before the answer leaves, and without it there is none', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    void desk.table.mishap('REFUSED', (item) => item.pk.startsWith('ACCESS#'));
    const unlogged = await desk.call('petition-file', { no, by: auditor });
    expect(unlogged.status).toBe(500);
    expect(PERSONAL.filter((words) => unlogged.text.includes(words))).toEqual([]);
    const answer = await desk.expectOk('petition-file', { no, by: auditor });
    expect(answer.body.particulars).toEqual(PETITION);
    expect(desk.table.items('ACCESS#')).toMatchObject([{ pk: `ACCESS#${no}`, by: auditor.id }]);
    expect((await desk.call('petition-file', { no: '000-000-0000', by: auditor })).status).toBe(404);
    expect(desk.table.items('ACCESS#')).toHaveLength(1);
  });

  it('the petitioner’s other matters do not betray an accusation', async () => {
    const desk = openDesk();
    const { petitionNo: accusing } = await desk.handIn();
    const { petitionNo: second } = await desk.handIn({ ...PETITION, subject: '路灯不亮' });
    const body = { ...ACCUSATION, accused: { staffIds: [handler.id], units: [] } };
    await desk.expectOk('classify', { no: accusing, by: receiver, body });
    await desk.stream(accusing, second);
    const seenBy = async (by: Staff) =>
      (await desk.expectOk('petition-file', { no: second, by })).body.possibleDuplicates.map(
        (found: { readonly petitionNo: string }) => found.petitionNo,
      );
    expect(await seenBy(head)).toEqual([accusing]);
    expect(await seenBy(handler)).toEqual([]);
    expect(await seenBy(leader)).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no JSON', { rawBody: '{"subject":' }, 400, 'MALFORMED_JSON'],
    ['a list', { body: [] }, 422, 'INVALID_INPUT'],
    ['a number', { rawBody: '7' }, 422, 'INVALID_INPUT'],
    ['a form', { form: { subject: '一' } }, 415, 'NOT_JSON'],
    ['nothing', {}, 415, 'NOT_JSON'],
    ['too much', { rawBody: `"${'长'.repeat(LARGEST_BODY / 3)}"` }, 413, 'BODY_TOO_LARGE'],
    ['a key no client makes', { body: PETITION, key: '键' }, 400, 'IDEMPOTENCY_KEY_INVALID'],
    ['a key too long', { body: PETITION, key: 'k'.repeat(256) }, 400, 'IDEMPOTENCY_KEY_INVALID'],
    ['an empty key', { body: PETITION, key: '' }, 400, 'IDEMPOTENCY_KEY_INVALID'],
  ] as const)('%s', async (_, request: Call, status, code) => {
    const desk = openDesk();
    expect(problemOf(await desk.call('submit', request))).toEqual({ status, code });
    expect(desk.table.puts).toEqual([]);
  });

  it('every mistake is named at once, in both languages', async () => {
    const desk = openDesk();
    const answer = await desk.call('submit', {
      body: { petitioner: { phone: 'call me', age: 5 }, subject: '', statement: 7 },
    });
    expect(problemOf(answer)).toEqual({ status: 422, code: 'INVALID_INPUT' });
    const fields = answer.body.errors.map((error: { readonly field: string }) => error.field).toSorted();
    expect(fields).toEqual([
      'petitioner.age',
      'petitioner.name',
      'petitioner.phone',
      'request',
      'statement',
      'subject',
    ]);
    for (const { message } of answer.body.errors) expect(message).toMatch(/\p{Script=Han}.* \/ [a-z]/u);
  });

  it.each(['', '123', '123-456-7890', '../048', '048-213-957８'])(
    'the number %j is like one that never was',
    async (no) => {
      const desk = openDesk();
      const known = await desk.call('notify', { no: '000-000-0000', by: handler, body: NOTIFIED });
      const answer = await desk.call('notify', { no, by: handler, body: NOTIFIED });
      expect([answer.status, answer.text]).toEqual([404, known.text]);
    },
  );
});

describe('a fault of ours', () => {
  it('is a plain 500 that says nothing of the request, and one line of log with a code', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.table.failQueries(() => true);
    const answers = [
      await desk.call('submit', { body: PETITION }),
      await desk.call('notify', { no, by: handler, body: { ...NOTIFIED, what: PETITION.statement } }),
      await desk.call('work-queue', { by: handler, query: { queue: 'open' } }),
      await desk.call('petition-file', { no, by: handler }),
    ];
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(problemOf(answer)).toEqual({ status: 500, code: 'UNEXPECTED' });
      expect(PERSONAL.filter((words) => answer.text.includes(words))).toEqual([]);
      expect(answer.text).not.toContain(no);
    }
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 200, 500]);
    expect(desk.log.lines.filter(({ code }) => code === 'REQUEST_FAILED')).toEqual(
      Array.from({ length: 3 }, () => ({
        code: 'REQUEST_FAILED',
        fields: { requestId: 'request-1', error: 'StoreUnreachable' },
      })),
    );
  });

  it.each([
    ['an error that quotes its input', new Error(`cannot store ${PETITION.statement}`), 'Error'],
    ['a thrown text', PETITION.statement, 'string'],
    ['nothing', undefined, 'undefined'],
  ])('%s is logged by its name alone', async (_, thrown, error) => {
    const desk = openDesk();
    const broken: Endpoint = () => Promise.reject(thrown);
    const result = await httpHandler(broken, () => desk.service)(httpEvent({ body: PETITION }), {} as never);
    expect(result.statusCode).toBe(500);
    expect(result.body).not.toContain(PETITION.statement);
    expect(desk.log.lines).toEqual([{ code: 'REQUEST_FAILED', fields: { requestId: 'request-1', error } }]);
  });

  it('of one call is not the next one’s', async () => {
    const desk = openDesk();
    let calls = 0;
    const once: Endpoint = (_event, service: Service) => {
      calls += 1;
      if (calls === 1) throw new Error('the first call fails');
      return Promise.resolve(jsonAnswer(200, { name: service.district.slug }));
    };
    const handle = httpHandler(once, () => desk.service);
    expect((await handle(httpEvent({}), {} as never)).statusCode).toBe(500);
    expect((await handle(httpEvent({}), {} as never)).body).toBe('{"name":"wutong"}');
  });
});

describe('the log', () => {
  it('holds no person and no word of a petition, through a life with repeats, refusals and faults', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.handIn(PETITION, 'form-1');
    await desk.handIn(PETITION, 'form-1');
    await desk.call('submit', { body: { ...PETITION, subject: '别的事' }, key: 'form-1' });
    await desk.call('submit', { body: { ...PETITION, anonymous: true } });
    await desk.expectOk('classify', { no, by: receiver, body: CLASSIFIED });
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    await desk.expectOk('supplement', { no, code, body: { statement: '我叫窦桂枝，补充一句' } });
    const correction = { field: 'phone', value: '13900000043', reason: '听写有误' };
    await desk.expectOk('correct', { no, by: handler, body: correction });
    await desk.call('extend', {
      no,
      by: head,
      body: { days: 9, reason: '一', approvedBy: '二', toldOn: '2025-10-09' },
    });
    await desk.call('track', { body: { petitionNo: no, queryCode: '12345678' } });
    await desk.expectOk('petition-file', { no, by: handler });
    void desk.table.mishap('REFUSED', (item) => item.pk.startsWith('PETITION#'));
    await desk.call('notify', { no, by: handler, body: NOTIFIED });
    await desk.stream(no);
    desk.mailer.failFor(() => true);
    desk.clock.advance(60 * 24 * 6);
    await desk.stream(no);
    const logged = JSON.stringify(desk.log.lines);
    const personal = [...PERSONAL, code, '补充一句', '13900000043', '王立群', 'wang.handler', 'form-1', '203.0.113.7'];
    expect(personal.filter((words) => logged.includes(words))).toEqual([]);
    expect(logged).not.toContain('12345678');
    for (const expected of ['COMMAND_DONE', 'COMMAND_REPEATED', 'COMMAND_REFUSED', 'REQUEST_FAILED', 'NOTICE_SENT']) {
      expect(desk.log.codes()).toContain(expected);
    }
  });
});
