import type { Page } from 'playwright-core';

/** Walks with Tab until what has the focus is called so. @throws where Tab never comes to it */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    if (words.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(words)}`);
}

/** What has the focus, by its words or its label; nothing where it is the page itself. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element, body } = document;
    if (element === null || element === body) return '';
    const around = element.closest('label')?.textContent ?? '';
    const label =
      element.id === '' ? around : (document.querySelector(`label[for="${element.id}"]`)?.textContent ?? around);
    return (
      (element.getAttribute('aria-label') ?? '').trim() || element.textContent.trim() || label.trim() || element.tagName
    );
  });
}
