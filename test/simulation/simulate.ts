import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { FaultKind } from './faults.ts';
import type { Violation } from './invariants/invariant.ts';
import { judged } from './judged.ts';
import { type Plan, planOf } from './plan.ts';
import { shrink } from './shrink.ts';
import { faultsInWords, tell } from './tell.ts';

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

if (isMainThread) process.exitCode = await main();
else serveWorlds();

// Several threads: a world is deterministic by itself, and none knows of another.
function serveWorlds(): void {
  parentPort?.on('message', (seed: number) => {
    void outcomeOf(planOf(seed)).then((outcome) => parentPort?.postMessage(outcome));
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
      replay: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
      'no-shrink': { type: 'boolean', default: false },
    },
  });
  if (values.replay !== undefined) return replay(values.replay);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const years = Number(values.years);
  if (!Number.isInteger(seed) || !(years > 0)) {
    console.error('usage: npm run simulate -- [--years 1000] [--seed 1] [--replay file] [--threads 2] [--no-shrink]');
    return 2;
  }
  console.log(`${years} petition-years from seed ${seed}`);
  const broken = await runUntil(years, seed, Number(values.threads));
  if (broken === undefined) return 0;
  await report(planOf(broken.seed), broken, values['no-shrink']);
  return 1;
}

/** Runs worlds until so many years have passed or one is broken; the broken one with the smallest seed is returned. */
async function runUntil(years: number, first: number, threads: number): Promise<Outcome | undefined> {
  const started = Date.now();
  const outcomes: Outcome[] = [];
  let next = first;
  let passed = 0;
  const broken: Outcome[] = [];
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(import.meta.filename);
      worker.setMaxListeners(0);
      while (passed < years && broken.length === 0) {
        const seed = next;
        next += 1;
        const outcome = await answerOf(worker, seed);
        outcomes.push(outcome);
        passed += outcome.petitionYears;
        if (outcome.violations.length > 0) broken.push(outcome);
        if (outcomes.length % 4 === 0) {
          const rate = (passed / (Date.now() - started)) * 1000;
          console.log(
            `  ${passed.toFixed(0)} of ${years} petition-years, ${outcomes.length} worlds, ${rate.toFixed(1)} a second`,
          );
        }
      }
      await worker.terminate();
    }),
  );
  if (broken.length === 0) console.log(summary(outcomes, (Date.now() - started) / 1000));
  return broken.toSorted((one, other) => one.seed - other.seed)[0];
}

function answerOf(worker: Worker, seed: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(seed);
  });
}

function summary(outcomes: readonly Outcome[], seconds: number): string {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const faults = new Map<FaultKind, number>();
  for (const outcome of outcomes) {
    for (const [kind, count] of outcome.faults) faults.set(kind, (faults.get(kind) ?? 0) + count);
  }
  return [
    '',
    `${outcomes.length} worlds, ${sum(({ petitionYears }) => petitionYears).toFixed(0)} petition-years in ${seconds.toFixed(0)} s`,
    `${sum(({ commits }) => commits)} commits, ${sum(({ mails }) => mails)} mails, ${sum(({ timers }) => timers)} timers fired, ${sum(({ deadLetters }) => deadLetters)} dead letters`,
    '',
    faultsInWords(faults),
    '',
    '✓ every invariant held in every world',
  ].join('\n');
}

async function report(plan: Plan, { seed, violations }: Outcome, asItIs: boolean): Promise<void> {
  const [first] = violations;
  if (first === undefined) return;
  console.log(`\n✗ seed ${seed}: ${first.invariant}\n  ${first.no ?? ''} ${first.text}`);
  console.log(`  broken: ${[...new Set(violations.map(({ invariant }) => invariant))].join('; ')}`);
  if (asItIs) return;
  console.log('\nlooking for the smallest world in which it breaks …');
  const smallest = await shrink(plan, first.invariant, async (smaller) => (await judged(smaller)).violations);
  mkdirSync(KEPT, { recursive: true });
  const file = `${KEPT}/${seed}.json`;
  writeFileSync(file, `${JSON.stringify(smallest, null, 2)}\n`);
  const again = await judged(smallest);
  console.log(`\n${tell(again.seen, again.violations)}\n`);
  console.log(
    `replay: npm run simulate -- --replay ${file}\nkeep it as a test: put the file into test/simulation/found/`,
  );
}

async function replay(file: string): Promise<number> {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const { seen, violations } = await judged(plan);
  console.log(tell(seen, violations));
  console.log(violations.length === 0 ? '✓ every invariant holds' : `✗ ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}
