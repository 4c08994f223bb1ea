import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { markdownTable, withGenerated } from '../../infra/cli/docs/markdown.ts';
import { EXPLAINED } from './survivors.ts';

/** What of Stryker's report is read here (mutation-testing-report-schema). */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored';
  /** How long it was tried; missing where the result is remembered from an earlier run. */
  readonly duration?: number;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Survivor {
  readonly file: string;
  readonly line: string;
  readonly change: string;
  readonly why: string | undefined;
}

/** Both folders are held to it, each by itself. */
const LEAST_SCORE = 90;

/** `--minutes 12` after a complete run, of which the page tells; otherwise the folders and files that were looked at. */
const [option, ...rest] = process.argv.slice(2);
const minutes = option === '--minutes' ? rest[0] : undefined;
const lookedAt = minutes === undefined ? process.argv.slice(2) : [''];

const report = JSON.parse(readFileSync('.cache/mutation/report.json', 'utf8')) as Report;
const files = Object.keys(report.files).filter((file) => lookedAt.some((place) => file.startsWith(place)));
const folders = Map.groupBy(files, (file) => file.split('/').slice(0, 2).join('/'));
const survivors = files.toSorted().flatMap(survivorsOf);

console.log(scoreTable());
const unexplained = survivors.filter(({ why }) => why === undefined);
for (const { file, line, change } of unexplained) console.log(`unexplained: ${file}\n  ${line}\n  ${change}`);

if (minutes !== undefined) {
  for (const { file, code } of EXPLAINED) {
    if (!survivors.some((one) => one.file === file && one.line.includes(code)))
      console.log(`no longer survives: ${file} ${code}`);
  }
  const page = readFileSync('docs/mutation.md', 'utf8');
  const written = [
    ['run', ranOn(minutes)] as const,
    ['scores', scoreTable()] as const,
    ['survivors', survivorTable()] as const,
  ].reduce((text, [name, generated]) => withGenerated(text, name, generated), page);
  writeFileSync('docs/mutation.md', written);
}

const below = [...folders].filter(([, files]) => scoreOf(count(files)) < LEAST_SCORE);
for (const [folder] of below) console.log(`${folder} scores below ${LEAST_SCORE} %`);
if (below.length > 0 || unexplained.length > 0) process.exitCode = 1;

interface Count {
  readonly killed: number;
  readonly survived: number;
  readonly unloadable: number;
  readonly words: number;
}

function count(files: readonly string[]): Count {
  const all = files.flatMap((file) => report.files[file]?.mutants ?? []);
  const having = (...states: readonly Mutant['status'][]) => all.filter(({ status }) => states.includes(status)).length;
  return {
    killed: having('Killed', 'Timeout'),
    survived: having('Survived', 'NoCoverage'),
    unloadable: having('RuntimeError', 'CompileError'),
    words: having('Ignored'),
  };
}

// Stryker's own reckoning: what did not even load is no mutant that a test could have caught.
function scoreOf({ killed, survived }: Count): number {
  return killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
}

function scoreTable(): string {
  const row = (name: string, files: readonly string[]): readonly string[] => {
    const { killed, survived, unloadable, words } = count(files);
    const score = scoreOf({ killed, survived, unloadable, words }).toFixed(1);
    return [
      name,
      String(killed + survived),
      String(killed),
      String(survived),
      score,
      String(unloadable),
      String(words),
    ];
  };
  return markdownTable(
    ['file', 'mutants', 'killed', 'survived', 'score %', 'did not load', 'left alone'],
    [...folders].flatMap(([folder, files]) => [
      row(`**${folder}**`, files),
      ...files.toSorted().map((file) => row(file.slice(folder.length + 1), [file])),
    ]),
  );
}

function survivorsOf(file: string): readonly Survivor[] {
  const { source = '', mutants = [] } = report.files[file] ?? {};
  const lines = source.split('\n');
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location: { start, end }, replacement, mutatorName }) => {
      const line = (lines[start.line - 1] ?? '').trim();
      const original =
        start.line === end.line ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : mutatorName;
      const why = EXPLAINED.find((one) => one.file === file && line.includes(one.code))?.why;
      return { file, line, change: `${original} → ${replacement.replaceAll(/\s+/g, ' ')}`, why };
    });
}

function survivorTable(): string {
  const together = Map.groupBy(survivors, ({ file, line, why }) => JSON.stringify([file, line, why]));
  return markdownTable(
    ['where', 'what survives', 'why it may'],
    [...together.values()].map((group) => [
      `${group[0]?.file}<br>\`${group[0]?.line}\``,
      group.map(({ change }) => `\`${change}\``).join('<br>'),
      group[0]?.why ?? '**not explained**',
    ]),
  );
}

function ranOn(minutes: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const versions = ['@stryker-mutator/core', 'vitest', 'typescript'].map((name) => `${name} ${devDependencies[name]}`);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()})`;
  const judged = files
    .flatMap((file) => report.files[file]?.mutants ?? [])
    .filter(({ status }) => /Killed|Timeout|Survived|NoCoverage/.test(status));
  const remembered = judged.filter(({ status, duration }) => duration === undefined && /Killed|Timeout/.test(status));
  const tried =
    remembered.length === 0
      ? `all ${judged.length} mutants`
      : `${judged.length - remembered.length} mutants, and ${remembered.length} more in the runs before it that still hold`;
  return `It tried ${tried}: ${minutes} minutes on ${machine}; Node ${process.versions.node}, ${versions.join(', ')}.`;
}
