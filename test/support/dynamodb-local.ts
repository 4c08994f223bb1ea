import { execFileSync, type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from './local-district.ts';

// The official DynamoDB Local travels inside this npm package; it is no dependency of ours, only fetched where Java is.
const PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const CACHE = resolve('.cache/dynamodb-local');

export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Official DynamoDB Local in memory, or undefined where Java or the package cannot be had. */
export async function startDynamoDbLocal(): Promise<{ readonly endpoint: string; close(): void } | undefined> {
  const home = hasJava() ? fetchEmulator() : undefined;
  if (home === undefined) return undefined;
  const port = await freePort();
  const child = spawn(
    'java',
    [
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-inMemory',
      '-port',
      String(port),
    ],
    // It leaves a file of its own wherever it runs.
    { stdio: 'ignore', cwd: CACHE },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswering(endpoint, child);
  return { endpoint, close: () => child.kill('SIGKILL') };
}

function fetchEmulator(): string | undefined {
  const home = join(CACHE, 'package', 'emulator');
  if (existsSync(join(home, 'DynamoDBLocal.jar'))) return home;
  try {
    mkdirSync(CACHE, { recursive: true });
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', CACHE], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const archive = readdirSync(CACHE).find((name) => name.endsWith('.tgz')) ?? '';
    execFileSync('tar', ['-xzf', join(CACHE, archive), '-C', CACHE]);
    rmSync(join(CACHE, archive));
    return existsSync(join(home, 'DynamoDBLocal.jar')) ? home : undefined;
  } catch {
    return undefined;
  }
}

async function untilAnswering(endpoint: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended with ${child.exitCode}`);
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise((go) => setTimeout(go, 200));
    }
  }
  throw new Error('DynamoDB Local does not answer');
}
