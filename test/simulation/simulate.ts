import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { FaultKind } from './faults.ts';
import type { Violation } from './invariants/invariant.ts';
import { judged, verdictOn } from './judged.ts';
import { type Plan, planOf, WORLD } from './plan.ts';
import { shrink } from './shrink.ts';
import { faultsInWords, sizeInWords, tell } from './tell.ts';

type Size = typeof WORLD;

/** One world to be run in another thread. */
interface Order {
  readonly seed: number;
  readonly size: Size;
}

/** One world's outcome, small enough to be handed from thread to thread. */
interface Outcome {
  readonly seed: number;
  readonly petitionYears: number;
  readonly commits: number;
  readonly mails: number;
  readonly timers: number;
  readonly deadLetters: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly violations: readonly Violation[];
}

const KEPT = '.simulation';
const USAGE = `usage: npm run simulate -- [--years 1000] [--seed 1] [--petitions ${WORLD.petitions}] [--days ${WORLD.days}] [--threads 2] [--no-shrink]
       npm run simulate -- --replay FILE`;

// Several threads: a world is deterministic by itself, and none knows of another.
function serveWorlds(): void {
  parentPort?.on('message', ({ seed, size }: Order) => {
    void outcomeOf(planOf(seed, size)).then((outcome) => parentPort?.postMessage(outcome));
  });
}

async function outcomeOf(plan: Plan): Promise<Outcome> {
  const { seen, violations } = await judged(plan);
  return {
    seed: plan.seed,
    petitionYears: seen.petitionYears,
    commits: seen.items.filter(({ pk }) => pk.startsWith('PETITION#')).length,
    mails: seen.posted.length,
    timers: seen.timersFired,
    deadLetters: seen.deadLetters,
    faults: seen.faults,
    violations,
  };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      years: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      petitions: { type: 'string', default: String(WORLD.petitions) },
      days: { type: 'string', default: String(WORLD.days) },
      replay: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
      'no-shrink': { type: 'boolean', default: false },
    },
  });
  if (values.replay !== undefined) return replay(values.replay);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const years = Number(values.years);
  const size = { petitions: Number(values.petitions), days: Number(values.days) };
  const whole = [seed, size.petitions, size.days, Number(values.threads)].every(Number.isInteger);
  if (!whole || !(years > 0 && size.petitions > 0 && size.days > 0 && Number(values.threads) > 0)) {
    console.error(USAGE);
    return 2;
  }
  console.log(
    `${years} petition-years from seed ${seed}, in worlds of ${size.petitions} petitions and ${size.days} days`,
  );
  const broken = await runUntil(years, seed, size, Number(values.threads));
  if (broken === undefined) return 0;
  await report(planOf(broken.seed, size), broken, values['no-shrink']);
  return 1;
}

/** What has been seen so far, added up: a long run keeps nothing else. */
interface Total extends Omit<Outcome, 'seed' | 'violations' | 'faults'> {
  readonly worlds: number;
  readonly faults: Map<FaultKind, number>;
}

const NOTHING: Omit<Total, 'faults'> = {
  worlds: 0,
  petitionYears: 0,
  commits: 0,
  mails: 0,
  timers: 0,
  deadLetters: 0,
};

function added(total: Total, outcome: Outcome): Total {
  for (const [kind, count] of outcome.faults) total.faults.set(kind, (total.faults.get(kind) ?? 0) + count);
  return {
    worlds: total.worlds + 1,
    petitionYears: total.petitionYears + outcome.petitionYears,
    commits: total.commits + outcome.commits,
    mails: total.mails + outcome.mails,
    timers: total.timers + outcome.timers,
    deadLetters: total.deadLetters + outcome.deadLetters,
    faults: total.faults,
  };
}

const PROGRESS_EVERY = 10_000;

