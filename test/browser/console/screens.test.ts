import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../support/accessibility.ts';
import { type BrowserVisit, browserVisit } from '../support/browser-visit.ts';
import { picture } from '../support/picture.ts';
import { signedIn, walkIn } from './console-visit.ts';

/** Every screen, by somebody who works on it. */
const SCREENS: readonly (readonly [who: string, path: string, heading: string])[] = [
  ['赵敏', '/console', '10月10日'],
  ['赵敏', '/console/petitions?queue=open', '全部在办'],
  ['林晓月', '/console/register', '登记来访'],
  ['孙国栋', '/console/approvals', '审批'],
  ['王立群', '/console/supervision', '督办'],
  ['钱文', '/console/leads', '责任追究'],
  ['赵敏', '/console/complaints', '监督投诉'],
  ['赵敏', '/console/integrity', '廉洁登记'],
  ['赵敏', '/console/reception', '接访与值班'],
  ['周静', '/console/registers', '信访台账'],
  ['赵敏', '/console/statistics', '统计'],
  ['林晓月', '/console/office', '日历与规则'],
  ['周静', '/console/audit', '查阅记录'],
];

let visit: BrowserVisit;
let no: string;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:30:00+08:00');
  const { district } = visit;
  const receiver = await district.staff('lin.receiver', 'receiver');
  for (const subject of ['三楼屋顶漏水', '电梯停运半个月', '噪声扰民']) {
    const { petitionNo } = await district.expectOk('POST', '/api/staff/petitions', {
      token: receiver,
      body: walkIn(subject),
    });
    no = petitionNo;
  }
  await district.expectOk('POST', `/api/staff/petitions/${no}/assign-handler`, {
    token: await district.staff('zhao.head', 'head'),
    body: { handler: 'wang.handler' },
  });
  await district.advanceTo('2025-10-10T10:00:00+08:00');
});
afterAll(() => visit.close());

describe('every screen', () => {
  test.each(SCREENS)('%s opens %s', async (who, path, heading) => {
    const { page, complaints } = await signedIn(visit, who, path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, `console${path.slice('/console'.length).replaceAll(/[/?=]/g, '-')}`);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the file of a petition, for each role what it may do and nothing else', async () => {
    const offered: Record<string, readonly string[]> = {};
    for (const who of ['王立群', '赵敏', '钱文', '周静']) {
      const { page, complaints } = await signedIn(visit, who, `/console/petitions/${no}`);
      await page.getByRole('heading', { name: '现在可以办理' }).waitFor();
      await page.waitForLoadState('networkidle');
      offered[who] = await page.locator('.acts button').allTextContents();
      if (who === '王立群') await picture(page, 'console-file');
      expect(await violationsOf(page), who).toEqual([]);
      expect(complaints, who).toEqual([]);
      await page.context().close();
    }
    // What is not yet classified, then what is due.
    expect(offered['王立群']?.slice(0, 2)).toEqual(['分类', '转送']);
    expect(offered['赵敏']).toContain('指定承办人');
    expect(offered['赵敏']).not.toContain('转送');
    expect(offered['周静']).toEqual([]);
  });
});

test('found by a part of the number, by name, by the end of a telephone, by words; and nothing of it in an address', async () => {
  const { page } = await signedIn(visit, '王立群');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  for (const [text, by] of [
    [no.slice(0, 7), '编号'],
    ['测试人甲', '姓名'],
    ['1234', '电话尾号'],
    ['漏水', '标题、地点中的字词'],
  ] as const) {
    await page.keyboard.press('/');
    await page.getByLabel('查找信访事项').fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { name: by }).waitFor();
    if (by === '姓名') await picture(page, 'console-search');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('h1').click();
  }
  expect(addresses.filter((address) => /测试|%E6%B5%8B|1234|漏水/.test(decodeURIComponent(address)))).toEqual([]);
});

test('lists are walked with j and k and opened with Enter', async () => {
  const { page } = await signedIn(visit, '王立群', '/console/petitions?queue=open');
  await page.locator('.row-here').waitFor();
  const first = await page.locator('.row-here').getAttribute('data-row-key');
  await page.keyboard.press('j');
  const second = await page.locator('.row-here').getAttribute('data-row-key');
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await page.locator('.row-here').getAttribute('data-row-key')).toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/console/petitions/${first ?? ''}`);
});

test('filters stand in the address, and the address brings them back', async () => {
  const { page } = await signedIn(visit, '赵敏', '/console/petitions?queue=open&channel=LETTER');
  await page.getByText('没有符合条件的信访事项').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText('三楼屋顶漏水').waitFor();
  expect(new URL(page.url()).searchParams.get('channel')).toBeNull();
});

test('the head gives several to a handler at once, each an act of its own', async () => {
  const { page } = await signedIn(visit, '赵敏', '/console/petitions?queue=unassigned');
  await page.locator('.ant-table-row').first().waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('region', { name: '批量办理' }).getByRole('combobox').click();
  await page.getByTitle('陈思远').click();
  await page.getByRole('button', { name: '指定承办人' }).click();
  await page.getByText('没有符合条件的信访事项').waitFor();
  const { petitions } = await visit.district.expectOk<{ petitions: readonly unknown[] }>(
    'GET',
    '/api/staff/petitions?queue=unassigned',
    { token: await visit.district.staff('zhao.head', 'head') },
  );
  expect(petitions).toEqual([]);
});

test('the clock is moved from the bar, and what the time brings is there', async () => {
  const { page } = await signedIn(visit, '赵敏');
  await page.getByRole('button', { name: '前进3天' }).click();
  await page.getByRole('heading', { level: 1, name: '10月13日' }).waitFor();
  await page.getByText(/期间发出\d+封邮件/).waitFor();
  await picture(page, 'console-later');
});
