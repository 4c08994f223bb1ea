import { addDays, calendarDate, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Move } from '../support/play.ts';
import { type Chance, chance } from './chance.ts';
import { FAULT_KINDS, type FaultRates, USUAL_RATES } from './faults.ts';

/** All that decides a world: the same plan gives the same world, call for call. Plain data, so that it can be kept and cut down. */
export interface Plan {
  readonly seed: number;
  readonly district: 'wutong' | 'huaiyin';
  readonly start: CalendarDate;
  /** People act and things go wrong for so long; then the weather clears and all that is left is settled. */
  readonly days: number;
  readonly rates: FaultRates;
  /** Only these things go wrong, by name, and surely: set where a world was cut down to what breaks it. */
  readonly faults?: readonly string[];
  readonly petitions: readonly PetitionPlan[];
}

export interface PetitionPlan {
  readonly id: number;
  /** Minutes after the start. */
  readonly arrives: number;
  readonly door: 'submit' | 'register';
  readonly petitioner: 'ANONYMOUS' | 'PHONE' | 'MAIL';
  readonly moves: readonly PersonMove[];
}

export interface PersonMove extends Move {
  /** Its number in the petition's life as first planned: kept when other moves are left out, and chance with it. */
  readonly nth: number;
  /** Somebody else acts in the same moment. */
  readonly clash: boolean;
  /** Minutes after the answer at which the same request comes once more. */
  readonly repeatedAfter?: number;
  /** Sent with the version that was on the screen. */
  readonly ifMatch: boolean;
  /** It turns out to be an accusation, of whoever handles it or of those above. */
  readonly accuses: boolean;
  /** Somebody waits until the last day of what is running, or until the day after, and does what belongs to it then. */
  readonly waitsFor?: 'LAST_DAY' | 'DAY_AFTER';
}

const MINUTES_A_DAY = 1440;

/** Some 125 petition-years: people act, and things go wrong, for almost three years. */
export const WORLD = { petitions: 60, days: 1000 };

/** Runs such a world again, cuts it down and tells it. */
export function commandFor(seed: number): string {
  return `npm run simulate -- --years 1 --seed ${seed}`;
}

export function planOf(seed: number, size: { readonly petitions: number; readonly days: number } = WORLD): Plan {
  const luck = chance(seed, 'plan');
  return {
    seed,
    district: luck.happens(0.75) ? 'wutong' : 'huaiyin',
    start: addDays(calendarDate('2024-01-01'), luck.between(0, 700)),
    days: size.days,
    rates: ratesOf(luck),
    petitions: Array.from({ length: size.petitions }, (_, id) =>
      petitionPlan(chance(seed, 'petition', id), id, Math.floor((size.days * MINUTES_A_DAY) / 2)),
    ),
  };
}

// A quarter of all worlds has fine weather: there every date must be met to the minute.
function ratesOf(luck: Chance): FaultRates {
  if (luck.happens(0.25)) return {};
  const share = luck.happens(0.5) ? 1 : 0.4;
  const kinds = FAULT_KINDS.filter(() => luck.happens(share));
  return Object.fromEntries(kinds.map((kind) => [kind, USUAL_RATES[kind]]));
}

function petitionPlan(luck: Chance, id: number, lastArrival: number): PetitionPlan {
  return {
    id,
    arrives: luck.between(0, lastArrival),
    door: luck.happens(0.6) ? 'submit' : 'register',
    petitioner: luck.pick(['ANONYMOUS', 'PHONE', 'MAIL', 'MAIL', 'MAIL', 'MAIL']),
    moves: Array.from({ length: luck.between(3, 40) }, (_, nth) => moveOf(luck, nth)),
  };
}

function moveOf(luck: Chance, nth: number): PersonMove {
  const among = luck.between(0, 9);
  return {
    nth,
    // Mostly within days; now and then somebody sleeps on it for months.
    minutes: luck.happens(0.7) ? luck.between(0, 4 * MINUTES_A_DAY) : luck.between(0, 80 * MINUTES_A_DAY),
    pick: luck.between(0, 1000),
    among: among === 0 ? 'ALL' : among < 4 ? 'POSSIBLE' : 'ONWARDS',
    which: luck.between(0, 1000),
    daysAgo: luck.happens(0.8) ? 0 : luck.between(-1, 30),
    timersLost: false,
    clash: luck.happens(0.08),
    ...(luck.happens(0.1) ? { repeatedAfter: luck.between(1, 5 * MINUTES_A_DAY) } : {}),
    ifMatch: luck.happens(0.3),
    accuses: luck.happens(0.02),
    ...(luck.happens(0.08) ? { waitsFor: luck.pick(['LAST_DAY', 'LAST_DAY', 'DAY_AFTER'] as const) } : {}),
  };
}
