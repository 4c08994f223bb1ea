import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type BrowserVisit, browserVisit, PHONE } from '../support/browser-visit.ts';

const KB = 1024;

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:00:00+08:00');
});
afterAll(() => visit.close());

interface Fetched {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
  readonly body: Buffer;
}

/** Every answer while something is done, as it went over the wire: head, body, and whatever the browser asked for by itself. */
async function fetchedDuring(page: Page, act: () => Promise<unknown>): Promise<readonly Fetched[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const bytes = new Map<string, number>();
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  const asked: { readonly url: string; readonly type: string; readonly requestId: string }[] = [];
  client.on('Network.responseReceived', ({ requestId, response, type }) =>
    asked.push({ url: response.url, type, requestId }),
  );
  await act();
  await page.waitForLoadState('networkidle');
  const fetched = await Promise.all(
    asked.map(async ({ url, type, requestId }) => {
      const got = await client.send('Network.getResponseBody', { requestId }).catch(() => undefined);
      const body = Buffer.from(got?.body ?? '', got?.base64Encoded === true ? 'base64' : 'utf8');
      return { url, type, bytes: bytes.get(requestId) ?? 0, body };
    }),
  );
  await client.detach();
  return fetched;
}

test('a first visit is a page and its script: 50 KB in all even without compression, 20 KB with, from nobody but us', async () => {
  const page = await visit.open(PHONE);
  const fetched = await fetchedDuring(page, () => page.goto('/'));
  expect(fetched.map(({ type }) => type)).toEqual(['Document', 'Script']);
  expect(fetched.filter(({ url }) => !url.startsWith(visit.district.address))).toEqual([]);
  expect(fetched.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(50 * KB);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20 * KB);
});

test('compressed as hard as can be: HTML 12 KB, style 10 KB, script 8 KB at most', async () => {
  const page = await visit.open(PHONE);
  const [html, script] = await fetchedDuring(page, () => page.goto('/'));
  const text = html?.body.toString('utf8') ?? '';
  const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
  expect(brotliCompressSync(text).length).toBeLessThanOrEqual(12 * KB);
  expect(brotliCompressSync(style).length).toBeLessThanOrEqual(10 * KB);
  expect(style.length).toBeGreaterThan(1_000);
  expect(brotliCompressSync(script?.body ?? '').length).toBeLessThanOrEqual(8 * KB);
});

test('the second page asks for no script again', async () => {
  const page = await visit.open(PHONE);
  await page.goto('/');
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const cached: string[] = [];
  client.on('Network.requestServedFromCache', ({ requestId }) => cached.push(requestId));
  const fetched = await fetchedDuring(page, () => page.goto('/track'));
  const overTheWire = fetched.filter(({ bytes }) => bytes > 0);
  expect(overTheWire.map(({ type }) => type)).toEqual(['Document']);
});

test('without scripts nothing but the page is asked for', async () => {
  const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/']);
});

test('no page brings a message of its policy, and no script fails', async () => {
  const page = await visit.open(PHONE);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  for (const path of [
    '/',
    '/petitions/new/who',
    '/petitions/new/all',
    '/track',
    '/attachments',
    '/due-dates',
    '/complaints',
  ])
    await page.goto(path);
  expect(messages).toEqual([]);
});
