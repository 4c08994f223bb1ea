import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** What to change, at the top of the page, each line leading to its field. The focus is there when the page opens, without a script. */
export function errorSummary(
  lines: readonly { readonly id: string; readonly text: string }[],
  locale: Locale,
  afterwards?: string,
): Html {
  return html`<div class="summary" role="alert" tabindex="-1" id="errors" autofocus>
    <h2>${WORDS[locale].errors.title}</h2>
    <ul>
      ${lines.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
    ${afterwards !== undefined && html`<p>${afterwards}</p>`}
  </div>`;
}

/** Messages come in both languages, `请填写 / must not be empty`. */
export function inLanguage(message: string, locale: Locale): string {
  const [chinese, english] = message.split(' / ');
  return (locale === 'zh' ? chinese : english) ?? message;
}
