import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** As the pages are shown: words joined by hyphens, small, without marks. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsIn(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

/** `[words](target)` and `![words](target)`, outside of code. */
function linksIn(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Folders of the project that a page may name in code. */
const ROOMS = /`((?:infra|functions|shared|web|test|docs)\/[\w./-]*\w)`/g;

describe.each(PAGES)('%s', (name) => {
  const page = join(ROOT, name);
  const text = readFileSync(page, 'utf8');

  it('leads nowhere that is not there', () => {
    const broken = linksIn(text).filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && file.endsWith('.md') && !anchorsIn(file).has(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names no file that is not there', () => {
    const named = [...text.matchAll(ROOMS)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(ROOT, path))).map((path) => relative(ROOT, path))).toEqual([]);
  });
});
