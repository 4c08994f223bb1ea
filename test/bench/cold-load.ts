import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import { type FirstRequests, firstRequests } from './first-requests.ts';
import { interleaved, median, pairedRatio } from './measure.ts';
import { figure, type Findings, times } from './page.ts';
import { bundleTextbook } from './textbook/bundle.ts';

const ROUNDS = 15;
/** Whole processes started for the table of first requests, which has fewer rows. */
const REQUEST_ROUNDS = 21;

interface Start {
  readonly name: string;
  readonly room?: string;
  readonly file: string;
  readonly event?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

interface Took {
  /** From starting the process to its end. */
  readonly wall: number;
  /** Processor time of the whole process. */
  readonly cpu: number;
}

/** A Lambda's start: every bundle as it is deployed, in a process of its own, beside an empty handler and a textbook's. */
export async function coldLoad(): Promise<Findings> {
  const code = await bundleFunctions(FUNCTIONS, { outdir: resolve('.build/bench') });
  const deployed = FUNCTIONS.map(({ name, room }) => {
    const directory = code.directoryFor(name, wutong);
    return { name, room, file: join(directory, code.handlerFile), directory };
  });
  const empty: Start = { name: 'empty handler', file: await bundleTextbook('empty', true) };
  const textbook: Start = { name: 'textbook, as CDK bundles it', file: await bundleTextbook('handler', false) };
  const informed: Start = { name: 'textbook, SDK bundled and minified', file: await bundleTextbook('handler', true) };
  const builtins: Start = { name: 'Node’s own crypto and https alone', file: await bundleTextbook('builtins', true) };
  const starts: readonly Start[] = [empty, builtins, textbook, informed, ...deployed];
  const figures = await interleaved(starts, ROUNDS, (start) => started(start, {}));
  const loads = starts.map((start): readonly string[] => [
    start.name,
    start.room ?? '',
    kilobytes(start),
    ...comparison(figures, start, empty),
  ]);
  const requests = await firstRequests();
  try {
    return {
      name: 'cold-load',
      tables: [
        {
          title: `Load: the whole process, ${ROUNDS} rounds`,
          head: ['function', 'room', 'KB', 'ms', '× empty', 'processor ms', '× empty'],
          rows: loads,
        },
        await withFirstRequest([empty, textbook, informed], deployed, requests),
      ],
    };
  } finally {
    requests.close();
  }
}

async function withFirstRequest(
  [empty, ...textbooks]: readonly [Start, ...Start[]],
  deployed: readonly (Start & { readonly directory: string })[],
  requests: FirstRequests,
): Promise<Findings['tables'][number]> {
  const event = requests.events.get('transfer');
  const asked: readonly Start[] = [
    { ...empty, event },
    ...textbooks.map((start) => ({
      ...start,
      event,
      environment: { ...requests.environment, WITHOUT_FOLLOW_UP: '1' },
    })),
    ...deployed.flatMap((start) => {
      const first = requests.events.get(start.name);
      const district = { [ENVIRONMENT.district]: join(start.directory, 'district.json') };
      return first === undefined
        ? []
        : [{ ...start, event: first, environment: { ...requests.environment, ...district } }];
    }),
  ];
  const figures = await interleaved(asked, REQUEST_ROUNDS, (start) => started(start, start.environment ?? {}));
  const [first] = asked;
  return {
    title: `Load and the first request answered, ${REQUEST_ROUNDS} rounds`,
    head: ['function', 'ms', '× empty', 'processor ms', '× empty'],
    rows: asked.map((start) => [start.name, ...(first === undefined ? [] : comparison(figures, start, first))]),
  };
}

/** Whole time and processor time, each in the median and against the baseline of the same round. */
function comparison(figures: ReadonlyMap<Start, readonly Took[]>, start: Start, baseline: Start): readonly string[] {
  const of = (one: Start, what: keyof Took): readonly number[] => (figures.get(one) ?? []).map((took) => took[what]);
  return (['wall', 'cpu'] as const).flatMap((what) => [
    figure(median(of(start, what))),
    times(pairedRatio(of(start, what), of(baseline, what))),
  ]);
}

const run = promisify(execFile);
const LOADER = join(import.meta.dirname, 'load-handler.cjs');

async function started(start: Start, environment: Readonly<Record<string, string>>): Promise<Took> {
  const event = start.event === undefined ? [] : [JSON.stringify(start.event)];
  const began = performance.now();
  const { stdout } = await run(process.execPath, [LOADER, start.file, ...event], {
    env: { AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', ...environment },
  });
  const wall = performance.now() - began;
  const told = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { cpu: number; status?: number };
  if (event.length > 0 && (told.status ?? 500) >= 300) throw new Error(`${start.name} answered ${told.status}`);
  return { wall, cpu: told.cpu };
}

function kilobytes({ file }: Start): string {
  return figure(statSync(file).size / 1024);
}
