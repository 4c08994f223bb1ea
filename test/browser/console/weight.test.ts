import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserVisit, browserVisit } from '../support/browser-visit.ts';
import { OFFICE_DESK } from './console-visit.ts';

/** Bytes of the first load, packed with gzip as the weakest browser takes it; what the API answers is not counted. */
const FIRST_LOAD = 350 * 1024;

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:30:00+08:00');
});
afterAll(() => visit.close());

test('the console opens with at most 350 KB, charts not among them, and asks nobody but us', async () => {
  const page = await visit.open(OFFICE_DESK);
  const files = new Map<string, number>();
  const hosts = new Set<string>();
  page.on('response', async (response) => {
    const { host, pathname } = new URL(response.url());
    hosts.add(host);
    if (!pathname.startsWith('/console')) return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    files.set(pathname, gzipSync(body, { level: 9 }).length);
  });
  await page.goto('/console');
  await page.getByRole('button', { name: '赵敏' }).click();
  await page.getByRole('heading', { level: 1, name: '10月9日' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sum = [...files.values()].reduce((total, bytes) => total + bytes, 0);
  expect(sum, [...files].map(([name, bytes]) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(FIRST_LOAD);
  expect(sum).toBeGreaterThan(50 * 1024);
  expect([...files.keys()].filter((name) => name.includes('bars'))).toEqual([]);
  expect([...hosts]).toEqual([new URL(visit.district.address).host]);
});
