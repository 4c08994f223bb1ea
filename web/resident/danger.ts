import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** Danger to life: whom to call before anything is typed. */
export function danger(locale: Locale): Html {
  const words = WORDS[locale].danger;
  return html`<section class="danger" aria-labelledby="danger">
    <p id="danger"><b>${words.title}</b></p>
    <p class="calls">
      <a href="tel:110"><b>110</b> ${words.police}</a>
      <a href="tel:119"><b>119</b> ${words.fire}</a>
      <a href="tel:120"><b>120</b> ${words.ambulance}</a>
    </p>
    <p>${words.afterwards}</p>
  </section>`;
}
