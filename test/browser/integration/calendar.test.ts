import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf } from '../../support/calendar-entries.ts';
import { type BrowserVisit, browserVisit, PHONE } from '../support/browser-visit.ts';
import { replied } from '../resident/lived-petition.ts';
import { follow } from '../resident/resident-pages.ts';

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:00:00+08:00');
});
afterAll(() => visit.close());

test('R33 a resident presses 把日期加入日历 and has the last day for a review as a file, without a script', async () => {
  const lived = await replied(visit.district, '2025-10-09');
  const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
  await follow(page, lived);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把日期加入日历' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${lived.petitionNo}.ics`);
  const entries = entriesOf(readFileSync(await download.path(), 'utf8'));
  expect(entries.map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toContainEqual([
    `请求复查：今天是最后一天（信访编号${lived.petitionNo}）`,
    '20251110',
  ]);
  // The page is still there, and so is the way on.
  expect(await page.textContent('h1')).toContain('处理意见已送达');
});
