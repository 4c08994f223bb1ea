import { describe, expect, it } from 'vitest';
import type { Violation } from './invariants/invariant.ts';
import { type Plan, planOf } from './plan.ts';
import { shrink } from './shrink.ts';

describe('shrinking a world', () => {
  const plan: Plan = {
    ...planOf(7, { petitions: 12, days: 300 }),
    rates: { SLOW: 0.1, STALE: 0.1, MAIL_REFUSED: 0.1 },
  };
  const guilty = plan.petitions[5];
  const needed = guilty?.moves.slice(1, 3).map(({ nth }) => nth) ?? [];

  // Breaks as long as two moves of one petition are left and reads lag.
  const judge = async ({ petitions, rates }: Plan): Promise<readonly Violation[]> => {
    const moves = petitions.find(({ id }) => id === guilty?.id)?.moves.map(({ nth }) => nth) ?? [];
    const broken = needed.every((nth) => moves.includes(nth)) && rates.STALE !== undefined;
    return broken ? [{ invariant: 'something', text: '' }] : [];
  };

  it('leaves only what it takes: one petition, two moves, one kind of fault', async () => {
    const smallest = await shrink(plan, 'something', judge);
    expect(smallest.petitions.map(({ id, moves }) => [id, moves.map(({ nth }) => nth)])).toEqual([
      [guilty?.id, needed],
    ]);
    expect(smallest.rates).toEqual({ STALE: 0.1 });
    expect(smallest.seed).toBe(plan.seed);
  });

  it('keeps the world as it was where another invariant breaks instead', async () => {
    expect(await shrink(plan, 'something else', judge)).toEqual(plan);
  });
});
