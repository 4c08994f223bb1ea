import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod/mini';
import { DemoOffice, type Fate } from './demo-office.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

const textOrNull = z.nullable(z.string());

/** The shape of the samples: what was received, and what a careful receiver would put down. */
const sampleSchema = z.object({
  id: z.string(),
  channel: z.enum(['LETTER', 'VISIT', 'CALL', 'ONLINE']),
  receivedAt: z.string(),
  petitioner: z.object({
    anonymous: z.boolean(),
    name: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    address: textOrNull,
  }),
  group: z.nullable(z.object({ headcount: z.number(), representatives: z.array(z.string()) })),
  subject: z.string(),
  statement: z.string(),
  request: z.string(),
  place: z.string(),
  expected: z.object({
    category: z.string(),
    contentClass: z.string(),
    special: textOrNull,
    litigationRelated: z.boolean(),
    aboutTheOffice: z.boolean(),
    duplicateOf: textOrNull,
    competentAuthority: z.string(),
  }),
});
export type Sample = z.infer<typeof sampleSchema>;

const SAMPLES = new URL('../../test/support/samples/petitions.json', import.meta.url);

/**
 * `huisheng demo seed`: the office's life from January 2025 to November 2026, through the API as residents and staff use
 * it, with the clock moved along. Reports what became of each and whether it is what it should be; exit code 1 when not.
 */
export async function demoSeed(args: readonly string[]): Promise<number> {
  const values = readOptions(args, {
    address: { type: 'string' },
    reset: { type: 'boolean' },
    json: { type: 'boolean' },
    file: { type: 'string' },
  });
  const samples = z.array(sampleSchema).parse(JSON.parse(readFileSync(values.file ?? fileURLToPath(SAMPLES), 'utf8')));
  const office = new DemoOffice(values.address ?? 'http://127.0.0.1:3000');
  await confirmReset(office, values.reset === true);
  await office.begin(samples[0]?.receivedAt ?? '2025-01-02T08:00:00+08:00');
  const fates: Fate[] = [];
  for (const [at, sample] of samples.entries()) {
    const fate = await office.receive(sample);
    fates.push(fate);
    if (values.json !== true) report(fate, at + 1, samples.length);
  }
  const summary = await office.conclude(fates);
  if (values.json === true) console.log(JSON.stringify({ fates, summary }));
  else console.log(`\n${summary.lines.join('\n')}`);
  return fates.every((fate) => fate.mismatches.length === 0) && summary.mismatches.length === 0 ? 0 : 1;
}

// The demo needs an empty office at the start of 2025. What is there goes, so a person is asked; a script has said what it wants.
async function confirmReset(office: DemoOffice, reset: boolean): Promise<void> {
  const known = await office.openPetitions();
  if (known === 0 || reset) return;
  if (!process.stdin.isTTY) {
    console.error(`本机演示社区里已有${known}件信访事项，将清空后重新录入 / emptying the demo district first`);
    return;
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await prompt.question(`将清空本机演示社区里已有的${known}件信访事项。请输入社区代号 wutong 确认：`);
  prompt.close();
  if (typed.trim() !== 'wutong') throw new UsageError('没有清空，也没有录入 / nothing was changed');
}

function report(fate: Fate, at: number, of: number): void {
  const counter = `${String(at).padStart(2)}/${of}`;
  const sign = fate.mismatches.length === 0 ? '✓' : '✗';
  console.log(`${sign} ${counter} ${fate.id} ${fate.petitionNo}  ${fate.what.join('；')}`);
  for (const mismatch of fate.mismatches) console.log(`        ✗ ${mismatch}`);
}
