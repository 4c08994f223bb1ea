import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserVisit, browserVisit } from '../support/browser-visit.ts';
import { busyOffice, WEEKS_BEGIN } from '../support/busy-office.ts';
import { picture } from '../support/picture.ts';
import { tabTo } from './by-keys.ts';
import { OFFICE_DESK } from './console-visit.ts';

let visit: BrowserVisit;
let numbers: ReadonlyMap<string, string>;
beforeAll(async () => {
  visit = await browserVisit(WEEKS_BEGIN);
  numbers = await busyOffice(visit.district);
});
afterAll(() => visit.close());

function numberOf(subject: string): string {
  return numbers.get(subject) ?? '';
}

/** Signed in without a mouse, and where one wanted to be. */
async function sitDown(name: string, path: string): Promise<Page> {
  const page = await visit.open(OFFICE_DESK);
  await page.goto(path);
  await page.getByRole('button', { name }).waitFor();
  await tabTo(page, new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '工作台' }).waitFor();
  return page;
}

/** Opens a step of the file by its button and stands in its form. */
async function openStep(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor();
  await tabTo(page, new RegExp(`^${title}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: title }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
}

async function statusOf(no: string): Promise<string> {
  const token = await visit.district.staff('zhao.head', 'head');
  return (await visit.district.expectOk('GET', `/api/staff/petitions/${no}`, { token })).status;
}

test('R5 R6 the leader approves an opinion, with keys alone', async () => {
  const no = numberOf('屋顶漏雨两年，维修资金一直用不上');
  const page = await sitDown('孙国栋', `/console/petitions/${no}`);
  await openStep(page, '批示');
  await page.keyboard.press('Space');
  await tabTo(page, /批示内容/);
  await page.keyboard.type('同意转送复查，请盯住三十日期限。');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已办理「批示」').waitFor();
  expect(await statusOf(no)).toBe('REVIEW_TO_FORWARD');
});

test('the head gives a matter to a handler, with keys alone', async () => {
  const no = numberOf('残疾人两项补贴停发');
  const page = await sitDown('赵敏', `/console/petitions/${no}`);
  await openStep(page, '指定承办人');
  await page.keyboard.type('王立群');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已办理「指定承办人」').waitFor();
  await page.locator('.file-facts').getByText('王立群').waitFor();
});

test('R34 a handler records that a reply was served, with keys alone', async () => {
  const no = numberOf('小学门口早晚高峰没有交通疏导');
  const page = await sitDown('王立群', `/console/petitions/${no}`);
  await openStep(page, '记录送达');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  // What is missing is said, and the keys go on from there.
  await page.getByRole('alert').waitFor();
  await picture(page, 'console-served');
  await tabTo(page, /^当面$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已办理「记录送达」').waitFor();
  expect(await statusOf(no)).toBe('REPLIED');
});

test('the supervisor reads what the record proposes, with keys alone, and no finding is made', async () => {
  const page = await sitDown('钱文', '/console/leads');
  await page.getByRole('tab', { name: '线索建议' }).waitFor();
  await tabTo(page, /线索建议$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '办理中', selected: true }).waitFor();
  const leads = await visit.district.expectOk<{ leads: readonly unknown[] }>('GET', '/api/staff/leads?list=open', {
    token: await visit.district.staff('qian.supervisor', 'supervisor'),
  });
  expect(leads.leads).toEqual([]);
});

test('R-X7 the auditor reads who looked at a petition, with keys alone', async () => {
  const no = numberOf('屋顶漏雨两年，维修资金一直用不上');
  const page = await sitDown('周静', '/console/audit');
  await page.getByLabel('信访事项编号').waitFor();
  await tabTo(page, /^信访事项编号$/);
  await page.keyboard.type(no);
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '周静' }).first().waitFor();
});

test('the receiver goes from screen to screen by keys, and the sheet of keys says which', async () => {
  const page = await sitDown('林晓月', '/console');
  await page.getByRole('heading', { level: 1, name: '10月16日' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: '已超期' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: '登记来访' }).waitFor();
});
