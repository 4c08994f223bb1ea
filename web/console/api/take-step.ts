import type { Session } from '../sign-in/session.ts';
import { isProblem, ProblemAnswer, UNREACHABLE } from './client.ts';

/** What a step answers, by whatever register: its new version at least, a number where one was given. */
export interface StepAnswer {
  readonly version?: number;
  readonly petitionNo?: string;
  readonly queryCode?: string;
  readonly leadNo?: string;
  readonly complaintNo?: string;
}

export interface StepRequest {
  /** Filled in: `/api/staff/petitions/123-456-7890/transfer`. */
  readonly address: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The same for every try of one act, so that it is done once. */
  readonly key: string;
  /** The version somebody looked at. */
  readonly version?: number;
}

/** Sends a step. Steps are declared, not listed: their addresses are known when they are drawn, and so is no type but the common one. */
export type TakeStep = (request: StepRequest) => Promise<StepAnswer>;

/** @throws ProblemAnswer for everything that is no success */
export function stepTaker(session: Session, onExpired: () => void): TakeStep {
  return async ({ address, input, key, version }) => {
    const token = await session.token();
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(input),
    }).catch((): never => {
      throw new ProblemAnswer(UNREACHABLE);
    });
    if (answer.status === 401) onExpired();
    const body: unknown = await answer.json().catch(() => undefined);
    if (answer.ok && isStepAnswer(body)) return body;
    throw new ProblemAnswer(isProblem(body) ? body : { ...UNREACHABLE, status: answer.status });
  };
}

function isStepAnswer(value: unknown): value is StepAnswer {
  return typeof value === 'object' && value !== null;
}
