import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultName } from './faults.ts';
import { eventsOf, petitionsOf } from './invariants/petitions.ts';
import { judged } from './judged.ts';
import { dayOf } from './official-days.ts';
import { commandFor, type Plan, planOf } from './plan.ts';
import { runWorld, type Seen } from './world.ts';

const LONG = 300_000;

/** Worlds that were once broken, cut down to what broke them. */
const FOUND = join(import.meta.dirname, 'found');

describe('simulated worlds', () => {
  // In 1 and 8 nothing goes wrong, in 3 and 5 everything may; 8 is another district.
  it.each([1, 3, 5, 8])(
    'in world %i nothing is lost, nothing happens twice, and every date is kept',
    async (seed) => {
      const { seen, violations } = await judged(planOf(seed));
      expect(violations.slice(0, 5), commandFor(seed)).toEqual([]);
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

  it(
    'a petition lives the same life when others are left out, and when only that goes wrong which went wrong',
    async () => {
      const plan = planOf(3, { petitions: 5, days: 200 });
      const whole = await runWorld(plan);
      expect(whole.happened.length).toBeGreaterThan(50);
      const faults = [...new Set(whole.happened.map(({ kind, occasion }) => faultName(kind, occasion)))];
      expect(livesIn(await runWorld({ ...plan, faults }))).toEqual(livesIn(whole));
      for (const petition of plan.petitions) {
        for (const [no, life] of livesIn(await runWorld({ ...plan, petitions: [petition] }))) {
          expect(livesIn(whole).get(no)).toEqual(life);
        }
      }
    },
    LONG,
  );

  it.each(existsSync(FOUND) ? readdirSync(FOUND) : [])(
    'what was found once holds now: %s',
    async (file) => {
      const plan = JSON.parse(readFileSync(join(FOUND, file), 'utf8')) as Plan;
      const { seen, violations } = await judged(plan);
      expect(violations).toEqual([]);
      // A story whose faults come to pass no more tells nothing: cut it down anew, or let it go.
      const faults = seen.happened.map(({ kind, occasion }) => faultName(kind, occasion));
      expect(faults).toEqual(expect.arrayContaining([...(plan.faults ?? [])]));
    },
    LONG,
  );
});

/** What happened to each petition, and on which day. */
function livesIn(seen: Seen): ReadonlyMap<string, readonly string[]> {
  return new Map(
    petitionsOf(seen).map((petition) => [
      petition.no,
      [...eventsOf(petition)].map(({ at, commit, event }) => `${dayOf(at)} ${commit.step} ${event.type}`),
    ]),
  );
}
