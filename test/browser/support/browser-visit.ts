import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { DistrictClient } from '../../journey/district-client.ts';
import { localDistrict } from '../../support/local-district.ts';
import { launchChromium } from './chromium.ts';

/** A district as `npm start` serves it, and a browser to look at it with. */
export interface BrowserVisit {
  readonly district: DistrictClient;
  readonly browser: Browser;
  /** A fresh browser window that knows nothing of any other; every one is closed with the visit. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** A telephone as many carry: small, and with large pixels. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;
/** The computer of an office, or of a grandchild. */
export const DESK = { viewport: { width: 1280, height: 900 } } as const;

/** @param now the district's clock starts there, and is moved with `district.advanceTo` */
export async function browserVisit(now: string): Promise<BrowserVisit> {
  const [local, browser] = await Promise.all([localDistrict(), launchChromium()]);
  await local.district.reset(now);
  const contexts: BrowserContext[] = [];
  return {
    district: local.district,
    browser,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: local.district.address, locale: 'zh-CN', ...options });
      contexts.push(context);
      return context.newPage();
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await local.close();
    },
  };
}
