import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-local-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** Runs {@link file://./acknowledging-process.ts}, `kill -9`s it in full flow, answers the numbers acknowledged by then. */
export async function killAfterAcknowledging(service: string, directory: string, count: number): Promise<number[]> {
  const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
  const script = fileURLToPath(new URL('acknowledging-process.ts', import.meta.url));
  const child = spawn(node, [script, service, directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, troubles] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (troubles += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.split('\n').length > count) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${troubles}`);
  return printed.split('\n').slice(0, -1).map(Number);
}
