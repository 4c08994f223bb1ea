import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** `node infra/local/start.ts` in a process of its own, the way a person starts it. */
export interface LocalProcess {
  readonly address: string;
  /** What it has printed so far. */
  printed(): string;
  /** Milliseconds from the start to the first page. */
  readonly firstPageAfter: number;
  /** Sends the signal and comes back when the process has ended, with its exit code. */
  end(signal: 'SIGKILL' | 'SIGINT' | 'SIGTERM'): Promise<number | null>;
}

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const PATIENCE = 15_000;

/** Comes back with the first page. @throws when the process ends before, or keeps people waiting longer than 15 seconds */
export async function startLocalProcess(settings: {
  readonly directory: string;
  readonly port: number;
}): Promise<LocalProcess> {
  const { directory, port } = settings;
  const began = performance.now();
  const child = spawn(NODE, [START], {
    env: { ...process.env, PORT: String(port), HUISHENG_LOCAL_DIRECTORY: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    const late = performance.now() - began > PATIENCE;
    if (late) child.kill('SIGKILL');
    if (late || child.exitCode !== null) throw new LocalProcessFailed(await ended, printed);
    await pause(20);
  }
  return {
    address,
    firstPageAfter: performance.now() - began,
    printed: () => printed,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

export class LocalProcessFailed extends Error {
  override readonly name = 'LocalProcessFailed';
  readonly exitCode: number | null;
  constructor(exitCode: number | null, printed: string) {
    super(printed);
    this.exitCode = exitCode;
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/`).then(
    (response) => response.ok,
    () => false,
  );
}
