import { readFileSync, writeFileSync } from 'node:fs';
import { markdownTable, withGenerated } from '../../infra/cli/docs/markdown.ts';

/** One part of `docs/performance.md`: its marker there, and what was measured. */
export interface Findings {
  readonly name: string;
  readonly tables: readonly FiguresTable[];
  /** What could not be measured here, by name and reason. */
  readonly skipped?: readonly string[];
}

interface FiguresTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const PAGE = 'docs/performance.md';

export function render({ tables, skipped = [] }: Findings): string {
  return [
    ...tables.map(({ title, head, rows }) =>
      [
        `**${title}**`,
        '',
        markdownTable(
          head,
          rows.map((row) => row.map(String)),
        ),
      ].join('\n'),
    ),
    ...skipped.map((reason) => `Not measured here: ${reason}`),
  ].join('\n\n');
}

/** Puts what was measured into its place in the page; the words around it are a person's and stay. */
export function keep(name: string, text: string): void {
  writeFileSync(PAGE, withGenerated(readFileSync(PAGE, 'utf8'), name, text));
}

/** A figure as short as it may be said: three places that mean something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
