/** A table as the generated pages hold it: one line a row, so that a changed rule is a changed line in the history. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

export class MarkersMissing extends Error {
  override readonly name = 'MarkersMissing';
}

/**
 * The page with `generated` between `<!-- <name> -->` and `<!-- /<name> -->`; the prose around them is a person's and
 * stays. The formatter is told to leave the block alone: what is compared is what was generated.
 * @throws MarkersMissing
 */
export function withGenerated(page: string, name: string, generated: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new MarkersMissing(`expected ${begin} … ${end}`);
  const block = ['', '', '<!-- prettier-ignore-start -->', '', generated, '', '<!-- prettier-ignore-end -->', '', ''];
  return page.slice(0, from + begin.length) + block.join('\n') + page.slice(to);
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
