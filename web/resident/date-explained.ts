import type { ClockView } from '../../shared/petition/views.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';
import { chineseText } from './chinese-text.ts';

/** 「这个日期怎么算的」: folded away; on paper only when it was open on the screen. */
export function dateExplained(clock: ClockView, locale: Locale): Html {
  const words = WORDS[locale].clock;
  return html`<details>
    <summary>${words.how}</summary>
    ${clock.explanation[locale].map((sentence) => html`<p>${sentence}</p>`)}
  </details>`;
}

/** The rule behind a date. */
export function basisLine(basis: readonly string[], locale: Locale): Html {
  return html`<p class="hint">${WORDS[locale].clock.basis} ${chineseText(basis.join('；'), locale)}</p>`;
}

/** 暂定, beside a date whose year has no official holiday notice yet. */
export function provisionalMark(clock: Pick<ClockView, 'provisional'>, locale: Locale): Html | false {
  return clock.provisional && html` <b class="mark">${WORDS[locale].clock.provisional}</b>`;
}
