import { addDays } from '../../shared/calendar/calendar-date.ts';
import { FAULT_KINDS, type FaultKind } from './faults.ts';
import type { Violation } from './invariants/invariant.ts';
import type { PersonMove, PetitionPlan, Plan } from './plan.ts';

/** What came of a world, as far as cutting it down needs it. */
export interface Verdict {
  readonly violations: readonly Violation[];
  /** All that went wrong, by name. */
  readonly faults: readonly string[];
  /** The planned petition that has this number. */
  petitionOf(no: string): number | undefined;
}

export type Judge = (plan: Plan) => Promise<Verdict>;

const MOST_TRIES = 500;
const MINUTES_A_DAY = 1440;

/**
 * The smallest world found in which the same invariant breaks: without the petitions that have nothing to do with it, then
 * shorter, then with only the faults, moves and quirks that it takes. Luck is named by occasion, so what is left goes on
 * as it went before.
 */
export async function shrink(
  plan: Plan,
  invariant: string,
  judge: Judge,
  smallerFound: (plan: Plan, tries: number) => void = () => undefined,
): Promise<Plan> {
  const cut: Cut = { smallest: plan, tries: 0, faults: [], guilty: [], judge, invariant, smallerFound };
  if (!(await breaksIn(cut, plan))) return plan;
  await leavePetitions(cut);
  await shorten(cut);
  await leaveWhatItTakes(cut);
  await tryWorseWeather(cut);
  for (const { id } of cut.smallest.petitions) await simplifyMoves(cut, id);
  await leavePetitions(cut);
  await shorten(cut);
  const { faults, ...rest } = cut.smallest;
  if (faults !== undefined) await breaksIn(cut, { ...rest, faults, rates: ratesFor(rest, faults) });
  return cut.smallest;
}

interface Cut {
  smallest: Plan;
  tries: number;
  /** What went wrong in the smallest world, and which of its petitions it is about. */
  faults: readonly string[];
  guilty: readonly number[];
  readonly judge: Judge;
  readonly invariant: string;
  readonly smallerFound: (plan: Plan, tries: number) => void;
}

async function breaksIn(cut: Cut, smaller: Plan): Promise<boolean> {
  if (cut.tries >= MOST_TRIES) return false;
  cut.tries += 1;
  const { violations, faults, petitionOf } = await cut.judge(smaller);
  const broken = violations.filter(({ invariant }) => invariant === cut.invariant);
  if (broken.length === 0) return false;
  // A fault that did not come to pass is no part of the story.
  cut.smallest = smaller.faults === undefined ? smaller : { ...smaller, faults };
  cut.faults = faults;
  cut.guilty = broken.flatMap(({ no }) => petitionOf(no ?? '') ?? []);
  cut.smallerFound(cut.smallest, cut.tries);
  return true;
}

async function leaveWhatItTakes(cut: Cut): Promise<void> {
  await breaksIn(cut, { ...cut.smallest, faults: cut.faults });
  for (let size = Infinity; sizeOf(cut.smallest) < size;) {
    size = sizeOf(cut.smallest);
    await leaveFaults(cut);
    await leaveMovesOfAll(cut);
  }
}

/**
 * A fault is bound to its occasion, and with it all that led there. Where the same kind of fault strikes often, an earlier
 * occasion may do, and much less need happen before it.
 */
async function tryWorseWeather(cut: Cut): Promise<void> {
  const before = cut.smallest;
  const { faults, ...calm } = before;
  if (faults === undefined || faults.length === 0 || before.petitions.every(({ moves }) => moves.length === 0)) return;
  const kinds = kindsOf(faults);
  const idle = before.petitions.map((petition) => ({ ...petition, moves: [] }));
  let breaks = false;
  for (const petitions of [idle, before.petitions]) {
    for (const rate of [1, OFTEN]) {
      const rates = Object.fromEntries(kinds.map((kind) => [kind, rate]));
      breaks ||= await breaksIn(cut, { ...calm, rates, petitions });
    }
  }
  if (!breaks) return;
  await leaveMovesOfAll(cut);
  await shorten(cut);
  await leaveWhatItTakes(cut);
  if (sizeOf(cut.smallest) >= sizeOf(before)) cut.smallest = before;
}

const OFTEN = 0.3;

async function leaveMovesOfAll(cut: Cut): Promise<void> {
  for (const { id } of cut.smallest.petitions) await leaveMoves(cut, id);
}

