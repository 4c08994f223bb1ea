import type { Page } from 'playwright-core';
import { FORM_PAGES, fillIn, follow, ON, press } from '../resident/resident-pages.ts';
import { accepted, replied } from '../resident/lived-petition.ts';
import type { BrowserVisit } from '../support/browser-visit.ts';
import type { Screen, ScreenGroup } from './screen.ts';

/** Handed in on the last working day before National Day, so that the receipt shows how a date is carried over it. */
const BEFORE_THE_HOLIDAY = '2025-09-30T10:00:00+08:00';

export const RESIDENT_SCREENS: ScreenGroup = {
  title: '居民 · residents',
  now: BEFORE_THE_HOLIDAY,
  async screens({ district }: BrowserVisit) {
    const both = (name: string, title: string, reach: (page: Page) => Promise<unknown>): Screen => ({
      name: `resident-${name}`,
      title,
      sizes: ['phone', 'desk'],
      async reach(page) {
        await reach(page);
      },
    });
    const at = (name: string, title: string, path: string) => both(name, title, (page) => page.goto(path));
    const running = await accepted(district, '2025-09-30');
    const answered = await replied(district, '2025-09-30');
    const act = (name: string, title: string) =>
      both(name, title, async (page) => {
        await follow(page, answered);
        await press(page, `form:has(input[value="${name}"]) button`);
      });
    return [
      at('start', '首页 · start', '/'),
      at('start-huge', '首页，特大字 · start, huge letters', '/?size=huge'),
      at('start-en', '首页，英文 · start, in English', '/?lang=en&size=standard'),
      ...FORM_PAGES.map((name, nth) =>
        both(`form-${nth + 1}-${name}`, `填写，第${nth + 1}步 · form, step ${nth + 1}`, (page) => fillIn(page, name)),
      ),
      both('form-mistake', '需要修改 · a mistake', async (page) => {
        await page.goto('/petitions/new/who');
        await press(page, ON);
      }),
      both('form-7-check', '请核对 · check', (page) => fillIn(page, 'check')),
      at('form-all', '一页填完 · all on one page', '/petitions/new/all'),
      both('receipt', '回执 · receipt', async (page) => {
        await fillIn(page, 'check');
        await press(page, ON);
        await page.locator('summary').first().click();
      }),
      at('track', '查询 · follow', '/track'),
      both('status', '办理进度 · status', (page) => follow(page, running)),
      both('status-answered', '已答复 · answered', (page) => follow(page, answered)),
      act('supplement', '补充情况 · add facts'),
      act('request-review', '请求复查 · ask for review'),
      act('withdraw', '撤回 · withdraw'),
      both('rating', '评价 · rating', (page) => page.goto(answered.ratingLink)),
      both('upload', '上传材料 · send papers', async (page) => {
        await page.goto('/attachments');
        await page.fill('#petitionNo', running.petitionNo);
        await page.fill('#queryCode', running.queryCode);
        await press(page, ON);
      }),
      at('complaints', '监督投诉 · complain about us', '/complaints'),
      at('appointments', '预约接访 · appointments', '/appointments'),
      at('commitments', '服务公开 · promises', '/commitments'),
      both('due-dates', '日期计算 · reckon a date', async (page) => {
        await page.goto('/due-dates');
        await page.fill('#days', '3');
        await press(page, ON);
      }),
      at('privacy', '个人信息说明 · privacy', '/privacy'),
      at('accessibility', '无障碍说明 · accessibility', '/accessibility'),
    ];
  },
};
