import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts';

// Puts each planted fault into a copy of the sources and lets the simulation look for it. A harness that notices nothing
// proves nothing: every fault must be caught by an invariant that is about it, and without a fault nothing may be.

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['shared', 'functions', 'infra', 'web', 'test/support', 'test/simulation', 'package.json'];
const SEED = '1';
const YEARS = '250';

const wanted = process.argv[2];
const faults = PLANTED_FAULTS.filter(({ name }) => wanted === undefined || name.includes(wanted));
const failed: string[] = [];

function copyOf(): string {
  const copy = mkdtempSync(join(tmpdir(), 'huisheng-planted-'));
  for (const room of ROOMS) cpSync(join(ROOT, room), join(copy, room), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function plant(copy: string, { edits }: PlantedFault): void {
  for (const { file, find, replace } of edits) {
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(find).length !== 2) {
      throw new Error(
        `${file} holds this ${source.split(find).length - 1} times, so the fault cannot be planted:\n${find}`,
      );
    }
    writeFileSync(
      join(copy, file),
      source.replace(find, () => replace),
    );
  }
}

function simulate(copy: string): { readonly status: number | null; readonly output: string } {
  const args = ['test/simulation/simulate.ts', '--years', YEARS, '--seed', SEED, '--no-shrink'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function prove(name: string, fault: PlantedFault | undefined): void {
  const started = Date.now();
  const copy = copyOf();
  try {
    if (fault !== undefined) plant(copy, fault);
    const { status, output } = simulate(copy);
    const broken = /broken: (.*)/.exec(output)?.[1]?.split('; ') ?? [];
    const caught = fault === undefined ? status === 0 : broken.some((invariant) => fault.brokenBy.includes(invariant));
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`${caught ? '✓' : '✗'} ${name} (${seconds} s)${broken.length > 0 ? `: ${broken.join('; ')}` : ''}`);
    if (caught) return;
    failed.push(name);
    console.log(output.split('\n').slice(-12).join('\n'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

for (const fault of faults) prove(fault.name, fault);
if (wanted === undefined) prove(`nothing planted, ${YEARS} petition-years`, undefined);
console.log(
  failed.length === 0 ? `✓ all ${faults.length} planted faults were caught` : `✗ not caught: ${failed.join('; ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
