import type { Locale } from './words.ts';

/** The address of one of our pages in the reader's language. Chinese is the language of plain addresses. */
export function address(path: string, locale: Locale): string {
  return locale === 'zh' ? path : `${path}?lang=${locale}`;
}
