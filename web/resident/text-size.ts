import { address } from './address.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** 标准、大字、特大字: as large as the browser's own, a quarter larger, half as large again. */
export const TEXT_SIZES = ['standard', 'large', 'huge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export function textSize(given: string | undefined): TextSize | undefined {
  return TEXT_SIZES.find((size) => size === given);
}

/** Three links to the same page; the one in force is marked. Drawn for the standard size, see {@link inSize}. */
export function sizeSwitch(path: string, locale: Locale): Html {
  const words = WORDS[locale].frame;
  return html`<nav aria-label="${words.size}">
    ${TEXT_SIZES.map(
      (size) =>
        html`<a href="${sizeAddress(path, size, locale)}" ${size === 'standard' ? CHOSEN[size] : OFFERED[size]}
          >${words.sizes[size]}</a
        >`,
    )}
  </nav>`;
}

/** The same on a page that holds what was typed: it is sent again, unjudged, with the form behind whose button these stand. */
export function sizeButtons(path: string, locale: Locale): Html {
  const words = WORDS[locale].frame;
  return html`<div class="ways-on screen" role="group" aria-label="${words.size}">
    ${TEXT_SIZES.map(
      (size) =>
        html`<button
          class="button plain"
          form="petition"
          name="go"
          value="back"
          formaction="${sizeAddress(path, size, locale)}"
          ${size === 'standard' ? CHOSEN[size] : OFFERED[size]}
        >
          ${words.sizes[size]}
        </button> `,
    )}
  </div>`;
}

const OFFERED = {
  standard: html`data-size="standard"`,
  large: html`data-size="large"`,
  huge: html`data-size="huge"`,
} as const;
const CHOSEN = {
  standard: html`aria-current="true" data-size="standard"`,
  large: html`aria-current="true" data-size="large"`,
  huge: html`aria-current="true" data-size="huge"`,
} as const;

function sizeAddress(path: string, size: TextSize, locale: Locale): string {
  const plain = address(path, locale);
  return plain.includes('?') ? plain.replace('?', `?size=${size}&`) : `${plain}?size=${size}`;
}

/** A whole page as it is for whoever reads in this size. What was typed cannot look like our own markup: its quotes are escaped. */
export function inSize(document: string, size: TextSize): string {
  if (size === 'standard') return document;
  return document
    .replace('<html ', `<html class="${size}" `)
    .replace(CHOSEN.standard.toString(), OFFERED.standard.toString())
    .replace(OFFERED[size].toString(), CHOSEN[size].toString());
}
