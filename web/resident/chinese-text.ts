import { html, type Content } from './html.ts';
import type { Locale } from './words.ts';

/** Text that exists in Chinese only (addresses, citations); marked as such inside an English page, so that it is read aloud rightly. */
export function chineseText(text: string, locale: Locale): Content {
  return locale === 'zh' ? text : html`<span lang="zh-CN">${text}</span>`;
}
