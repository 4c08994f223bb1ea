import type { Page } from 'playwright-core';

/** What reaches beyond the right edge of the window: then somebody has to scroll sideways to read. */
export async function sidewaysOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/** Text that is cut off by its own box. */
export async function linesOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, .button, h1, h2, label, dd, .badge, summary')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** 工信部适老化规范: letters of 20 pixels at least, lines of 1.3, and what is pressed or filled in 60 high. */
export async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean => element.getClientRects().length > 0 && !element.closest('.skip');
    const name = (element: Element): string => element.outerHTML.slice(0, 100);
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const text = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
      if (!text || !isSeen(element) || element.closest('svg') !== null) continue;
      const { fontSize, lineHeight } = getComputedStyle(element);
      if (parseFloat(fontSize) < 20) found.push(`${fontSize}: ${name(element)}`);
      // The seal is a picture made of two characters, and hidden from readers.
      if (parseFloat(lineHeight) / parseFloat(fontSize) < 1.3 && !element.classList.contains('seal'))
        found.push(`lines of ${lineHeight}: ${name(element)}`);
    }
    const controls =
      'button, .button, summary, input:not([type=hidden],[type=checkbox],[type=radio]), textarea, nav a, .tap, .tick > label';
    for (const control of document.querySelectorAll(controls)) {
      const { height } = control.getBoundingClientRect();
      if (isSeen(control) && height < 59.5) found.push(`${height} high: ${name(control)}`);
    }
    return found;
  });
}
