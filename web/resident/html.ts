/** Markup that is safe to send: written by us, or escaped. Made by {@link html} alone, except for our own style sheet. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a page. `undefined` and `false` leave nothing behind, so that a part can depend on a condition. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/**
 * Markup with holes. Whatever is put into a hole is shown as the text it is, never read as markup; an attribute's hole
 * stands in double quotes.
 *
 * @example html`<p title="${'a "b"'}">${'<b>'}</p>` // <p title="a &quot;b&quot;">&lt;b&gt;</p>
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Content[]): Html {
  let markup = parts[0] ?? '';
  holes.forEach((content, index) => {
    markup += markupOf(content) + (parts[index + 1] ?? '');
  });
  return new Html(markup);
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return content.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
