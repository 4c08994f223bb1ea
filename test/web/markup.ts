/** A page as its reader gets it: just enough HTML reading to say what a test wants to say. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export function tagsOf(page: string, name?: string): readonly Tag[] {
  const tags = [...withoutStyle(page).matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, tag = '', attributes = '']) => ({ name: tag, attributes: attributesOf(attributes) }),
  );
  return name === undefined ? tags : tags.filter((tag) => tag.name === name);
}

export function tagWithId(page: string, id: string): Tag {
  const found = tagsOf(page).filter((tag) => tag.attributes.get('id') === id);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} elements have the id "${id}"`);
  return found[0];
}

/** The words inside the element with this id, which holds no other element of its own kind. */
export function textWithId(page: string, id: string): string {
  const { name } = tagWithId(page, id);
  const inside = new RegExp(`<${name}[^>]*\\sid="${id}"[^>]*>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
  return wordsOf(inside);
}

/** What a reader sees: no tags, no entities, blanks folded. */
export function wordsOf(markup: string): string {
  return unescaped(
    withoutStyle(markup)
      .replaceAll(/<wbr \/>|<\/?span[^>]*>/g, '')
      .replaceAll(/<[^>]*>/g, ' '),
  )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function withoutStyle(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, '');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}
