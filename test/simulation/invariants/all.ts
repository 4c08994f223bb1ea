import type { Seen } from '../world.ts';
import type { Invariant, Violation } from './invariant.ts';
import { petitionsOf } from './petitions.ts';
import { atOnceIsAlarmed, clocksTakeEffectOnce, datesAreRight, lateIsLate } from './the-clocks.ts';
import { acknowledgedOnce, chainsAreWhole, personsDecide, repeatsAnswerAlike } from './the-record.ts';
import {
  everythingSettles,
  listsFollowTheRecord,
  nobodyIsNamed,
  oneTimerEach,
  viewsEqualTheFold,
} from './what-follows.ts';
import {
  accusedHearNothing,
  alarmsAreHeard,
  listsShowWhatIsDue,
  mailGoesOnce,
  mailKeepsHours,
  bouncesAreTasks,
  noticesGoOut,
  dutiesAreKnown,
} from './who-is-told.ts';

export const INVARIANTS: readonly Invariant[] = [
  chainsAreWhole,
  acknowledgedOnce,
  repeatsAnswerAlike,
  personsDecide,
  datesAreRight,
  clocksTakeEffectOnce,
  atOnceIsAlarmed,
  lateIsLate,
  dutiesAreKnown,
  alarmsAreHeard,
  listsShowWhatIsDue,
  noticesGoOut,
  bouncesAreTasks,
  mailKeepsHours,
  mailGoesOnce,
  accusedHearNothing,
  viewsEqualTheFold,
  listsFollowTheRecord,
  oneTimerEach,
  everythingSettles,
  nobodyIsNamed,
];

export async function violationsIn(
  seen: Seen,
  invariants: readonly Invariant[] = INVARIANTS,
): Promise<readonly Violation[]> {
  const petitions = petitionsOf(seen);
  const violations: Violation[] = [];
  for (const { name, check } of invariants) {
    for await (const found of check(seen, petitions)) violations.push({ invariant: name, ...found });
  }
  return violations;
}
