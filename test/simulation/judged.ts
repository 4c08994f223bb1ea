import { violationsIn } from './invariants/all.ts';
import type { Violation } from './invariants/invariant.ts';
import type { Plan } from './plan.ts';
import { runWorld, type Seen } from './world.ts';

export interface Judged {
  readonly seen: Seen;
  readonly violations: readonly Violation[];
}

export async function judged(plan: Plan): Promise<Judged> {
  const seen = await runWorld(plan);
  return { seen, violations: await violationsIn(seen) };
}
