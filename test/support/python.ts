import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

export const OLDEST_PYTHON = '3.10';

/** A Python that is new enough and can make environments; `undefined` where there is none. */
export function findPython(): string | undefined {
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_PYTHON.split('.').map(Number);
  return ['python3', 'python'].find((name) => {
    const { stdout, status } = spawnSync(name, ['-c', 'import sys, venv, ensurepip; print(*sys.version_info[:2])']);
    if (status !== 0) return false;
    const [major = 0, minor = 0] = stdout.toString().trim().split(' ').map(Number);
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  });
}

/** The command of the one pinned package, in a place of its own; a new pin is a new place. @throws when pip fails */
export function installedFrom(requirements: string, command: string, interpreter: string): string {
  const pin = readFileSync(requirements, 'utf8').trim();
  const home = join(CACHE, pin.replaceAll(/[^\w.]+/g, '-'));
  const bin = join(home, process.platform === 'win32' ? 'Scripts' : 'bin');
  const installed = join(bin, command);
  if (existsSync(installed) || existsSync(`${installed}.exe`)) return installed;
  run(interpreter, ['-m', 'venv', home]);
  run(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  return installed;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${String(status)}`);
}
