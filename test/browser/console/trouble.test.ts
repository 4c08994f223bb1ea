import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserVisit, browserVisit } from '../support/browser-visit.ts';
import { picture } from '../support/picture.ts';
import { signedIn, walkIn } from './console-visit.ts';

let visit: BrowserVisit;
let receiver: string;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:30:00+08:00');
  receiver = await visit.district.staff('lin.receiver', 'receiver');
});
afterAll(() => visit.close());

async function registered(subject: string): Promise<string> {
  const { petitionNo } = await visit.district.expectOk('POST', '/api/staff/petitions', {
    token: receiver,
    body: walkIn(subject),
  });
  return petitionNo;
}

interface Seen {
  readonly version: number;
  readonly timeline: readonly { readonly step: string; readonly note?: string }[];
}

async function record(no: string): Promise<Seen> {
  const token = await visit.district.staff('zhao.head', 'head');
  return visit.district.expectOk<Seen>('GET', `/api/staff/petitions/${no}`, { token });
}

test('a stale screen is told who did what when, keeps what was typed, and overwrites nothing', async () => {
  const no = await registered('过时的页面');
  const { page } = await signedIn(visit, '王立群', `/console/petitions/${no}`);
  await page.getByRole('button', { name: '告知', exact: true }).click();
  await page.getByLabel('告知内容').fill('已告知信访人登记情况');
  const chen = await visit.district.staff('chen.handler', 'handler', 'receiver');
  await visit.district.expectOk('POST', `/api/staff/petitions/${no}/classify`, {
    token: chen,
    body: { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' },
  });
  await page.getByRole('radio', { name: '电话' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
  const said = page.getByRole('dialog').getByText(/已由.*于.*办理/);
  await said.waitFor();
  await picture(page, 'console-overtaken');
  expect(await said.textContent()).toMatch(/chen\.handler|陈思远/);
  expect((await record(no)).timeline.map(({ step }) => step)).not.toContain('notify');
  expect(await page.getByLabel('告知内容').inputValue()).toBe('已告知信访人登记情况');
  await page.getByRole('button', { name: '按最新情况继续' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
  await page.getByText('已办理「告知」').waitFor();
  expect((await record(no)).timeline.map(({ step }) => step)).toContain('notify');
});

test('over a lost line nothing typed is lost, and what is sent again is done once', async () => {
  const no = await registered('断网时的办理');
  const { page } = await signedIn(visit, '王立群', `/console/petitions/${no}`);
  await page.getByRole('button', { name: '告知', exact: true }).click();
  await page.getByLabel('告知内容').fill('断网前写下的话');
  await page.getByRole('radio', { name: '电话' }).check();
  // The request arrives, its answer does not.
  await page.route('**/notify', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
  await page.getByRole('dialog').getByText('网络不通').first().waitFor();
  expect(await page.getByLabel('告知内容').inputValue()).toBe('断网前写下的话');
  await page.unroute('**/notify');
  await page.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
  await page.getByText('已办理「告知」').waitFor();
  expect((await record(no)).timeline.filter(({ step }) => step === 'notify')).toHaveLength(1);
});

test('a sign-in that ran out is renewed in a window of its own; the form stays as it was', async () => {
  const no = await registered('登录过期');
  const { page } = await signedIn(visit, '王立群', `/console/petitions/${no}`);
  await page.getByRole('button', { name: '告知', exact: true }).click();
  await page.getByLabel('告知内容').fill('过期之前写下的话');
  await page.getByRole('radio', { name: '电话' }).check();
  await page.route('**/notify', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', status: 401, code: 'UNAUTHORIZED', title: '请先登录' }),
    }),
  );
  await page.getByRole('dialog').getByRole('button', { name: '告知', exact: true }).click();
  await page.getByText('登录已过期').waitFor();
  await picture(page, 'console-expired');
  await page.unroute('**/notify');
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: '重新登录' }).click(),
  ]);
  // The issuer still knows who sits here; the window closes by itself.
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await page.getByText('登录已过期').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('告知内容').inputValue()).toBe('过期之前写下的话');
  await page.getByRole('dialog', { name: '告知' }).getByRole('button', { name: '告知', exact: true }).click();
  await page.getByText('已办理「告知」').waitFor();
  expect((await record(no)).timeline.map(({ step }) => step)).toContain('notify');
});

test('what is refused is said above the form and beside the field; huge texts and rare characters are kept', async () => {
  const { page } = await signedIn(visit, '林晓月', '/console/register');
  const rare = '𠮷田㐂𡈽😀ㄱ';
  await page.getByLabel('姓名（名称）').fill(rare);
  await page.getByLabel('电话（可不填）').fill('不是电话');
  await page.getByLabel('标题', { exact: true }).fill('罕见字与长文');
  const long = '漏水'.repeat(2_500);
  await page.getByLabel('事实和理由（按来访人的话记录）').fill(long);
  await page.getByLabel('诉求（要求解决什么）').fill('修好');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('信访人 · 电话').waitFor();
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await picture(page, 'console-refused');
  expect(await page.getByLabel('姓名（名称）').inputValue()).toBe(rare);
  expect(await page.getByLabel('事实和理由（按来访人的话记录）').inputValue()).toBe(long);
  await page.getByLabel('电话（可不填）').fill('13900005678');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已登记', { exact: true }).waitFor();
  const no = (await page.locator('.numbers dd').first().textContent()) ?? '';
  await page.getByRole('link', { name: '打开办件' }).click();
  await page.getByText(rare).waitFor();
  expect((await record(no)).version).toBeGreaterThanOrEqual(1);
});

test('a number that nobody has is met with words, not with an empty page', async () => {
  const { page } = await signedIn(visit, '王立群', '/console/petitions/000-000-0000');
  await page.getByText('没有找到这件信访事项').waitFor();
});
