import { EMERGENCY_NUMBERS } from '../../shared/petition/codes.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** Danger to life: whom to call before anything is typed. */
export function danger(locale: Locale): Html {
  const words = WORDS[locale].danger;
  return html`<section class="danger" aria-labelledby="danger">
    <p id="danger"><b>${words.title}</b></p>
    <p class="calls">
      ${EMERGENCY_NUMBERS.map((call) => html`<a href="tel:${call.number}"><b>${call.number}</b> ${call[locale]}</a>`)}
    </p>
    <p>${words.afterwards}</p>
  </section>`;
}
