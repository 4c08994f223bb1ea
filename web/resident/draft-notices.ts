import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** What the script shows of itself around the form: hidden until it has something to say, and for ever where there is no script. */
export function draftFound(locale: Locale): Html {
  const words = WORDS[locale].draft;
  return html`<div class="notice" id="draft" role="status" hidden>
    <p>${words.found}</p>
    <p class="ways-on">
      <button class="button" type="button" data-restore>${words.restore}</button>
      <button class="button plain" type="button" data-clear>${words.clear}</button>
    </p>
  </div>`;
}

export function draftKept(locale: Locale): Html {
  const words = WORDS[locale].draft;
  return html`<p class="notice" id="offline" role="alert" tabindex="-1" hidden>${words.offline}</p>
    <div class="hint" id="draft-kept" hidden>
      <p>${words.kept}</p>
      <button class="plain" type="button" data-clear>${words.clear}</button>
    </div>`;
}
