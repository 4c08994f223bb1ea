import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { ensureInstalled, PROJECT_NODE, ROOT } from '../../infra/local/ensure-installed.mjs';

// `npm run mutate`: Stryker over the calendar and the procedure, about an hour on two cores when nothing is remembered; then
// docs/mutation.md is written from what it found. `npm run mutate -- shared/calendar shared/petition/steps/transfer.ts` tries
// these anew, remembers what it finds, and writes nothing. `-- --force` forgets everything first.
ensureInstalled();

const REMEMBERED = join(ROOT, '.cache/mutation/incremental.json');
const HOLDS_FOR = join(ROOT, '.cache/mutation/holds-for.sha256');

const given = process.argv.slice(2);
const patterns = given.filter((word) => word !== '--force');
rememberOnlyWhatHolds(given.includes('--force'));

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
  ...(mutate.length === 0 ? [] : ['--mutate', mutate.join(','), '--force']),
);
const minutes = String(Math.round((Date.now() - started) / 60_000));
process.exitCode =
  stryker === 0
    ? run('test/mutation/report.ts', ...(mutate.length === 0 ? ['--minutes', minutes] : patterns))
    : stryker;

/**
 * Stryker compares the tests and the mutated lines with those of the runs before, and nothing else: a kill holds only while
 * all the rules, what the tests are built from, and these files are the same. What survived is always tried again, for
 * Stryker does not see that a new test reaches what is computed when a file is loaded.
 */
function rememberOnlyWhatHolds(forget) {
  const now = digestOf(['shared', 'test/support', 'test/mutation', 'package-lock.json']);
  const before = existsSync(HOLDS_FOR) ? readFileSync(HOLDS_FOR, 'utf8') : undefined;
  if (forget || now !== before) rmSync(REMEMBERED, { force: true });
  mkdirSync(dirname(HOLDS_FOR), { recursive: true });
  writeFileSync(HOLDS_FOR, now);
  if (!existsSync(REMEMBERED)) return;
  const report = JSON.parse(readFileSync(REMEMBERED, 'utf8'));
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  }
  writeFileSync(REMEMBERED, JSON.stringify(report));
}

function digestOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(place)) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

// What starts a run, what counts its survivors and what explains them changes no result.
function filesIn(place) {
  if (place.endsWith('.json')) return [place];
  const harmless = ['mutate.mjs', 'report.ts', 'survivors.ts'];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !harmless.includes(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted();
}
