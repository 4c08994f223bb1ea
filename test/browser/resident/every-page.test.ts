import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type BrowserVisit, browserVisit, PHONE } from '../support/browser-visit.ts';
import { violationsOf } from '../support/accessibility.ts';
import { picture } from '../support/picture.ts';
import { accepted, replied } from './lived-petition.ts';
import { RESIDENT_PAGES, type Shown } from './resident-pages.ts';
import { linesOutside, sidewaysOf, tooSmall } from './measures.ts';

const TODAY = '2025-10-09';
const SIZES = ['', 'large', 'huge'];

let visit: BrowserVisit;
let page: Page;
let shown: Shown;
beforeAll(async () => {
  visit = await browserVisit(`${TODAY}T09:00:00+08:00`);
  shown = { answered: await replied(visit.district, TODAY), running: await accepted(visit.district, TODAY) };
  page = await visit.open(PHONE);
});
afterAll(() => visit.close());

describe.each(RESIDENT_PAGES)('$name', ({ name, reach }) => {
  test('WCAG 2.2 AA as far as axe sees, letters, lines and controls large enough, in three sizes and on 320 pixels', async () => {
    await page.setViewportSize(PHONE.viewport);
    await reach(page, shown);
    await picture(page, `resident-${name.replaceAll(/\W+/g, '-')}`);
    for (const size of SIZES) {
      await page.evaluate(`document.documentElement.className = '${size}'`);
      expect(await violationsOf(page), `axe, ${size}`).toEqual([]);
    }
    await page.evaluate(`document.documentElement.className = ''`);
    expect(await tooSmall(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of SIZES) {
      await page.evaluate(`document.documentElement.className = '${size}'`);
      expect(await sidewaysOf(page), `320 px, ${size}`).toEqual([]);
    }
    // Twice as large, whoever chose it: the browser, or its user.
    await page.evaluate(`document.documentElement.className = ''; document.documentElement.style.fontSize = '200%'`);
    expect(await sidewaysOf(page), '320 px at 200 %').toEqual([]);
    expect(await linesOutside(page)).toEqual([]);
  });
});
