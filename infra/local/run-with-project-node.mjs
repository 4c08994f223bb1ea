import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { ensureInstalled, PROJECT_NODE, ROOT } from './ensure-installed.mjs';

/**
 * Runs a script of this repository with the project's own Node, installed first where it is not, and ends as it ends.
 * SIGINT and SIGTERM are passed on; from a terminal a script gets Ctrl-C twice, from the terminal and from here.
 * A script that should not outlive us, even when we are killed, stops at its `disconnect` event.
 * @param {string} script path from the repository's root
 * @param {readonly string[]} args
 */
export function runWithProjectNode(script, args) {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const child = spawn(PROJECT_NODE, [script, ...args], { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // npm does not always pass its own end on: whoever started us is gone when our parent is another.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}
