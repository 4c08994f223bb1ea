import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { pagesIn } from '../../web/pages-seen.ts';
import { violationsOf } from '../support/accessibility.ts';
import { PHONE } from '../support/browser-visit.ts';
import { launchChromium } from '../support/chromium.ts';
import { linesOutside, sidewaysOf, tooSmall } from './measures.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await (await browser.newContext(PHONE)).newPage();
});
afterAll(() => browser.close());

/** States that a journey seldom comes to: late, lapsed, provisional, files refused, nothing to book, in both languages. */
describe.each([
  ...pagesIn('zh').map(([name, text]) => [`zh ${name}`, text] as const),
  ...pagesIn('en').map(([name, text]) => [`en ${name}`, text] as const),
])('%s', (_, text) => {
  test('is read by everybody: axe in standard and huge letters, sizes, 320 pixels at 200 %', async () => {
    await page.setViewportSize(PHONE.viewport);
    await page.setContent(text);
    expect(await violationsOf(page)).toEqual([]);
    if (!text.includes('<html class="huge"')) expect(await tooSmall(page)).toEqual([]);
    await page.evaluate(`document.documentElement.className = 'huge'`);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOf(page)).toEqual([]);
    await page.evaluate(`document.documentElement.className = ''; document.documentElement.style.fontSize = '200%'`);
    expect(await sidewaysOf(page)).toEqual([]);
    expect(await linesOutside(page)).toEqual([]);
  });
});
