import fc from 'fast-check';
import { afterEach } from 'vitest';

fc.configureGlobal({ seed: 20260302 });

// A mutant is dead at the first failure. Vitest would still load every other file that reaches it, which takes longer than
// its tests: this runs before each of them, in a worker that is new for each mutant.
const worker: typeof globalThis & { dead?: true } = globalThis;
if (worker.dead === true) throw new Error('the mutant is dead already');
afterEach(({ task }) => {
  if (task.result?.state === 'fail') worker.dead = true;
});
