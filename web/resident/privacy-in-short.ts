import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** On what basis personal data are used, and for what: before the button that hands them in (个人信息保护法第十七条). */
export function privacyInShort(locale: Locale): Html {
  const words = WORDS[locale].form;
  return html`<section class="privacy">
    <h2>${words.privacy}</h2>
    <p>${words.privacyBasis}</p>
    <p>${words.privacyUse}</p>
  </section>`;
}
