import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, without a separator at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The Node that ours runs on, whatever the system's is: the one installed with the project. */
export const PROJECT_NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Sees to it that `node_modules` is what `package-lock.json` says, running `npm ci` when it is not. Needs nothing but
 * Node 20 and npm. An installation that was cut short leaves no stamp and is made again.
 * @param {string} [root] for tests
 * @throws {Error} when npm fails; npm has said why by then
 */
export function ensureInstalled(root = ROOT) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.huisheng-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(root, JSON.parse(lock.toString('utf8')))) {
    console.log('正在安装所需的软件包，第一次需要几分钟…… / Installing packages, the first time takes a few minutes…');
    npmCi(root);
  }
  writeFileSync(stamp, wanted);
}

/** Whether npm itself recorded, when it had finished, exactly what the lock file asks for on this kind of machine. */
function isInstalled(root, lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

function npmCi(root) {
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund'];
  // Windows starts `npm.cmd` through a shell only; npm itself tells us where its script is, and that needs none.
  const { status, error } =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error !== undefined || status !== 0) {
    const why = error?.message ?? `npm ci: exit ${status}`;
    throw new Error(`软件包没有装好，请检查网络后再试 / packages could not be installed (${why})`);
  }
}
