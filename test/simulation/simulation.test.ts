import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judged } from './judged.ts';
import { type Plan, planOf } from './plan.ts';

const LONG = 120_000;

/** Worlds that were once broken, cut down to what broke them. */
const FOUND = join(import.meta.dirname, 'found');

describe('simulated worlds', () => {
  // 3 and 8 have bad weather; in 5 a sender died and the timer after it was lost; in 1 nothing goes wrong.
  it.each([1, 3, 5, 8])(
    'in world %i nothing is lost, nothing happens twice, and every date is kept',
    async (seed) => {
      const { seen, violations } = await judged(planOf(seed));
      expect(violations.slice(0, 5), `npm run simulate -- --seed ${seed} --years 1`).toEqual([]);
      expect(seen.petitionYears).toBeGreaterThan(120);
    },
    LONG,
  );

  it(
    'the same plan gives the same world, call for call',
    async () => {
      const [one, other] = [
        await judged(planOf(3, { petitions: 4, days: 200 })),
        await judged(planOf(3, { petitions: 4, days: 200 })),
      ];
      expect(one.seen.items).toEqual(other.seen.items);
      expect(one.seen.happened).toEqual(other.seen.happened);
      expect(one.seen.posted).toEqual(other.seen.posted);
    },
    LONG,
  );

  it.each(existsSync(FOUND) ? readdirSync(FOUND) : [])(
    'what was found once holds now: %s',
    async (file) => {
      const plan = JSON.parse(readFileSync(join(FOUND, file), 'utf8')) as Plan;
      expect((await judged(plan)).violations).toEqual([]);
    },
    LONG,
  );
});
