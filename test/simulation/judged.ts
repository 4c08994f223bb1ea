import { faultName } from './faults.ts';
import { violationsIn } from './invariants/all.ts';
import type { Violation } from './invariants/invariant.ts';
import type { Plan } from './plan.ts';
import type { Verdict } from './shrink.ts';
import { runWorld, type Seen } from './world.ts';

export interface Judged {
  readonly seen: Seen;
  readonly violations: readonly Violation[];
}

export async function judged(plan: Plan): Promise<Judged> {
  const seen = await runWorld(plan);
  return { seen, violations: await violationsIn(seen) };
}

export async function verdictOn(plan: Plan): Promise<Verdict> {
  const { seen, violations } = await judged(plan);
  return {
    violations,
    faults: [...new Set(seen.happened.map(({ kind, occasion }) => faultName(kind, occasion)))],
    petitionOf: (no) => seen.arrivals.get(no),
  };
}
