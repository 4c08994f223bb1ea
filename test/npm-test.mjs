import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { delimiter } from 'node:path';
import { ensureInstalled, PROJECT_NODE, ROOT } from '../infra/local/ensure-installed.mjs';

// `npm test`: plain JavaScript, because it runs on whatever Node there is and before `npm ci`. Everything after runs on
// the project's own Node, which is the one of the Lambda runtime.
ensureInstalled();

const bin = (name) => `node_modules/${name}`;
const CHECKS = [
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['lint', bin('eslint/bin/eslint.js'), '.'],
  ['types', bin('typescript/bin/tsc'), '--build'],
  ['unused', bin('knip/bin/knip.js')],
  ['docs', 'infra/cli/write-docs.ts', '--check'],
];
const TESTS = ['tests', bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)];

const env = {
  ...process.env,
  PATH: `${dirname(PROJECT_NODE)}${delimiter}${process.env.PATH ?? ''}`,
  NO_UPDATE_NOTIFIER: '1',
};
const failed = [];
for (const [name, ...args] of process.argv.length > 2 ? [TESTS] : [...CHECKS, TESTS]) {
  const started = Date.now();
  const { status } = spawnSync(PROJECT_NODE, args, { cwd: ROOT, stdio: 'inherit', env });
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
