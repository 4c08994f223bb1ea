import { describe, expect, it } from 'vitest';
import { judged } from './judged.ts';
import { commandFor, planOf } from './plan.ts';

const LONG = 300_000;

/** Other worlds on every run, so that each run of the tests is also a search. */
const first = Date.now() % 1_000_000_000;

describe('worlds nobody has seen', () => {
  it.each(Array.from({ length: 4 }, (_, nth) => first + nth))(
    'in world %i nothing is lost, nothing happens twice, and every date is kept',
    async (seed) => {
      const { violations } = await judged(planOf(seed));
      expect(violations.slice(0, 5), commandFor(seed)).toEqual([]);
    },
    LONG,
  );
});
