import { createInterface } from 'node:readline/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineDistrict } from '../../districts/define-district.ts';
import { DISTRICTS } from '../../districts/districts.ts';
import { InvalidDistricts, type Problem, problemLines } from '../../districts/problem.ts';
import type { DistrictFile } from '../../../shared/district/district-file.ts';
import { readOptions } from '../read-options.ts';
import { UsageError } from '../usage-error.ts';
import { fileFrom } from './new-file.ts';
import { type Answers, QUESTIONS } from './questions.ts';
import { fileText, writeNew } from './write-new.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...Object.fromEntries(QUESTIONS.map(({ option }) => [option, text])),
  authority: { type: 'string', multiple: true },
  staff: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const DIRECTORY = fileURLToPath(new URL('../../districts', import.meta.url));

/**
 * `huisheng district new donghu`: a district's file from answers, and its line in the list. Exit code 0 when it is whole, 1 when something is
 * still to be filled in: until then every check refuses it.
 */
export async function districtNew(args: readonly string[]): Promise<number> {
  const [slug = '', ...rest] = args;
  if (!/^[a-z][a-z0-9-]{1,20}$/.test(slug) || slug.endsWith('-')) {
    throw new UsageError(
      `「${slug}」不能作机关代号：小写字母开头，2至21个小写字母、数字、连字符，如 donghu / is no slug: 2 to 21 lower-case letters, digits and hyphens`,
    );
  }
  if (DISTRICTS.some((district) => district.slug === slug)) {
    throw new UsageError(`机关「${slug}」已存在 / there is such a district already`);
  }
  const { authority = [], staff = [], 'dry-run': dry = false, json = false, ...given } = readOptions(rest, OPTIONS);
  const asking = process.stdin.isTTY && process.stdout.isTTY && !json;
  const answers = await answered(strings(given), asking ? askOnTerminal : undefined);
  const file = fileFrom({ slug, answers, authorities: authority, staff });
  const problems = problemsOf(file);
  const written = dry ? [] : (await writeNew(DIRECTORY, file)).map((path) => relative(process.cwd(), path));
  if (json) console.log(JSON.stringify({ slug, written, problems, ...(dry ? { text: await fileText(file) } : {}) }));
  else console.log([...(dry ? [await fileText(file)] : written), ...conclusion(slug, problems)].join('\n'));
  return problems.length === 0 ? 0 : 1;
}

function conclusion(slug: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) {
    return [`✓ 文件完整，请看 / whole; now look at it: npx huisheng district explain ${slug}`];
  }
  return [
    '',
    ...problemLines({ slug, problems }),
    '',
    '! 请补全以上各项；在此之前 cdk synth 和各命令都会拒绝 / fill these in: until then cdk synth and every command refuse it',
  ];
}

function problemsOf(file: DistrictFile): readonly Problem[] {
  try {
    defineDistrict(file);
    return [];
  } catch (error) {
    if (error instanceof InvalidDistricts) return error.districts.flatMap(({ problems }) => problems);
    throw error;
  }
}

/** Asks for what was not given, one after the other; what is passed over is what is usual, or stays to be filled in. */
export async function answered(
  given: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given };
  for (const { option, asks, usually, when } of QUESTIONS) {
    if (answers[option] !== undefined || when?.(answers) === false) continue;
    const hint = usually === undefined ? '' : ` [${usually}]`;
    const answer = ask === undefined ? '' : (await ask(`${asks}${hint}: `)).trim();
    const taken = answer === '' ? usually : answer;
    if (taken !== undefined) answers[option] = taken;
  }
  return answers;
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function strings(given: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(given).flatMap(([option, value]) => (typeof value === 'string' ? [[option, value]] : [])),
  );
}