/** First the one it is about alone: mostly that is all it takes. */
async function leavePetitions(cut: Cut): Promise<void> {
  for (const id of new Set(cut.guilty.slice(0, 3))) {
    const petitions = cut.smallest.petitions.filter((petition) => petition.id === id);
    if (petitions.length < cut.smallest.petitions.length && (await breaksIn(cut, { ...cut.smallest, petitions })))
      break;
  }
  await withoutParts(
    () => cut.smallest.petitions,
    (petitions) => breaksIn(cut, { ...cut.smallest, petitions }),
  );
}

// The world begins when the first petition comes, and ends as early as it may. Dates stay what they were.
async function shorten(cut: Cut): Promise<void> {
  const { start, days, petitions } = cut.smallest;
  const idle = Math.floor(Math.min(...petitions.map(({ arrives }) => arrives)) / MINUTES_A_DAY);
  if (idle > 0) {
    await breaksIn(cut, {
      ...cut.smallest,
      start: addDays(start, idle),
      days: days - idle,
      petitions: petitions.map((petition) => ({ ...petition, arrives: petition.arrives - idle * MINUTES_A_DAY })),
    });
  }
  for (let shorter = 10; shorter < cut.smallest.days; shorter *= 2) {
    if (await breaksIn(cut, { ...cut.smallest, days: shorter })) return;
  }
}

async function leaveFaults(cut: Cut): Promise<void> {
  await withoutParts(
    () => cut.smallest.faults ?? [],
    (faults) => breaksIn(cut, { ...cut.smallest, faults }),
  );
}

async function leaveMoves(cut: Cut, id: number): Promise<void> {
  await withoutParts(
    () => movesOf(cut.smallest, id),
    (moves) => breaksIn(cut, withMoves(cut.smallest, id, atTheirTime(movesOf(cut.smallest, id), moves))),
  );
}

// What is left happens when it happened before.
function atTheirTime(before: readonly PersonMove[], left: readonly PersonMove[]): readonly PersonMove[] {
  let waited = 0;
  return before.flatMap((move) => {
    if (!left.includes(move)) {
      waited += move.minutes;
      return [];
    }
    const moved = { ...move, minutes: move.minutes + waited };
    waited = 0;
    return [moved];
  });
}

async function simplifyMoves(cut: Cut, id: number): Promise<void> {
  for (const { nth } of movesOf(cut.smallest, id)) {
    for (const simpler of SIMPLER) {
      const moves = movesOf(cut.smallest, id);
      const simple = moves.map((move) => (move.nth === nth ? simpler(move) : move));
      if (JSON.stringify(simple) !== JSON.stringify(moves)) await breaksIn(cut, withMoves(cut.smallest, id, simple));
    }
  }
}

const SIMPLER: readonly ((move: PersonMove) => PersonMove)[] = [
  ({ repeatedAfter: _, ...move }) => move,
  (move) => ({ ...move, clash: false }),
  (move) => ({ ...move, ifMatch: false }),
  (move) => ({ ...move, accuses: false }),
  (move) => ({ ...move, daysAgo: 0 }),
  ({ waitsFor: _, ...move }) => move,
  (move) => ({ ...move, minutes: Math.min(move.minutes, 60) }),
];

function movesOf(plan: Plan, id: number): readonly PersonMove[] {
  return plan.petitions.find((petition) => petition.id === id)?.moves ?? [];
}

function withMoves(plan: Plan, id: number, moves: readonly PersonMove[]): Plan {
  const petitions = plan.petitions.map((petition): PetitionPlan =>
    petition.id === id ? { ...petition, moves } : petition,
  );
  return { ...plan, petitions };
}

function sizeOf({ petitions, faults = [] }: Plan): number {
  return petitions.reduce((sum, { moves }) => sum + moves.length, faults.length);
}

// A world in which nothing goes wrong is judged as one.
function ratesFor({ rates }: Pick<Plan, 'rates'>, faults: readonly string[]): Plan['rates'] {
  return Object.fromEntries(kindsOf(faults).map((kind) => [kind, rates[kind] ?? 0]));
}

function kindsOf(faults: readonly string[]): readonly FaultKind[] {
  return FAULT_KINDS.filter((kind) => faults.some((fault) => fault.startsWith(`${kind} `)));
}

// All at once, then halves, then quarters, down to one by one: what is not needed goes in large pieces.
async function withoutParts<Part>(
  parts: () => readonly Part[],
  tried: (rest: readonly Part[]) => Promise<boolean>,
): Promise<void> {
  for (let size = parts().length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < parts().length;) {
      const rest = [...parts().slice(0, from), ...parts().slice(from + size)];
      if (!(await tried(rest))) from += size;
    }
  }
}
