import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { scratchDirectory } from './killed-process.ts';

const module = fileURLToPath(new URL('../../infra/local/ensure-installed.mjs', import.meta.url));

/** A project whose `npm` only notes that it was called. */
function project() {
  const root = scratchDirectory();
  const npm = join(root, 'fake-npm.cjs');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
     fs.mkdirSync('node_modules', { recursive: true });
     process.exit(Number(process.env.NPM_STATUS ?? 0));`,
  );
  const lock = (version: string) => {
    const packages = { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  };
  lock('1.0.0');
  const ensure = (status = '0') => {
    const code = `import { ensureInstalled } from ${JSON.stringify(module)}; ensureInstalled(${JSON.stringify(root)});`;
    const env = { ...process.env, npm_execpath: npm, NPM_STATUS: status };
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, env, encoding: 'utf8' });
  };
  const calls = () => {
    try {
      return readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  };
  return { root, lock, ensure, calls };
}

test('what is missing is installed once, and again when the lock file changes', () => {
  const { ensure, calls, lock } = project();
  expect(ensure().stdout).toMatch(/正在安装.*Installing/);
  expect(ensure().stdout).toBe('');
  expect(calls()).toEqual(['ci --no-audit --no-fund']);
  lock('2.0.0');
  ensure();
  expect(calls()).toHaveLength(2);
});

test('a failed installation is told and tried again', () => {
  const { ensure, calls } = project();
  const failed = ensure('1');
  expect([failed.status, failed.stderr]).toEqual([1, expect.stringContaining('软件包没有装好')]);
  expect(ensure().status).toBe(0);
  expect(calls()).toHaveLength(2);
});

test('what npm itself installed is left alone, optional packages of other machines aside', () => {
  const { root, ensure, calls } = project();
  mkdirSync(join(root, 'node_modules'));
  const record = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
  ensure();
  expect(calls()).toEqual([]);
});
