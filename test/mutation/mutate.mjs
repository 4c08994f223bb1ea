import { spawnSync } from 'node:child_process';
import { dirname, delimiter } from 'node:path';
import { ensureInstalled, PROJECT_NODE, ROOT } from '../../infra/local/ensure-installed.mjs';

// `npm run mutate`: Stryker over the calendar and the procedure, about an hour and a half on two cores; then
// docs/mutation.md is written from what it found. `npm run mutate -- shared/calendar shared/petition/steps/transfer.ts`
// looks at these alone and writes nothing.
ensureInstalled();

const patterns = process.argv.slice(2);
const env = {
  ...process.env,
  PATH: `${dirname(PROJECT_NODE)}${delimiter}${process.env.PATH ?? ''}`,
};
const run = (...args) => spawnSync(PROJECT_NODE, args, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;

const mutate = patterns.map((pattern) => (pattern.endsWith('.ts') ? pattern : `${pattern.replace(/\/$/, '')}/**/*.ts`));
const started = Date.now();
const stryker = run(
  'node_modules/@stryker-mutator/core/bin/stryker.js',
  'run',
  'test/mutation/stryker.config.mjs',
  ...(mutate.length === 0 ? [] : ['--mutate', mutate.join(',')]),
);
const minutes = String(Math.round((Date.now() - started) / 60_000));
process.exitCode =
  stryker === 0 ? run('test/mutation/report.ts', ...(mutate.length === 0 ? ['--minutes', minutes] : [])) : stryker;
