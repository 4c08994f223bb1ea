import { existsSync, readFileSync } from 'node:fs';

import * as z from 'zod';

import { type Instant, instantFromMilliseconds, toMilliseconds } from '../../shared/calendar/instant.ts';
import { replaceFile } from './journal.ts';

export interface Clock {
  now(): Instant;
}

/** A clock that runs with real time, a chosen distance ahead of it or behind. */
export interface VirtualClock extends Clock {
  /** Sets the time, from which it flows on. @throws ClockOnlyMovesForward */
  moveTo(moment: Instant): void;
  /** Sets any time, an earlier one too; without one, real time. Only for a store that is emptied with it. */
  reset(moment?: Instant): void;
}

export class ClockOnlyMovesForward extends Error {
  override readonly name = 'ClockOnlyMovesForward';
  readonly now: Instant;
  readonly given: Instant;
  constructor(now: Instant, given: Instant) {
    super(`the clock shows ${now} and only moves forward, not back to ${given}`);
    this.now = now;
    this.given = given;
  }
}

const Saved = z.strictObject({ aheadMilliseconds: z.number().int() });

/**
 * Opens the clock kept in `file`. What is kept is its distance from real time: a stopped runtime wakes up as late as a
 * stopped office would, with everything that fell due in between still to be done. Moves are on disk when they return.
 */
export function openVirtualClock(file: string, realNow: () => number = Date.now): VirtualClock {
  let ahead = existsSync(file) ? Saved.parse(JSON.parse(readFileSync(file, 'utf8'))).aheadMilliseconds : 0;
  const now = () => instantFromMilliseconds(realNow() + ahead);
  const keep = (distance: number) => {
    replaceFile(file, `${JSON.stringify({ aheadMilliseconds: distance } satisfies z.infer<typeof Saved>)}\n`);
    ahead = distance;
  };
  return {
    now,
    moveTo(moment) {
      const shown = now();
      if (moment < shown) throw new ClockOnlyMovesForward(shown, moment);
      keep(toMilliseconds(moment) - realNow());
    },
    reset(moment) {
      keep(moment === undefined ? 0 : toMilliseconds(moment) - realNow());
    },
  };
}
