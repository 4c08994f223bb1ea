import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { edited, PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts';

// Puts each planted fault into a copy of the sources and lets the simulation look for it. A harness that notices nothing
// proves nothing: every fault must be caught by an invariant that is about it, and without a fault nothing may be.

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['shared', 'functions', 'infra', 'web', 'test/support', 'test/simulation', 'package.json'];
/** Small worlds first: most faults show within seconds. Among the first seeds are calm worlds as well as bad weather. */
const ROUNDS = [
  ['--seed', '1', '--petitions', '10', '--days', '400', '--years', '120'],
  ['--seed', '1', '--years', '900'],
] as const;
/** A fault may make a world that never comes to an end. */
const LONGEST = 20 * 60_000;

const { values, positionals } = parseArgs({
  options: { jobs: { type: 'string', default: String(availableParallelism()) } },
  allowPositionals: true,
});
const [wanted] = positionals;
const failed: string[] = [];

function copyOf(): string {
  const copy = mkdtempSync(join(tmpdir(), 'huisheng-planted-'));
  for (const room of ROOMS) cpSync(join(ROOT, room), join(copy, room), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function plant(copy: string, { edits }: PlantedFault): void {
  for (const edit of edits) {
    const file = join(copy, edit.file);
    writeFileSync(file, edited(readFileSync(file, 'utf8'), edit));
  }
}

interface Run {
  readonly status: number | null;
  readonly output: string;
  /** The invariants that broke in the first broken world. */
  readonly broken: readonly string[];
}

// One thread each: two faults at a time need no more.
function simulate(copy: string, round: readonly string[]): Promise<Run> {
  const args = ['test/simulation/simulate.ts', ...round, '--no-shrink', '--threads', '1'];
  return new Promise((resolve) => {
    const run = spawn(process.execPath, args, { cwd: copy, timeout: LONGEST, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    run.on('close', (status) => {
      resolve({ status, output, broken: /broken: (.*)/.exec(output)?.[1]?.split('; ') ?? [] });
    });
  });
}

async function prove(name: string, fault: PlantedFault | undefined): Promise<void> {
  const started = Date.now();
  const copy = copyOf();
  try {
    if (fault !== undefined) plant(copy, fault);
    let proved = false;
    let last: Run | undefined;
    for (const round of ROUNDS) {
      last = await simulate(copy, round);
      proved =
        fault === undefined ? last.status === 0 : last.broken.some((invariant) => fault.brokenBy.includes(invariant));
      // With nothing planted every round must hold; a fault need be caught but once.
      if (proved === (fault !== undefined)) break;
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    const broken = last === undefined || last.broken.length === 0 ? '' : `: ${last.broken.join('; ')}`;
    console.log(`${proved ? '✓' : '✗'} ${name} (${seconds} s)${broken}`);
    if (proved) return;
    failed.push(name);
    console.log(last?.output.split('\n').slice(-12).join('\n'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const faults = PLANTED_FAULTS.filter(({ name }) => wanted === undefined || name.includes(wanted));
const waiting: (() => Promise<void>)[] = faults.map((fault) => () => prove(fault.name, fault));
if (wanted === undefined) waiting.push(() => prove('nothing planted', undefined));
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  }),
);
console.log(
  failed.length === 0 ? `✓ all ${faults.length} planted faults were caught` : `✗ not caught: ${failed.join('; ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
