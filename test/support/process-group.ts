import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends a process that was spawned `detached`, with everything it has started; comes back when it has ended. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const soon = await Promise.race([ended.then(() => true), pause(5_000, false, { ref: false })]);
  if (!soon) signalGroup(child.pid, 'SIGKILL');
  await ended;
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // It has ended by itself.
  }
}
