import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endGroup } from '../support/process-group.ts';
import { APP_BUILD, APP_CHANGES, type Changes } from './app.ts';
import { ACCOUNT, type Emulator, NODE, REGION } from './emulator.ts';

const CDK = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));
/** As in `cdk.json`: from the project's folder, in words that no shell takes for others. */
const APP = 'node_modules/.bin/node test/deploy/app.ts';
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The stacks of a district that are deployed here. A stack of what the emulator does not have (edge, alarms) is not named and
 * not walked; it must be one of its own.
 */
export const WALKED_STACKS = ['record', 'service', 'api'] as const;

export function stackName(slug: string, stack: (typeof WALKED_STACKS)[number]): string {
  return `huisheng-${slug}-${stack}`;
}

/** `cdk` as ops type it, against the emulator. */
export interface Cdk {
  bootstrap(): Promise<void>;
  /** Synthesises anew and deploys the districts named. */
  deploy(changes: Changes): Promise<Deployment>;
  /** Deploys one district once more as it was synthesised last. */
  restore(slug: string): Promise<Deployment>;
  /** Of what was deployed last. @throws CdkFailed with what it printed */
  destroy(...stacks: readonly string[]): Promise<string>;
  /** Ends what is running. */
  stop(): Promise<void>;
}

export interface Deployment {
  /** By stack, as `huisheng-wutong-service`. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stacks in which anything was made, changed or removed. */
  readonly touched: readonly string[];
}

interface RunOptions {
  readonly cwd?: string;
  readonly settings?: NodeJS.ProcessEnv;
}

export class CdkFailed extends Error {
  override readonly name = 'CdkFailed';
}

/** Patience for one command: a deployment takes a minute, on a busy machine three. */
const LONGEST = 240_000;

export function cdkAgainst(emulator: Emulator, directory: string): Cdk {
  const assembly = join(directory, 'cdk.out');
  const log = join(directory, 'cdk.log');
  let running: ChildProcess | undefined;
  const run = async (args: readonly string[], { cwd = PROJECT, settings = {} }: RunOptions = {}): Promise<string> => {
    appendFileSync(log, `\n$ cdk ${args.join(' ')}\n`);
    const child = spawn(NODE, [CDK, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
      // Of its own process group: it starts the app, and a shell before it.
      detached: true,
      env: { ...emulator.environment, CI: 'true', NO_COLOR: '1', CDK_DISABLE_CLI_TELEMETRY: 'true', ...settings },
    });
    running = child;
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        appendFileSync(log, chunk);
      });
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new CdkFailed(`cdk ${args.join(' ')}: exit ${code}\n${printed.slice(-4_000)}`);
    return printed;
  };
  const deployed = async (slugs: readonly string[], app: readonly string[], settings = {}): Promise<Deployment> => {
    const outputs = join(directory, 'outputs.json');
    const stacks = slugs.flatMap((slug) => WALKED_STACKS.map((stack) => `${slug}/${stack}`));
    const how = ['--require-approval', 'never', '--progress', 'events', '--concurrency', '4'];
    const printed = await run(['deploy', ...stacks, ...app, '--outputs-file', outputs, ...how], { settings });
    return { outputs: JSON.parse(readFileSync(outputs, 'utf8')) as Deployment['outputs'], touched: touchedBy(printed) };
  };
  return {
    async bootstrap() {
      // Out of the project: where there is an app, the CLI synthesises it first.
      await run(['bootstrap', `aws://${ACCOUNT}/${REGION}`], { cwd: directory });
    },
    deploy: (changes) =>
      deployed(Object.keys(changes), ['--app', APP, '--output', assembly], {
        [APP_CHANGES]: JSON.stringify(changes),
        [APP_BUILD]: directory,
      }),
    restore: (slug) => deployed([slug], ['--app', assembly]),
    destroy: (...stacks) => run(['destroy', ...stacks, '--app', assembly, '--force', '--exclusively']),
    async stop() {
      if (running !== undefined) await endGroup(running);
    },
  };
}

/** From lines such as `huisheng-wutong-service | 5/318 | 7:22:35 AM | UPDATE_COMPLETE | AWS::Lambda::Function | …`. */
function touchedBy(printed: string): readonly string[] {
  const stacks = printed.split('\n').flatMap((line) => {
    const [stack, , , status] = line.split('|').map((part) => part.trim());
    return stack !== undefined && /^(CREATE|UPDATE|DELETE)_/.test(status ?? '') ? [stack] : [];
  });
  return [...new Set(stacks)].toSorted();
}
