import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { instantFromMilliseconds, shanghaiDay } from '../../../shared/calendar/instant.ts';
import { CURRENT_CALENDAR } from '../../../shared/calendar/official-calendars.ts';
import type { District } from '../../../shared/district/district.ts';
import { readOptions } from '../read-options.ts';
import { UsageError } from '../usage-error.ts';
import { awsIn } from './aws.ts';
import { examine, type Finding, type Verdict } from './check.ts';
import { districtChecks } from './district-checks.ts';
import { type Machine, machineChecks } from './machine.ts';

const TIMEOUT_MILLISECONDS = 10_000;

/** `huisheng doctor`: what is missing, and how to mend it. Exit code 1 where something is, 0 with warnings. */
export async function doctor(args: readonly string[]): Promise<number> {
  const {
    district: slug,
    offline = false,
    json = false,
  } = readOptions(args, {
    district: { type: 'string' },
    offline: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const surroundings = {
    awsIn,
    endpoint: process.env['AWS_ENDPOINT_URL'],
    region: process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'],
    now: Date.now,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
  };
  const districts = await districtsToAsk(slug);
  const checks = [
    ...machineChecks(thisMachine()),
    ...districts.flatMap((district) => districtChecks(district, surroundings)),
  ];
  const findings = await examine(checks, { offline, timeoutMilliseconds: TIMEOUT_MILLISECONDS });
  const worst = (['fail', 'warn'] as const).find((bad) => findings.some(({ verdict }) => verdict === bad)) ?? 'ok';
  console.log(json ? JSON.stringify({ verdict: worst, findings }) : report(findings).join('\n'));
  return worst === 'fail' ? 1 : 0;
}

/** Mistaken files are themselves a finding: then there is no district to ask about. */
async function districtsToAsk(slug: string | undefined): Promise<readonly District[]> {
  let districts: readonly District[];
  try {
    districts = await loadDistricts();
  } catch {
    return [];
  }
  if (slug === undefined) return districts;
  const named = districts.filter((district) => district.slug === slug);
  if (named.length > 0) return named;
  const known = districts.map((district) => district.slug).join('、');
  throw new UsageError(`没有机关「${slug}」，可选：${known} / no such district`);
}

async function loadDistricts(): Promise<readonly District[]> {
  return (await import('../../districts/districts.ts')).DISTRICTS;
}

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const packageFile = z.object({
  version: z.optional(z.string()),
  dependencies: z.optional(z.record(z.string(), z.string())),
  devDependencies: z.optional(z.record(z.string(), z.string())),
});

function thisMachine(): Machine {
  const read = (path: string) => packageFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { dependencies, devDependencies } = read(join(PROJECT, 'package.json'));
  return {
    nodeVersion: process.versions.node,
    wanted: { ...devDependencies, ...dependencies },
    installed(name) {
      const path = join(PROJECT, 'node_modules', name, 'package.json');
      return existsSync(path) ? read(path).version : undefined;
    },
    loadDistricts,
    calendar: CURRENT_CALENDAR,
    today: shanghaiDay(instantFromMilliseconds(Date.now())),
  };
}

const SIGNS: Readonly<Record<Verdict, string>> = { ok: '✓', warn: '!', fail: '✗', skipped: '–' };
const NAME_WIDTH = 11;

function report(findings: readonly Finding[]): readonly string[] {
  const lines: string[] = [];
  let of: string | undefined;
  for (const { check, district, verdict, said, remedy } of findings) {
    if (district !== of) lines.push('', district ?? '');
    of = district;
    const [first = '', ...more] = said.split('\n');
    lines.push(`${SIGNS[verdict]} ${check.padEnd(NAME_WIDTH)}  ${first}`);
    for (const line of [...more, ...(remedy === undefined ? [] : [`→ ${remedy}`])]) {
      lines.push(`${' '.repeat(NAME_WIDTH + 4)}${line}`);
    }
  }
  const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict).length;
  return [...lines, '', `✓ ${count('ok')}  ! ${count('warn')}  ✗ ${count('fail')}  – ${count('skipped')}`];
}
