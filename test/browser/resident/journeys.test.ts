import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type BrowserVisit, browserVisit, DESK, PHONE } from '../support/browser-visit.ts';
import { largePhoto } from '../support/large-photo.ts';
import { picture } from '../support/picture.ts';
import { fillIn, follow, ON, press } from './resident-pages.ts';
import { LEAKING_ROOF } from '../../support/leaking-roof.ts';
import type { Lived } from './lived-petition.ts';

let visit: BrowserVisit;
beforeAll(async () => {
  visit = await browserVisit('2025-10-09T09:00:00+08:00');
});
afterAll(() => visit.close());

/** Number and code as the receipt shows them. */
async function receiptOn(page: Page): Promise<Lived> {
  const [petitionNo = '', queryCode = ''] = await page.locator('.numbers dd').allInnerTexts();
  expect([petitionNo, queryCode]).toEqual([
    expect.stringMatching(/^\d{3}-\d{3}-\d{4}$/),
    expect.stringMatching(/^\d{4}-\d{4}$/),
  ]);
  return { petitionNo, queryCode };
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

describe('without scripts', () => {
  test('hand in, receipt, follow, supplement, receipt once more', async () => {
    const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
    await page.goto('/');
    await press(page, 'main a.button');
    expect(await heading(page)).toBe('您是谁');
    await fillIn(page, 'check');
    expect(await page.locator('.typed').allInnerTexts()).toEqual([
      LEAKING_ROOF.petitioner.name,
      LEAKING_ROOF.petitioner.phone,
      LEAKING_ROOF.petitioner.email,
      LEAKING_ROOF.petitioner.address,
      LEAKING_ROOF.subject,
      LEAKING_ROOF.place,
      LEAKING_ROOF.statement,
      LEAKING_ROOF.request,
    ]);
    await press(page, ON);
    expect(await heading(page)).toBe('诉求已提交');
    const lived = await receiptOn(page);
    await follow(page, lived);
    expect(await page.locator('main').innerText()).toContain(lived.petitionNo);
    await press(page, 'form:has(input[value="supplement"]) button');
    await page.fill('#statement', '昨天又漏了。');
    await press(page, ON);
    expect(await page.locator('[role=status]').innerText()).toContain('已经收到并登记');
    await page.goto('/track');
    await page.fill('#petitionNo', lived.petitionNo);
    await page.fill('#queryCode', lived.queryCode);
    await press(page, 'button[formaction="/receipt"]');
    expect(await receiptOn(page)).toEqual(lived);
  });

  test('back shows each page as it was left, without a question, and forward goes on', async () => {
    const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
    await fillIn(page, 'what');
    await page.fill('#statement', '写到一半');
    for (const [title, field, text] of [
      ['事情在哪里发生', '#place', LEAKING_ROOF.place],
      ['您要反映什么事', '#subject', LEAKING_ROOF.subject],
      ['怎样联系您', '#petitioner-phone', LEAKING_ROOF.petitioner.phone],
      ['您是谁', '#petitioner-name', LEAKING_ROOF.petitioner.name],
    ] as const) {
      await page.goBack();
      expect(await heading(page)).toBe(title);
      await expect.poll(() => page.inputValue(field)).toBe(text);
    }
    await page.goForward();
    expect(await heading(page)).toBe('怎样联系您');
    await press(page, ON);
    expect(await heading(page)).toBe('您要反映什么事');
  });

  test('a mistake takes the focus to the summary, which leads to the field', async () => {
    const page = await visit.open({ ...DESK, javaScriptEnabled: false });
    await page.goto('/petitions/new/who');
    await press(page, ON);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#petitioner-name');
    await page.keyboard.type('何秀兰');
    expect(await page.inputValue('#petitioner-name')).toBe('何秀兰');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/contact');
    expect(await heading(page)).toBe('怎样联系您');
  });

  test('larger letters in the middle of the form keep what is typed, and Enter still goes on', async () => {
    const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
    await fillIn(page, 'kind');
    await page.fill('#subject', '楼道灯坏了');
    await press(page, 'button[data-size=huge]');
    expect([await heading(page), await page.inputValue('#subject')]).toEqual(['您要反映什么事', '楼道灯坏了']);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px');
    await page.press('#subject', 'Enter');
    await page.waitForURL('**/where');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px');
  });

  test('the keyboard alone does it all', async () => {
    const page = await visit.open({ ...DESK, javaScriptEnabled: false });
    await page.goto('/petitions/new/all');
    const tabTo = async (id: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key never comes to ${id}`);
    };
    const typed = { 'petitioner-name': '何秀兰', subject: '楼道灯坏了', statement: '两个星期了', request: '修好' };
    for (const [id, text] of Object.entries(typed)) {
      await tabTo(id);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/petitions');
    await receiptOn(page);
  });
});

describe('what people really type', () => {
  test('S21: rare characters and a very long story arrive as they were typed', async () => {
    const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
    const statement = '𠮷㛃ㄱ👵🏽«"&<b>\n\n'.padEnd(4_900, '漏');
    const typed = {
      who: { '#petitioner-name': '谈㛃𠮷' },
      kind: { '#subject': '𠮷'.repeat(100) },
      what: { '#statement': statement },
      request: { '#request': '👨‍👩‍👧 一家三口都要' },
    };
    await fillIn(page, 'check', typed);
    const shown = await page.locator('.typed').allTextContents();
    expect(shown).toEqual(expect.arrayContaining(['谈㛃𠮷', '𠮷'.repeat(100), statement, '👨‍👩‍👧 一家三口都要']));
    await press(page, ON);
    await receiptOn(page);
  });

  test('a story too long is told so and stays', async () => {
    const page = await visit.open({ ...PHONE, javaScriptEnabled: false });
    const statement = '长'.repeat(5_001);
    await page.goto('/petitions/new/what');
    await page.fill('#statement', statement);
    await press(page, ON);
    expect(await page.locator('#statement-error').innerText()).toContain('5000');
    expect(await page.inputValue('#statement')).toBe(statement);
  });

  test('a wrong code and a number that nobody has look alike, and the code is gone', async () => {
    const page = await visit.open(PHONE);
    await fillIn(page, 'check');
    await press(page, ON);
    const { petitionNo } = await receiptOn(page);
    const seen = [];
    for (const wrong of [petitionNo, '012-345-6789']) {
      await follow(page, { petitionNo: wrong, queryCode: '00000000' });
      expect([await page.inputValue('#petitionNo'), await page.inputValue('#queryCode')]).toEqual([wrong, '']);
      seen.push(await page.locator('#errors').innerText());
    }
    expect(seen[0]).toBe(seen[1]);
  });
});

describe('with the script', () => {
  const draft = (page: Page) => page.evaluate(() => localStorage.getItem('huisheng-draft'));

  test('the line breaks, the page is closed, and everything typed is found again on this device', async () => {
    const page = await visit.open(PHONE);
    await fillIn(page, 'what');
    await page.fill('#statement', '写到一半，没有网络了。');
    await page.context().setOffline(true);
    await page.click(ON);
    expect(await page.locator('#offline').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('offline');
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto('/petitions/new/who');
    await picture(later, 'resident-draft-found');
    await press(later, '[data-restore]');
    expect(await heading(later)).toBe('发生了什么');
    expect(await later.inputValue('#statement')).toBe('写到一半，没有网络了。');
    await press(later, ON);
    await later.fill('#request', '修好');
    await press(later, ON);
    expect(await later.locator('.typed').allInnerTexts()).toContain(LEAKING_ROOF.petitioner.name);
    await press(later, ON);
    const { queryCode } = await receiptOn(later);
    expect(await draft(later)).toBeNull();
    const kept = await later.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(queryCode.replace('-', ''));
  });

  test('the draft is told of and can be cleared', async () => {
    const page = await visit.open(PHONE);
    await page.goto('/petitions/new/all');
    expect(await draft(page)).toBeNull();
    await page.fill('#subject', '楼道灯坏了');
    expect(await page.locator('#draft-kept').innerText()).toContain('不会发出去');
    expect(await draft(page)).toContain('楼道灯坏了');
    await page.click('#draft-kept [data-clear]');
    expect([await draft(page), await page.locator('#draft-kept').isVisible()]).toEqual([null, false]);
  });

  test('counts what may still be written, as a person counts', async () => {
    const page = await visit.open(PHONE);
    await page.goto('/petitions/new/kind');
    await page.fill('#subject', '𠮷👵灯');
    await expect.poll(() => page.locator('#subject + p').innerText()).toBe('还可以写97字');
    await page.fill('#subject', '灯'.repeat(103));
    await expect.poll(() => page.locator('#subject + p').innerText()).toBe('多了3字，请删去一些');
  });

  test('a large photo is made smaller before it is sent', async () => {
    const page = await visit.open(PHONE);
    await fillIn(page, 'check');
    await press(page, ON);
    await press(page, 'form[action="/attachments"] button');
    const png = largePhoto(1_000, 800);
    await page.setInputFiles('#photo', { name: 'IMG_0001.png', mimeType: 'image/png', buffer: png });
    await expect.poll(() => page.locator('#photo + p').innerText()).toMatch(/^照片已缩小到约\d+KB/);
    const sent = await page.evaluate(() => {
      const file = document.querySelector<HTMLInputElement>('#photo')?.files?.[0];
      return { name: file?.name, type: file?.type, size: file?.size ?? 0 };
    });
    expect(sent).toMatchObject({ name: 'photo.jpg', type: 'image/jpeg' });
    expect(sent.size).toBeLessThan(png.length);
    await press(page, 'form:has(#photo) button');
    expect(await heading(page)).toBe('传上来了');
  });
});

describe('read aloud', () => {
  test('by the voice of the device, paragraph by paragraph, everything but the query code; where there is no voice there is no button', async () => {
    const page = await visit.open(DESK);
    await page.goto('/');
    expect(await page.locator('#aloud').isVisible()).toBe(false);
    // Chromium of a test has no voice: here is one that writes down what it is told to say.
    await page.addInitScript(() => {
      const said: string[] = [];
      const voice = {
        speaking: false,
        getVoices: () => ['a voice'],
        cancel: () => (voice.speaking = false),
        speak: ({ lang, text }: SpeechSynthesisUtterance) => {
          voice.speaking = true;
          said.push(`${lang} ${text.trim().replaceAll(/\s+/g, ' ')}`);
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: voice });
      Object.defineProperty(window, 'said', { value: said });
    });
    await fillIn(page, 'check');
    await press(page, ON);
    const { queryCode } = await receiptOn(page);
    await page.click('#aloud');
    const said: string[] = await page.evaluate('said');
    expect(said.slice(0, 2)).toEqual(['zh-CN 诉求已提交', 'zh-CN 我们收到了。请保存好下面两组数字，查看进度要用。']);
    expect(said.join()).not.toContain(queryCode.slice(0, 4));
    expect(said.length).toBeGreaterThan(10);
    expect(await page.locator('#aloud').innerText()).toBe('停止');
    await page.click('#aloud');
    expect(await page.locator('#aloud').innerText()).toBe('朗读');
  });
});

describe('on a slow line', () => {
  // Again where something else on this machine took the processor meanwhile.
  test(
    '400 kbit/s, 400 ms, a processor six times slower: a page is there in 3 seconds, and the whole journey passes',
    { retry: 2 },
    async () => {
      const page = await visit.open(PHONE);
      const client = await page.context().newCDPSession(page);
      await client.send('Network.enable');
      const bytes = 400_000 / 8;
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      const waits: number[] = [];
      const usableAfter = async (act: () => Promise<unknown>) => {
        const began = performance.now();
        await act();
        await page.locator('main :is(button, a.button):visible').first().waitFor();
        waits.push(performance.now() - began);
      };
      await usableAfter(() => page.goto('/', { waitUntil: 'commit' }));
      await usableAfter(() => page.goto('/petitions/new/who', { waitUntil: 'commit' }));
      await fillIn(page, 'check');
      await usableAfter(() => press(page, ON));
      expect(await heading(page)).toBe('诉求已提交');
      const lived = await receiptOn(page);
      await follow(page, lived);
      expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
    },
  );
});
