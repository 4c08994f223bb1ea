import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Found {
  readonly statuses: Set<number>;
  readonly zh: string;
  readonly en: string;
}

/**
 * Every code a problem may carry, with its words, gathered from where it is thrown or refused: an object with a `code` and either a
 * `title` with its `status`, or `zh` and `en` of a refusal. What is put into a sentence while it runs stands there as `…`.
 */
export async function problemCodes(): Promise<string> {
  const found = new Map<string, Found>();
  for (const file of sourceFiles()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) note(found, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const codes = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = codes.map(([code, { statuses, zh, en }]) => ({ code, statuses: [...statuses].sort(), zh, en }));
  const written = `// Gathered from where problems are thrown and refusals made, by \`npm run docs\`; not written by hand.

/** 问题代码: what the \`code\` of a problem may be, with which statuses it comes, and what it says. */
export const PROBLEM_CODES: readonly {
  readonly code: string;
  readonly statuses: readonly number[];
  readonly zh: string;
  readonly en: string;
}[] = ${JSON.stringify(rows)};`;
  return format(written, { ...(await resolveConfig(fileURLToPath(import.meta.url))), parser: 'typescript' });
}

function* sourceFiles(): Generator<string> {
  for (const room of ['shared', 'functions']) {
    for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (name.endsWith('.ts')) yield join(ROOT, room, name);
    }
  }
}

function note(found: Map<string, Found>, object: ts.ObjectLiteralExpression): void {
  const texts = new Map<string, string>();
  let hasField = false;
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) continue;
    const name = ts.isIdentifier(property.name) ? property.name.text : '';
    if (name === 'field') hasField = true;
    const text = ts.isPropertyAssignment(property) ? textOf(property.initializer) : undefined;
    if (text !== undefined) texts.set(name, text);
  }
  const code = texts.get('code') ?? '';
  // Where the title is made while it runs, the detail says it in both languages.
  const zh = texts.get('title') ?? texts.get('zh') ?? texts.get('detail')?.split(' / ')[0];
  if (!/^[A-Z]{2}[A-Z_]+$/.test(code) || zh === undefined) return;
  const said = texts.get('en') ?? texts.get('detail') ?? '';
  const status = Number(texts.get('status') ?? (NOT_ALLOWED.includes(code) ? 403 : hasField ? 422 : 409));
  const known = found.get(code);
  if (known === undefined) found.set(code, { statuses: new Set([status]), zh, en: said.split(' / ').at(-1) ?? said });
  else known.statuses.add(status);
}

/** Refusals that are about who asks: answered 403, as `functions/platform/problems.ts` has it. */
const NOT_ALLOWED = ['ROLE_NOT_ALLOWED', 'RECUSED'];

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isNumericLiteral(node)) {
    return node.text;
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}
