import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type BrowserVisit, browserVisit, PHONE } from '../support/browser-visit.ts';
import { violationsOf } from '../support/accessibility.ts';
import { picture } from '../support/picture.ts';

let visit: BrowserVisit;
let page: Page;
const asked: string[] = [];
const said: string[] = [];
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:00:00+08:00');
  page = await visit.open(PHONE);
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  await page.goto('/api/reference');
});
afterAll(() => visit.close());

describe('接口说明 on a telephone', () => {
  test('asks for itself alone, and the policy lets it have its style', async () => {
    await picture(page, 'reference');
    expect(asked).toEqual([`${visit.district.address}/api/reference`]);
    expect(said.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.operation')).borderTopWidth`)).toBe('1px');
  });

  test('nothing runs over the side, with everything folded out too; WCAG 2.2 AA as far as axe sees', async () => {
    expect(await sideways(page)).toBe(false);
    await page.evaluate(`document.querySelectorAll('details').forEach((part) => (part.open = true))`);
    expect(await sideways(page)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('leads from the contents to an operation, from its answer to the schema, from there on to the problems', async () => {
    await page.click('nav a[href="#group-petitions"]');
    await page.click('#transfer a[href="#problem-409"]');
    expect(new URL(page.url()).hash).toBe('#problem-409');
    expect(await page.locator('#problem-409').textContent()).toContain('409');
  });
});

async function sideways(shown: Page): Promise<unknown> {
  return shown.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}
