import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { connect } from 'node:net';

import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';

import { startGateway, type GatewaySettings, type GatewayTrouble } from '../../infra/local/gateway.ts';
import type { GatewayRoute, StaffEvent } from '../../infra/local/gateway-routes.ts';
import { instant } from '../../shared/calendar/instant.ts';

const clock = { now: () => instant('2026-02-13T09:00:00+08:00') };

/** Answers with the event it was given. */
const echo = async (event: APIGatewayProxyEventV2 | StaffEvent, context: Context) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'x-request': context.awsRequestId },
  body: JSON.stringify(event),
});
const open = (
  address: string,
  handler: (event: APIGatewayProxyEventV2) => Promise<object | string> = echo as never,
) => {
  const [method = '', path = ''] = address.split(' ');
  return { method, path, staff: false, handler } as GatewayRoute;
};

async function gateway(routes: readonly GatewayRoute[], more: Partial<GatewaySettings> = {}) {
  const troubles: GatewayTrouble[] = [];
  const started = await startGateway({
    port: 0,
    routes,
    clock,
    authorize: async (token) => (token === 'good' ? { sub: 'u1', roles: '[handler head]' } : undefined),
    onError: (trouble) => troubles.push(trouble),
    ...more,
  });
  onTestFinished(() => started.close());
  const call = (path: string, init?: RequestInit) => fetch(started.endpoint + path, init);
  const event = async (path: string, init?: RequestInit) =>
    (await (await call(path, init)).json()) as APIGatewayProxyEventV2;
  return { ...started, call, event, troubles };
}

test('an event is what API Gateway would make of the request', async () => {
  const { event } = await gateway([open('POST /api/petitions/{no}/{step}')]);
  const seen = await event('/api/petitions/%E6%A2%A7-1/transfer?q=%E8%BD%AC+%E9%80%81&q=2&empty=', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'Idempotency-Key': 'k1', cookie: 'a=1; b=2', 'user-agent': 'test' },
    body: '{"title":"转送"}',
  });
  expect(seen).toMatchObject({
    version: '2.0',
    routeKey: 'POST /api/petitions/{no}/{step}',
    rawPath: '/api/petitions/%E6%A2%A7-1/transfer',
    rawQueryString: 'q=%E8%BD%AC+%E9%80%81&q=2&empty=',
    queryStringParameters: { q: '转 送,2', empty: '' },
    pathParameters: { no: '梧-1', step: 'transfer' },
    headers: { 'idempotency-key': 'k1', 'content-type': 'application/json' },
    cookies: ['a=1', 'b=2'],
    body: '{"title":"转送"}',
    isBase64Encoded: false,
    requestContext: {
      http: { method: 'POST', path: '/api/petitions/%E6%A2%A7-1/transfer', sourceIp: '127.0.0.1', userAgent: 'test' },
      stage: '$default',
      time: '13/Feb/2026:01:00:00 +0000',
      timeEpoch: Date.parse('2026-02-13T01:00:00Z'),
    },
  });
  expect(seen.headers).not.toHaveProperty('cookie');
  expect(seen.requestContext).not.toHaveProperty('authorizer');
});

test.each([
  ['application/x-www-form-urlencoded', true],
  ['multipart/form-data; boundary=x', true],
  ['application/octet-stream', true],
  ['text/plain; charset=utf-8', false],
  ['application/problem+json', false],
  ['Application/JSON', false],
])('a body of %s is in base64: %s', async (type, inBase64) => {
  const { event } = await gateway([open('POST /')]);
  const seen = await event('/', { method: 'POST', headers: { 'content-type': type }, body: 'name=王' });
  expect([seen.isBase64Encoded, Buffer.from(seen.body ?? '', inBase64 ? 'base64' : 'utf8').toString()]).toEqual([
    inBase64,
    'name=王',
  ]);
});

test('an empty body is absent', async () => {
  const seen = await (await gateway([open('POST /')])).event('/', { method: 'POST' });
  expect(seen).toMatchObject({ isBase64Encoded: false });
  expect(seen).not.toHaveProperty('body');
});

test('a written-out segment goes before a parameter, whatever the order they were given in', async () => {
  const addresses = ['GET /a/{x}', 'GET /{y}/b', 'GET /a/b', 'GET /', 'POST /a/{x}', 'GET /a/{x}/c'];
  const { event, call } = await gateway(addresses.map((address) => open(address)));
  for (const [path, routeKey] of [
    ['/a/b', 'GET /a/b'],
    ['/a/z', 'GET /a/{x}'],
    ['/z/b', 'GET /{y}/b'],
    ['/a/b/c', 'GET /a/{x}/c'],
    ['/', 'GET /'],
    ['/?a=/a/b', 'GET /'],
  ] as const) {
    expect([path, (await event(path)).routeKey]).toEqual([path, routeKey]);
  }
  for (const path of ['/a', '/a/', '/a/b/', '/a//c', '/nowhere', '/%61/b%2F']) {
    const refused = await call(path);
    expect([path, refused.status]).toEqual([path, 404]);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
});

test('staff routes ask for a token and hand on its claims', async () => {
  const routes: GatewayRoute[] = [{ method: 'GET', path: '/api/staff/petitions', staff: true, handler: echo }];
  const { call, event } = await gateway(routes);
  const get = (authorization?: string) =>
    call('/api/staff/petitions', authorization === undefined ? {} : { headers: { authorization } });
  for (const refused of [await get(), await get('Bearer bad'), await get('Bearer '), await get('Basic good')]) {
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refused.json()).toMatchObject({ status: 401, code: 'UNAUTHORIZED', title: '请先登录' });
  }
  const seen = await event('/api/staff/petitions', { headers: { authorization: 'bearer good' } });
  expect(seen.requestContext).toMatchObject({
    authorizer: { jwt: { claims: { sub: 'u1', roles: '[handler head]' }, scopes: null } },
  });
});

