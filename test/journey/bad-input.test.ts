import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localDistrict } from '../support/local-district.ts';
import type { Answer, DistrictClient, State } from './district-client.ts';

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

const GOOD = {
  petitioner: { name: '麦守仁', phone: '13700002816' },
  subject: '停车',
  statement: '地锁',
  request: '拆掉',
};

describe('bad input: a clear problem+json, nothing written, the server up', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let no = '';
  let code = '';
  let head = '';
  let handler = '';
  let receiver = '';
  let key = 0;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    await district.reset('2025-10-09T10:00:00+08:00');
    const receipt = await district.expectOk('POST', '/api/petitions', { body: GOOD, key: 'good' });
    ({ petitionNo: no, queryCode: code } = receipt);
    head = await district.staff('zhao.head', 'head');
    handler = await district.staff('wang.handler', 'handler');
    receiver = await district.staff('lin.receiver', 'receiver');
  });
  afterAll(() => close());
  beforeEach(() => {
    key += 1;
  });

  const count = async (): Promise<number> => {
    await district.mail(); // lets the views follow
    const page = await district.expectOk<{ petitions: readonly unknown[] }>(
      'GET',
      '/api/staff/petitions?queue=open&limit=200',
      { token: head },
    );
    return page.petitions.length;
  };
  const problemOf = (answer: Answer, status: number): Problem => {
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = answer.body as Problem;
    expect(problem.title).toMatch(/\p{Script=Han}/u);
    expect(problem.status).toBe(status);
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.ts|node_modules/);
    return problem;
  };
  const submit = (body: unknown) => district.call('POST', '/api/petitions', { body, key: `bad-${key}` });
  const step = (name: string, body: unknown, token: string) =>
    district.call('POST', `/api/staff/petitions/${no}/${name}`, { body, token });

  it.each([
    ['an unknown field', { ...GOOD, colour: 'red' }, 'colour'],
    ['a nested unknown field', { ...GOOD, petitioner: { name: '麦守仁', age: 50 } }, 'petitioner.age'],
    ['a wrong type', { ...GOOD, subject: 7 }, 'subject'],
    ['a missing field', { ...GOOD, statement: undefined }, 'statement'],
    ['an empty text', { ...GOOD, request: '  ' }, 'request'],
    ['a text too long', { ...GOOD, subject: '长'.repeat(101) }, 'subject'],
    ['a control character', { ...GOOD, statement: 'a\u0007b' }, 'statement'],
    ['no number for a telephone', { ...GOOD, petitioner: { name: '麦守仁', phone: 'call me' } }, 'petitioner.phone'],
    ['no address for an e-mail', { ...GOOD, petitioner: { name: '麦守仁', email: 'a@b' } }, 'petitioner.email'],
    ['no name and not anonymous', { ...GOOD, petitioner: undefined }, 'petitioner'],
    ['anonymous with a name', { ...GOOD, anonymous: true }, 'anonymous'],
  ])('%s names the field', async (_, body, field) => {
    const before = await count();
    const problem = problemOf(await submit(body), 422);
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(await count()).toBe(before);
  });

  it('a lone surrogate is refused, a whole rare character kept', async () => {
    problemOf(await submit('{"petitioner":{"name":"\\ud842"},"subject":"a","statement":"b","request":"c"}'), 422);
    const kept = await submit({ ...GOOD, petitioner: { name: '𠮷𬱖䶮㛃' } });
    expect(kept.status).toBe(201);
  });

  it.each([
    ['what is no JSON', '{"subject":', 400],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['__proto__', '{"__proto__":{"x":1},"subject":"a","statement":"b","request":"c","anonymous":true}', 422],
    ['300 KB', JSON.stringify({ ...GOOD, statement: '长'.repeat(100_000) }), 413],
  ])('%s is answered %#', async (_, body, status) => {
    problemOf(await submit(body), status);
  });

  it('another content type is 415', async () => {
    problemOf(
      await district.call('POST', '/api/petitions', { body: 'x', headers: { 'content-type': 'text/plain' } }),
      415,
    );
  });

  it('the same key with another body is 422, with the same body the same answer', async () => {
    const again = await district.call('POST', '/api/petitions', { body: GOOD, key: 'good' });
    expect(again.status).toBe(201);
    expect((again.body as State).petitionNo).toBe(no);
    expect((again.body as State).queryCode).toBe(code);
    const problem = problemOf(
      await district.call('POST', '/api/petitions', { body: { ...GOOD, subject: '别的' }, key: 'good' }),
      422,
    );
    expect(problem.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('a wrong number, a wrong code and another petition’s code look alike', async () => {
    const other = await district.expectOk('POST', '/api/petitions', { body: GOOD, key: `other-${key}` });
    const answers = await Promise.all(
      [
        { petitionNo: '123-456-7890', queryCode: code },
        { petitionNo: no, queryCode: '00000000' },
        { petitionNo: no, queryCode: other.queryCode },
        { petitionNo: 'abc', queryCode: 'def' },
      ].map((body) => district.call('POST', '/api/track', { body })),
    );
    const bodies = answers.map((answer) => JSON.stringify(problemOf(answer, 404)));
    expect(new Set(bodies).size).toBe(1);
  });

  it('a resident’s step with another petition’s code is 404', async () => {
    const other = await district.expectOk('POST', '/api/petitions', { body: GOOD, key: `other-step-${key}` });
    problemOf(await district.call('POST', `/api/petitions/${no}/withdraw`, { body: {}, code: other.queryCode }), 404);
  });

  it('too many wrong codes are stopped with Retry-After, the right one too', async () => {
    const victim = await district.expectOk('POST', '/api/petitions', { body: GOOD, key: `victim-${key}` });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await district.call('POST', '/api/track', { body: { petitionNo: victim.petitionNo, queryCode: '12345678' } });
    }
    const stopped = await district.call('POST', '/api/track', {
      body: { petitionNo: victim.petitionNo, queryCode: victim.queryCode },
    });
    problemOf(stopped, 429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    await district.advanceTo('2025-10-09T12:00:00+08:00');
  });

  it('without a token, with nonsense, or without the role: 401 and 403', async () => {
    const path = `/api/staff/petitions/${no}/classify`;
    const body = { category: 'INQUIRY', contentClass: '其他' };
    problemOf(await district.call('POST', path, { body }), 401);
    problemOf(await district.call('POST', path, { body, token: 'a.b.c' }), 401);
    expect(problemOf(await district.call('POST', path, { body, token: head }), 403).code).toBe('ROLE_NOT_ALLOWED');
    const nobody = await district.staff('nobody', 'gardener');
    problemOf(await district.call('POST', path, { body, token: nobody }), 403);
  });

  it.each(['1850-01-01', '2099-12-31', '2025-02-30', '2025-13-01', 'yesterday', '2025-1-1'])(
    'the day %s is no day',
    async (on) => {
      const problem = problemOf(await step('notify', { on, means: 'PHONE', what: '已收到' }, handler), 422);
      expect(problem.errors?.[0]?.field).toBe('on');
    },
  );

  it('a day in the future, before receipt, or past without a reason is refused', async () => {
    expect(problemOf(await step('notify', { on: '2025-10-10', means: 'PHONE', what: 'x' }, handler), 409).code).toBe(
      'DATE_IN_FUTURE',
    );
    expect(problemOf(await step('notify', { on: '2025-10-01', means: 'PHONE', what: 'x' }, handler), 409).code).toBe(
      'DATE_BEFORE_RECEIPT',
    );
    await district.advanceTo('2025-10-10T10:00:00+08:00');
    expect(problemOf(await step('notify', { on: '2025-10-09', means: 'PHONE', what: 'x' }, handler), 422).code).toBe(
      'LATE_ENTRY_REASON_MISSING',
    );
  });

  it('a step out of order says what is possible', async () => {
    const body = { authority: '云汀区人民政府', outcome: 'UPHELD', documentNo: '1', issuedOn: '2025-10-10' };
    const problem = problemOf(await step('record-review-opinion', body, handler), 409);
    expect(problem.code).toBe('STEP_NOT_POSSIBLE');
    expect(problem.title).toContain('transfer');
  });

  it('a stale screen is told who did what', async () => {
    const stale = await district.call('POST', `/api/staff/petitions/${no}/classify`, {
      body: { category: 'INQUIRY', contentClass: '其他' },
      token: receiver,
      headers: { 'if-match': '"7"' },
    });
    expect(problemOf(stale, 409).code).toBe('OVERTAKEN');
  });

  it('an unknown petition, step or address is 404', async () => {
    const body = { on: '2025-10-10', means: 'PHONE', what: '已收到' };
    problemOf(await district.call('POST', '/api/staff/petitions/000-000-0000/notify', { body, token: handler }), 404);
    expect(
      (await district.call('POST', `/api/staff/petitions/${no}/levitate`, { body: {}, token: handler })).status,
    ).toBe(404);
    expect((await district.call('GET', '/nowhere')).status).toBe(404);
  });

  it('six representatives are refused in the regulation’s words', async () => {
    const body = {
      ...GOOD,
      channel: 'VISIT',
      receivedOn: '2025-10-10',
      onTheSpot: { told: false, reason: '待核实' },
      group: { headcount: 12, representatives: ['一', '二', '三', '四', '五', '六'] },
    };
    const problem = problemOf(await district.call('POST', '/api/staff/petitions', { body, token: receiver }), 422);
    expect(problem.errors?.[0]?.message).toContain('不得超过5人');
  });

  it('the server is up, and the petition is as it was', async () => {
    const view = await district.expectOk('POST', '/api/track', { body: { petitionNo: no, queryCode: code } });
    expect(view.status).toBe('RECEIVED');
    expect(view.version).toBe(1);
  });
});
