import { describe, expect, it } from 'vitest';
import { type Plan, planOf } from './plan.ts';
import { type Judge, shrink } from './shrink.ts';

describe('shrinking a world', () => {
  const plan: Plan = {
    ...planOf(7, { petitions: 12, days: 300 }),
    rates: { SLOW: 0.1, STALE: 0.1, MAIL_REFUSED: 0.1 },
  };
  const guilty = plan.petitions[5];
  const needed = guilty?.moves.slice(1, 3).map(({ nth }) => nth) ?? [];
  const happened = ['SLOW one', 'STALE one', 'STALE other', 'SLOW other'];

  /** When the last of these moves happens, in minutes after the first day of the plan. */
  const timeOf = ({ start, petitions }: Plan, nth: number | undefined): number => {
    const own = petitions.find(({ id }) => id === guilty?.id);
    const until = own?.moves.findIndex((move) => move.nth === nth) ?? -1;
    const waited = own?.moves.slice(0, until + 1).reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
    return (Date.parse(start) - Date.parse(plan.start)) / 60_000 + (own?.arrives ?? 0) + waited;
  };

  // Breaks as long as two moves of one petition are left, at their time, and one thing goes wrong.
  const judge =
    (blames: boolean): Judge =>
    async (world) => {
      const { petitions, faults = happened } = world;
      const moves = petitions.find(({ id }) => id === guilty?.id)?.moves.map(({ nth }) => nth) ?? [];
      const broken = needed.every((nth) => moves.includes(nth)) && faults.includes('STALE other');
      const same = timeOf(world, needed.at(-1)) === timeOf(plan, needed.at(-1));
      return {
        violations: broken && same ? [{ invariant: 'something', no: 'its number', text: '' }] : [],
        faults,
        petitionOf: () => (blames ? guilty?.id : undefined),
      };
    };

  it.each([true, false])(
    'leaves only what it takes: one petition, two moves, one fault, a few days (whom it is about is known: %s)',
    async (blames) => {
      const smallest = await shrink(plan, 'something', judge(blames));
      expect(smallest.petitions.map(({ id, moves }) => [id, moves.map(({ nth }) => nth)])).toEqual([
        [guilty?.id, needed],
      ]);
      expect(smallest.faults).toEqual(['STALE other']);
      expect(smallest.rates).toEqual({ STALE: 0.1 });
      expect(smallest.days).toBe(10);
      expect(smallest.petitions[0]?.arrives).toBeLessThan(1440);
      expect(smallest.seed).toBe(plan.seed);
    },
  );

  it('keeps the world as it was where another invariant breaks instead', async () => {
    expect(await shrink(plan, 'something else', judge(true))).toEqual(plan);
  });
});
