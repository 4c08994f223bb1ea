import { errorName } from '../../../functions/platform/log.ts';

export type Verdict = 'ok' | 'warn' | 'fail' | 'skipped';

export interface Answer {
  readonly verdict: Verdict;
  /** What was found, Chinese first. */
  readonly said: string;
  /** One sentence: how to mend it. */
  readonly remedy?: string;
}

/** One question a district's deployment depends on. Whatever it throws is an answer too: it could not be told. */
export interface Check {
  readonly name: string;
  readonly district?: string;
  /** What this machine alone can answer is asked with `--offline` too. */
  readonly asks: 'machine' | 'network';
  ask(signal: AbortSignal): Answer | Promise<Answer>;
}

export interface Finding extends Answer {
  readonly check: string;
  readonly district?: string;
}

interface Examination {
  readonly offline: boolean;
  readonly timeoutMilliseconds: number;
}

/** Asks everything side by side; one that fails, hangs or throws keeps no other from answering. In the order given. */
export function examine(checks: readonly Check[], examination: Examination): Promise<readonly Finding[]> {
  return Promise.all(
    checks.map(async (check) => ({
      check: check.name,
      ...(check.district === undefined ? {} : { district: check.district }),
      ...(await answerOf(check, examination)),
    })),
  );
}

async function answerOf(check: Check, { offline, timeoutMilliseconds }: Examination): Promise<Answer> {
  if (offline && check.asks === 'network') return skipped('--offline：未联网检查 / not asked');
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  try {
    return await Promise.race([check.ask(signal), untilAborted(signal)]);
  } catch (error) {
    return notTold(error, signal);
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

function notTold(error: unknown, signal: AbortSignal): Answer {
  if (signal.aborted) {
    return fail(
      '没有按时答复 / no answer in time',
      '检查网络、代理和防火墙 / look at the network, proxy and firewall.',
    );
  }
  return fail(`无法得知 / cannot be told: ${reasonOf(error)}`, '检查网络与权限 / look at the network and permissions.');
}

/** A refused connection hides behind `fetch failed`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : errorName(cause);
  return cause.message === '' || cause.message === code ? code : `${code} ${cause.message}`;
}

export function ok(said: string): Answer {
  return { verdict: 'ok', said };
}

export function warn(said: string, remedy: string): Answer {
  return { verdict: 'warn', said, remedy };
}

export function fail(said: string, remedy: string): Answer {
  return { verdict: 'fail', said, remedy };
}

export function skipped(said: string): Answer {
  return { verdict: 'skipped', said };
}
