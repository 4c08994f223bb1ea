import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface CommandEnded {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const MAIN = fileURLToPath(new URL('../../infra/cli/main.ts', import.meta.url));

/** `huisheng …` in a process of its own, as a person types it. */
export function huisheng(...args: readonly string[]): Promise<CommandEnded> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, [MAIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // What AWS's SDK looks for when a table is named; the stand-in takes any.
      env: { ...process.env, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
