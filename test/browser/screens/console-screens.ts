import type { Page } from 'playwright-core';
import { signInAs } from '../console/console-visit.ts';
import type { BrowserVisit } from '../support/browser-visit.ts';
import { busyOffice, WEEKS_BEGIN } from '../support/busy-office.ts';
import type { Screen, ScreenGroup } from './screen.ts';

/** 工作台: six weeks of an office, on a Thursday morning. */
export const CONSOLE_SCREENS: ScreenGroup = {
  title: '工作人员 · staff',
  now: WEEKS_BEGIN,
  async screens({ district }: BrowserVisit) {
    const numbers = await busyOffice(district);
    const numberOf = (subject: string): string => numbers.get(subject) ?? '';
    const at = (
      name: string,
      title: string,
      who: string,
      path: string,
      then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
    ): Screen => ({
      name: `console-${name}`,
      title,
      sizes: ['desk'],
      windowOnly: true,
      async reach(page) {
        await signInAs(page, who, path);
        await page.waitForLoadState('networkidle');
        await then(page);
        // What slides in has arrived.
        await page.waitForTimeout(400);
      },
    });
    const roof = numberOf('屋顶漏雨两年，维修资金一直用不上');
    const lift = numberOf('电梯停运半个月，老人下不了楼');
    return [
      at('desk', '工作台 · desk', '王立群', '/console'),
      at('desk-head', '工作台，负责人 · desk of the head', '赵敏', '/console'),
      at('list', '列表 · list', '赵敏', '/console/petitions?queue=open'),
      at('file', '办件详情 · file', '王立群', `/console/petitions/${lift}`),
      at('file-review', '办件详情，复查 · file under review', '孙国栋', `/console/petitions/${roof}`),
      at('transfer', '转送 · transfer', '王立群', `/console/petitions/${lift}`, async (page) => {
        await page.getByRole('button', { name: '转送', exact: true }).click();
        await page.getByLabel('机关名称').fill('区住房和城乡建设局');
        await page.keyboard.press('Escape');
      }),
      at('register', '登记来访 · register', '林晓月', '/console/register'),
      at('search', '查找 · search', '王立群', '/console', async (page) => {
        await page.keyboard.press('/');
        await page.getByLabel('查找信访事项').fill('漏雨');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').getByRole('heading', { level: 2 }).first().waitFor();
      }),
      at('approvals', '审批 · approvals', '孙国栋', '/console/approvals'),
      at('supervision', '督办 · supervision', '王立群', '/console/supervision'),
      at('leads', '责任追究 · accountability', '钱文', '/console/leads'),
      at('reception', '接访与值班 · reception', '赵敏', '/console/reception'),
      at('registers', '台账 · register', '周静', '/console/registers'),
      at('statistics', '统计 · statistics', '赵敏', '/console/statistics'),
      at('calendar', '日历与规则 · calendar and rules', '林晓月', '/console/office'),
      at('audit', '查阅记录 · who looked', '周静', '/console/audit', async (page) => {
        await page.getByLabel('信访事项编号').fill(roof);
        await page.keyboard.press('Enter');
        await page.getByText('办件详情').first().waitFor();
      }),
    ];
  },
};