test('results are written back whole: status, headers, cookies, base64, plain text', async () => {
  const { call } = await gateway([
    open('GET /file', async () => ({
      statusCode: 201,
      headers: { 'content-type': 'application/octet-stream', 'x-count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: Buffer.from([0, 255, 10]).toString('base64'),
      isBase64Encoded: true,
    })),
    open('GET /text', async () => '{"a":1}'),
    open('GET /bare', async () => ({ a: 1 })),
    open('GET /nothing', async () => ({ statusCode: 204 })),
  ]);
  const file = await call('/file');
  expect([file.status, file.headers.get('x-count'), file.headers.getSetCookie()]).toEqual([
    201,
    '3',
    ['a=1; HttpOnly', 'b=2'],
  ]);
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 255, 10]);
  for (const path of ['/text', '/bare']) {
    const answer = await call(path);
    expect([answer.headers.get('content-type'), await answer.json()]).toEqual(['application/json', { a: 1 }]);
  }
  expect((await call('/nothing')).status).toBe(204);
});

test('HEAD is answered by the GET route, without a body', async () => {
  const { call } = await gateway([open('GET /page', async () => ({ statusCode: 200, body: '回声' }))]);
  const head = await call('/page', { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', '']);
});

test('a handler that throws, and a result that cannot be sent, are 500 without a word of why', async () => {
  const { call, troubles } = await gateway([
    open('GET /throws', async () => {
      throw new Error('secret of 王');
    }),
    open('GET /header', async () => ({ statusCode: 200, headers: { 'x-name': '王\n' }, body: '' })),
    open('GET /status', async () => ({ statusCode: 9_999, headers: { 'x-a': '1' }, body: '' })),
  ]);
  for (const path of ['/throws', '/header', '/status']) {
    const answer = await call(path);
    const text = await answer.text();
    expect([path, answer.status, answer.headers.get('x-a')]).toEqual([path, 500, null]);
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'FAILED' });
    expect(text).not.toMatch(/secret|at .*\.ts/);
  }
  expect(troubles.map(({ code, routeKey }) => [code, routeKey])).toEqual([
    ['HANDLER_FAILED', 'GET /throws'],
    ['RESULT_UNUSABLE', 'GET /header'],
    ['RESULT_UNUSABLE', 'GET /status'],
  ]);
});

test('10 MB are taken, a byte more is 413', async () => {
  const { call } = await gateway([
    open('POST /', async (event) => ({ statusCode: 200, body: String(event.body?.length) })),
  ]);
  const send = (length: number) =>
    call('/', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(length) });
  const limit = 10 * 1024 * 1024;
  expect(await (await send(limit)).text()).toBe(String(limit));
  const refused = await send(limit + 1);
  expect([refused.status, await refused.json()]).toMatchObject([413, { code: 'TOO_LARGE' }]);
});

test.each(['/%zz', '/a?x=%E6%A2', '/a/%E6%A2'])('%s is 400', async (path) => {
  const { call } = await gateway([open('GET /{x}'), open('GET /a/{x}')]);
  const refused = await call(path);
  expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'MALFORMED_ADDRESS' }]);
});

test('noise on the line is survived', async () => {
  const { call, port, troubles } = await gateway([open('POST /'), open('GET /ok')]);
  for (const noise of [
    '\0\r\n\r\n',
    'GET nowhere HTTP/1.1\r\nhost: x\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf',
  ]) {
    const caller = connect(port, '127.0.0.1');
    caller.resume();
    caller.end(noise);
    await once(caller, 'close');
  }
  expect((await call('/ok')).status).toBe(200);
  expect(troubles).toEqual([]);
});

test('what exists on one machine only is asked first; its failure is told', async () => {
  const { call, troubles } = await gateway([open('GET /ok')], {
    before: async (request, response) => {
      if (request.url === '/_local/broken') throw new Error('no');
      if (request.url !== '/_local/mail') return false;
      response.end('[]');
      return true;
    },
  });
  expect(await (await call('/_local/mail')).text()).toBe('[]');
  expect((await call('/ok')).status).toBe(200);
  expect((await call('/_local/broken')).status).toBe(500);
  expect(troubles).toMatchObject([{ code: 'REQUEST_FAILED' }]);
});

test('/_local is not for pages from elsewhere, nor for foreign names pointed at loopback', async () => {
  const { port, call } = await gateway([open('GET /ok')], {
    before: async (request, response) => {
      if (request.url === '/_local/reset') response.end('done');
      return request.url === '/_local/reset';
    },
  });
  const withHeaders = async (headers: Record<string, string>) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/_local/reset', headers }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };
  expect(await withHeaders({ host: 'evil.example' })).toBe(403);
  expect(await withHeaders({ host: `127.0.0.1.evil.example:${port}` })).toBe(403);
  expect(await withHeaders({ origin: 'https://evil.example' })).toBe(403);
  expect(await withHeaders({ origin: 'null' })).toBe(403);
  expect(await withHeaders({ host: `localhost:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(200);
  expect(await withHeaders({})).toBe(200);
  expect((await call('/ok', { headers: { origin: 'https://evil.example' } })).status).toBe(200);
});
