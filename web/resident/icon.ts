import { html, type Html } from './html.ts';

/** Small signs beside words, never instead of them. */
export type IconName = 'clock' | 'warning' | 'check' | 'dash';

export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}

const SHAPES: Readonly<Record<IconName, Html>> = {
  clock: html`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`,
  warning: html`<path d="M12 3.5 22 20.5H2Z" /><path d="M12 10v5M12 17v.6" />`,
  check: html`<circle cx="12" cy="12" r="9" /><path d="m8 12.4 2.8 2.8L16 9.6" />`,
  dash: html`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`,
};