/** Runs worlds until so many years have passed or one is broken; the broken one with the smallest seed is returned. */
async function runUntil(years: number, first: number, size: Size, threads: number): Promise<Outcome | undefined> {
  const started = Date.now();
  let total: Total = { ...NOTHING, faults: new Map() };
  let next = first;
  let said = started;
  const broken: Outcome[] = [];
  const sayHowFar = (): void => {
    if (Date.now() - said < PROGRESS_EVERY) return;
    said = Date.now();
    const { petitionYears, worlds } = total;
    const rate = (petitionYears / (said - started)) * 1000;
    const left = Math.ceil(Math.max(0, years - petitionYears) / rate / 60);
    const memory = (process.memoryUsage.rss() / 1_048_576).toFixed(0);
    console.log(
      `  ${petitionYears.toFixed(0)} of ${years} petition-years, ${worlds} worlds, ${rate.toFixed(1)} a second, ${left} min left, ${memory} MB`,
    );
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(import.meta.filename);
      while (total.petitionYears < years && broken.length === 0) {
        const seed = next;
        next += 1;
        const outcome = await outcomeFrom(worker, { seed, size });
        total = added(total, outcome);
        if (outcome.violations.length > 0) broken.push(outcome);
        sayHowFar();
      }
      await worker.terminate();
    }),
  );
  console.log(summary(total, (Date.now() - started) / 1000));
  if (broken.length === 0) console.log('\n✓ every invariant held in every world');
  return broken.toSorted((one, other) => one.seed - other.seed)[0];
}

function outcomeFrom(worker: Worker, order: Order): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const answered = (outcome: Outcome): void => {
      worker.off('error', failed);
      resolve(outcome);
    };
    const failed = (error: unknown): void => {
      worker.off('message', answered);
      reject(new Error(`world ${order.seed} could not be run`, { cause: error }));
    };
    worker.once('message', answered);
    worker.once('error', failed);
    worker.postMessage(order);
  });
}

function summary({ worlds, petitionYears, commits, mails, timers, deadLetters, faults }: Total, seconds: number) {
  return [
    '',
    `${worlds} worlds, ${petitionYears.toFixed(0)} petition-years in ${seconds.toFixed(0)} s`,
    `${commits} commits, ${mails} mails, ${timers} timers fired, ${deadLetters} dead letters`,
    '',
    faultsInWords(faults),
  ].join('\n');
}

async function report(plan: Plan, { seed, violations }: Outcome, asItIs: boolean): Promise<void> {
  const [first] = violations;
  if (first === undefined) return;
  console.log(`\n✗ seed ${seed}: ${first.invariant}\n  ${first.no ?? ''} ${first.text}`);
  console.log(`  broken: ${[...new Set(violations.map(({ invariant }) => invariant))].join('; ')}`);
  if (asItIs) return;
  console.log('\nlooking for the smallest world in which it breaks …');
  const smallest = await shrink(plan, first.invariant, verdictOn, sayHowSmall());
  mkdirSync(KEPT, { recursive: true });
  const file = `${KEPT}/${seed}.json`;
  writeFileSync(file, `${JSON.stringify(smallest, null, 2)}\n`);
  const again = await judged(smallest);
  console.log(`\n${tell(again.seen, again.violations)}\n`);
  console.log(
    `replay: npm run simulate -- --replay ${file}\nkeep it as a test: put the file into test/simulation/found/`,
  );
}

function sayHowSmall(): (plan: Plan, tries: number) => void {
  let said = Date.now();
  return (plan, tries) => {
    if (Date.now() - said < 5_000) return;
    said = Date.now();
    console.log(`  after ${tries} tries: ${sizeInWords(plan)}`);
  };
}

async function replay(file: string): Promise<number> {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const { seen, violations } = await judged(plan);
  console.log(tell(seen, violations));
  console.log(violations.length === 0 ? '✓ every invariant holds' : `✗ ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}

if (isMainThread) process.exitCode = await main();
else serveWorlds();
