import type { Page } from 'playwright-core';
import type { BrowserVisit } from '../support/browser-visit.ts';

/** The screen of somebody at an office's desk. */
export const OFFICE_DESK = { viewport: { width: 1440, height: 900 } } as const;

export interface Sitting {
  readonly page: Page;
  /** What the browser complained of: scripts that failed, styles the page's policy refused. */
  readonly complaints: readonly string[];
}

/** Signs in as a member of staff, as they do: the console, the issuer's page, one's own name, back. */
export async function signedIn(visit: BrowserVisit, name: string, path = '/console'): Promise<Sitting> {
  const page = await visit.open(OFFICE_DESK);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is the service's answer, shown to the person; the browser notes it too.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await signInAs(page, name, path);
  return { page, complaints };
}

/** The console, the issuer's page, one's own name, and back to where one was going. */
export async function signInAs(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation', { name: '工作台' }).waitFor();
}

/** A walk-in that was registered by somebody at the counter. */
export function walkIn(subject: string): Readonly<Record<string, unknown>> {
  return {
    channel: 'VISIT',
    petitioner: { name: '测试人甲', phone: '13900001234' },
    subject,
    statement: '三楼屋顶漏水，报修四个月没有人来。',
    request: '请有关单位修好屋顶。',
    receivedOn: '2025-10-09',
    onTheSpot: { told: true, what: '已登记，三日内转送' },
  };
}
