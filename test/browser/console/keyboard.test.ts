import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserVisit, browserVisit } from '../support/browser-visit.ts';
import { picture } from '../support/picture.ts';
import { focused, tabTo } from './by-keys.ts';
import { OFFICE_DESK } from './console-visit.ts';

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:30:00+08:00');
});
afterAll(() => visit.close());

test('R1 R3 a walk-in is registered, its slip printed and the matter transferred, with keys alone', async () => {
  const page = await visit.open(OFFICE_DESK);
  // What a printer would get; there is none here.
  await page.addInitScript(
    'window.print = () => { window.printed = document.querySelector(".print-sheet")?.textContent; }',
  );
  const { keyboard } = page;
  await page.goto('/console');
  await page.getByRole('button', { name: '陈思远' }).waitFor();
  await tabTo(page, /^陈思远/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '10月9日' }).waitFor();

  const began = Date.now();
  await keyboard.press('n');
  await page.getByLabel('姓名（名称）').waitFor();
  await keyboard.type('测试人甲');
  await keyboard.press('Tab');
  await keyboard.type('13900001234');
  await keyboard.press('Tab');
  await keyboard.type('云汀区槐安路1号');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('三楼屋顶漏水四个月没人修');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('屋顶漏水，六月起报修三次，没有人来。');
  await keyboard.press('Tab');
  await keyboard.type('请有关单位修好屋顶。');
  await keyboard.press('Control+Enter');
  await page.getByText('已登记', { exact: true }).waitFor();
  const no = (await page.locator('.numbers dd').first().textContent()) ?? '';
  expect(no).toMatch(/^\d{3}-\d{3}-\d{4}$/);
  expect(Date.now() - began, 'a registration takes less than a minute').toBeLessThan(60_000);

  expect(await focused(page)).toContain('打印接待回执');
  await keyboard.press('Enter');
  await page.locator('.print-sheet').waitFor();
  await picture(page, 'console-slip');
  expect(await focused(page)).toContain('打印');
  await keyboard.press('Enter');
  const printed = await page.evaluate(() => (window as unknown as { printed?: string }).printed ?? '');
  expect(printed).toContain(no);
  expect(printed).toMatch(/查询码：\d{4}-\d{4}/);
  await keyboard.press('Escape');
  await page.locator('.print-sheet').waitFor({ state: 'detached' });

  await tabTo(page, /^打开办件$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor();
  await tabTo(page, /^转送$/);
  await keyboard.press('Enter');
  await page.getByRole('dialog').getByText('受转送的机关', { exact: false }).first().waitFor();
  await page.getByLabel('机关名称').waitFor();
  for (let on = 0; on < 8; on += 1) {
    if (await page.getByLabel('机关名称').evaluate((field) => field === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await keyboard.type('住房');
  await page.getByText('区住房和城乡建设局').last().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.locator('.ant-select-dropdown').last().waitFor({ state: 'hidden' });
  expect(await page.getByLabel('机关名称').inputValue()).toBe('区住房和城乡建设局');
  for (let on = 0; on < 12; on += 1) {
    if (
      await page
        .getByRole('radio', { name: '纸质' })
        .evaluate(
          (field) => field.closest('[role=radiogroup], .ant-radio-group')?.contains(document.activeElement) === true,
        )
    )
      break;
    await keyboard.press('Tab');
  }
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await page.getByText('已办理「转送」').waitFor();
  await page.locator('.file-course').getByText('区住房和城乡建设局').waitFor();
  await picture(page, 'console-transferred');

  const token = await visit.district.staff('chen.handler', 'handler');
  const file = await visit.district.expectOk<{ status: string }>('GET', `/api/staff/petitions/${no}`, { token });
  expect(file.status).toBe('TRANSFERRED');
});
