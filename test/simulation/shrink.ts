import type { FaultKind } from './faults.ts';
import type { Violation } from './invariants/invariant.ts';
import type { PetitionPlan, Plan } from './plan.ts';

/** Says what a plan violates; nothing where all holds. */
export type Judge = (plan: Plan) => Promise<readonly Violation[]>;

const MOST_TRIES = 250;

/**
 * The smallest world found in which the same invariant breaks: first without the petitions that have nothing to do with it,
 * then without moves, then in better weather.
 */
export async function shrink(plan: Plan, invariant: string, judge: Judge): Promise<Plan> {
  let smallest = plan;
  let tries = 0;
  const stillFails = async (smaller: Plan): Promise<boolean> => {
    if (tries >= MOST_TRIES) return false;
    tries += 1;
    const broken = (await judge(smaller)).some((violation) => violation.invariant === invariant);
    if (broken) smallest = smaller;
    return broken;
  };

  await withoutParts(
    () => smallest.petitions,
    (petitions) => stillFails({ ...smallest, petitions }),
  );
  for (const { id } of smallest.petitions) {
    const own = (): PetitionPlan | undefined => smallest.petitions.find((petition) => petition.id === id);
    await withoutParts(
      () => own()?.moves ?? [],
      (moves) =>
        stillFails({
          ...smallest,
          petitions: smallest.petitions.map((petition) => (petition.id === id ? { ...petition, moves } : petition)),
        }),
    );
  }
  for (const kind of Object.keys(smallest.rates) as readonly FaultKind[]) {
    const { [kind]: _, ...rates } = smallest.rates;
    await stillFails({ ...smallest, rates });
  }
  return smallest;
}

// Halves first, then quarters, down to one by one: what is not needed goes in large pieces.
async function withoutParts<Part>(
  parts: () => readonly Part[],
  tried: (rest: readonly Part[]) => Promise<boolean>,
): Promise<void> {
  for (let size = Math.ceil(parts().length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < parts().length;) {
      const rest = [...parts().slice(0, from), ...parts().slice(from + size)];
      if (!(await tried(rest))) from += size;
    }
  }
}
