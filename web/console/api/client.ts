import createClient, { type Client } from 'openapi-fetch';
import type { Session } from '../sign-in/session.ts';
import type { components, paths } from './schema.ts';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export type Api = Client<paths>;

/** An answer that is no success, with what the service said; `NETWORK` where it said nothing. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export const UNREACHABLE: Problem = {
  type: 'urn:huisheng:problem:network',
  status: 0,
  code: 'NETWORK',
  title: '网络不通，没有收到答复。已填写的内容还在，请稍后再试',
};

/** The API with its types, under the token of whoever is signed in. `onExpired` hears of a token that is no longer taken. */
export function openApi(session: Session, onExpired: () => void): Api {
  const api = createClient<paths>({ baseUrl: window.location.origin });
  api.use({
    async onRequest({ request }) {
      const token = await session.token();
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) onExpired();
      return response;
    },
  });
  return api;
}

/** The data of an answer. @throws ProblemAnswer for everything that is no success */
export async function answered<Data>(
  request: Promise<{ data?: Data | undefined; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await request.catch((): never => {
    throw new ProblemAnswer(UNREACHABLE);
  });
  if (response.ok && data !== undefined) return data;
  throw new ProblemAnswer(problemIn(error, response.status));
}

export function problemOf(error: unknown): Problem {
  return error instanceof ProblemAnswer ? error.problem : UNREACHABLE;
}

function problemIn(error: unknown, status: number): Problem {
  if (isProblem(error)) return error;
  return { type: 'about:blank', status, code: 'UNEXPECTED', title: '系统没有给出可以理解的答复，请稍后再试' };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value;
}
