import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';

import { asGatewayClaims } from '../../infra/local/identity-tokens.ts';
import { openLocalIdentity } from '../../infra/local/local-identity.ts';
import { closeServer, listen } from '../../infra/local/loopback-server.ts';
import { scratchDirectory } from './killed-process.ts';

const staff = [
  { id: 'zhang', name: '张敏', roles: ['receiver', 'handler'] },
  { id: 'li', name: '李 <主任>', roles: ['head'] },
];
const audience = 'huisheng-wutong';

async function identity(directory = scratchDirectory()) {
  const server = createServer();
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const opened = await openLocalIdentity({ directory, port, audience, district: 'wutong', staff, onError });
  server.on('request', (request, response) => {
    void opened.handle(request, response).then((ours) => {
      if (!ours) response.writeHead(404).end();
    });
  });
  return { ...opened, origin: `http://127.0.0.1:${port}`, errors };
}

type Identity = Awaited<ReturnType<typeof identity>>;

/** A browser, as far as logging in goes: it keeps cookies by path and follows redirects when told to. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>();
  return async (address: string, init: RequestInit = {}) => {
    const { pathname } = new URL(address);
    const cookie = [...jar]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: cookie.join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (value === '') jar.delete(name);
      else jar.set(name, { value, path });
    }
    return {
      status: answer.status,
      body: await answer.text(),
      headers: answer.headers,
      location: answer.headers.get('location'),
    };
  };
}

function authorizeAddress({ issuer, origin }: Identity, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'huisheng-console',
    response_type: 'code',
    redirect_uri: `${origin}/console/callback`,
    scope: 'openid profile',
    state: 's1',
    nonce: 'n1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return { address: `${issuer}/auth?${query}`, verifier };
}

async function logIn(provider: Identity, id: string) {
  const visit = browser();
  const { address, verifier } = authorizeAddress(provider);
  const toLogin = await visit(address);
  const form = new URL(toLogin.location ?? '', provider.origin).href;
  const page = await visit(form);
  const chosen = await visit(form, { method: 'POST', body: new URLSearchParams({ sub: id }) });
  const back = await visit(new URL(chosen.location ?? '', provider.origin).href);
  const callback = new URL(back.location ?? 'about:blank');
  return { visit, page, callback, verifier };
}

function exchange({ issuer, origin }: Identity, code: string, verifier: string, from = origin) {
  return fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { origin: from },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'huisheng-console',
      redirect_uri: `${origin}/console/callback`,
      code,
      code_verifier: verifier,
    }),
  });
}

test('one click logs in: code, PKCE, and an access token the gateway takes', async () => {
  const provider = await identity();
  const { page, callback, verifier } = await logIn(provider, 'zhang');
  expect(page.status).toBe(200);
  expect(page.body).toMatch(/张敏.*接待人员、承办人/s);
  expect(page.body).toContain('李 &lt;主任>');
  expect(page.body).not.toMatch(/<script|password"/);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(callback.origin + callback.pathname).toBe(`${provider.origin}/console/callback`);
  expect(callback.searchParams.get('state')).toBe('s1');

  const answer = await exchange(provider, callback.searchParams.get('code') ?? '', verifier);
  const said = (await answer.json()) as {
    access_token: string;
    id_token: string;
    expires_in: number;
    token_type: string;
  };
  expect([answer.status, said]).toMatchObject([200, { token_type: 'Bearer', expires_in: 28_800 }]);
  expect(decodeProtectedHeader(said.access_token)).toMatchObject({ alg: 'RS256' });
  const about = { sub: 'zhang', name: '张敏', roles: ['receiver', 'handler'], district: 'wutong' };
  expect(await provider.authorize(said.access_token)).toMatchObject({ ...about, iss: provider.issuer, aud: audience });
  expect(decodeJwt(said.id_token)).toMatchObject({ ...about, nonce: 'n1', aud: 'huisheng-console' });
  expect(provider.errors).toEqual([]);
});

test('a code is good once, with its verifier, from the console alone', async () => {
  const provider = await identity();
  const first = await logIn(provider, 'li');
  const code = first.callback.searchParams.get('code') ?? '';
  expect((await exchange(provider, code, first.verifier, 'https://evil.example')).status).toBe(400);
  expect(
    (
      await exchange(
        provider,
        code,
        first.verifier.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')),
      )
    ).status,
  ).toBe(400);
  const second = await logIn(provider, 'li');
  const good = second.callback.searchParams.get('code') ?? '';
  expect((await exchange(provider, good, second.verifier)).status).toBe(200);
  expect((await exchange(provider, good, second.verifier)).status).toBe(400);
});

test('who is logged in is not asked again; who logs out is', async () => {
  const provider = await identity();
  const { visit } = await logIn(provider, 'zhang');
  const again = await visit(authorizeAddress(provider).address);
  expect(new URL(again.location ?? '').searchParams.get('code')).toBeTruthy();

  const asked = await visit(`${provider.issuer}/session/end?client_id=huisheng-console`);
  const token = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
  expect(asked.body).toContain('退出登录');
  await visit(`${provider.issuer}/session/end/confirm`, {
    method: 'POST',
    body: new URLSearchParams({ xsrf: token, logout: 'yes' }),
  });
  expect((await visit(authorizeAddress(provider).address)).location).toContain('/interaction/');
});

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['to another address', { redirect_uri: 'https://evil.example/console/callback' }],
  ['as another client', { client_id: 'other' }],
])('nobody logs in %s', async (_, more) => {
  const provider = await identity();
  const { status, location, body } = await browser()(authorizeAddress(provider, more).address);
  expect(location ?? '').not.toMatch(/code=|evil/);
  expect(location?.includes('error=') ?? body.includes('登录没有完成')).toBe(true);
  expect(status).toBeLessThan(500);
});

test('a login page that has expired says where to begin again; someone unknown does not get in', async () => {
  const provider = await identity();
  const lost = await browser()(`${provider.issuer}/interaction/gone`);
  expect([lost.status, lost.body]).toEqual([400, expect.stringContaining('请回到工作台重新登录')]);
  const { callback } = await logIn(provider, 'nobody');
  expect(callback.searchParams.get('code')).toBeNull();
});

test('discovery and keys are served, the private key is not', async () => {
  const { issuer } = await identity();
  const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<
    string,
    string
  >;
  expect(discovery).toMatchObject({
    issuer,
    token_endpoint: `${issuer}/token`,
    authorization_endpoint: `${issuer}/auth`,
  });
  const { keys } = (await (await fetch(discovery['jwks_uri'] ?? '')).json()) as { keys: object[] };
  expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })]);
  expect(keys[0]).not.toHaveProperty('d');
});

test('the key is kept for its owner alone, and tokens outlive a restart on the same port', async () => {
  const directory = scratchDirectory();
  const settings = { directory, port: 3999, audience, district: 'wutong', staff, onError: () => undefined };
  const before = await openLocalIdentity(settings);
  const token = await before.mint({ sub: 'zhang', name: '张敏', roles: ['handler'] });
  expect(statSync(join(directory, 'signing-key.json')).mode & 0o777).toBe(0o600);
  const after = await openLocalIdentity(settings);
  expect(await after.authorize(token)).toMatchObject({ sub: 'zhang' });
});

test('only our own, fresh RS256 tokens for this audience are taken', async () => {
  const { authorize, mint, issuer } = await identity();
  const someone = { sub: 'zhang', name: '张敏', roles: ['handler'] };
  const now = Math.floor(Date.now() / 1000);
  const claims = { ...someone, iss: issuer, aud: audience, iat: now, exp: now + 60 };
  const good = await mint(someone);
  expect(await authorize(good)).toMatchObject({ ...someone, iss: issuer, aud: audience, district: 'wutong' });

  const [header = '', payload = '', signature = ''] = good.split('.');
  const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['admin'] })).toString('base64url');
  const refused = {
    'another issuer': await mint({ ...someone, issuer: 'https://evil.example' }),
    'another audience': await mint({ ...someone, audience: 'huisheng-other' }),
    expired: await mint({ ...someone, expiresIn: -1 }),
    'another key': await (await identity()).mint({ ...someone, issuer }),
    unsigned: new UnsecuredJWT(claims).encode(),
    HS256: await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(randomBytes(32)),
    'changed claims': [header, forged, signature].join('.'),
    'no signature': `${header}.${payload}.`,
    nothing: '',
    noise: 'a.b.c',
  };
  for (const [what, token] of Object.entries(refused))
    expect([what, await authorize(token)]).toEqual([what, undefined]);
});

test('claims look to a handler as API Gateway shows them', () => {
  expect(asGatewayClaims({ sub: 'u', exp: 1_771_000_000, roles: ['handler', 'head'], none: [], on: true })).toEqual({
    sub: 'u',
    exp: '1771000000',
    roles: '[handler head]',
    none: '[]',
    on: 'true',
  });
});
