import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserVisit, browserVisit, DESK, PHONE } from '../support/browser-visit.ts';
import { violationsOf } from '../support/accessibility.ts';
import { picture } from '../support/picture.ts';

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:00:00+08:00');
});
afterAll(() => visit.close());

test.each([
  ['phone', PHONE],
  ['desk', DESK],
])('the first page opens on a %s, in Chinese, without a fault that axe can see', async (name, size) => {
  const page = await visit.open(size);
  await page.goto('/');
  expect(await page.title()).toContain('梧桐社区');
  expect(await violationsOf(page)).toEqual([]);
  await picture(page, `resident-start-${name}`);
});
