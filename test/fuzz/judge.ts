import type { StaffRole } from '../../shared/petition/actor.ts';
import { permissionTable } from '../../shared/contracts/functions.ts';
import { pointerOf, schemasOf } from '../support/documented.ts';
import type { ApiDocument } from './document.ts';
import type { FuzzRequest } from './requests.ts';

export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  readonly milliseconds: number;
}

/** What is wrong with an answer; empty where nothing is. */
export type Judge = (request: FuzzRequest, answer: FuzzAnswer) => readonly string[];

const LONGEST_MILLISECONDS = 2_000;

/** Holds answers against the API document, and against what no document may allow. */
export function judgeBy(document: ApiDocument): Judge {
  const schemas = schemasOf(document);
  const problem = schemas('/components/schemas/Problem');
  const roles = new Map(permissionTable().map((row) => [row.act, row.roles]));

  return (request, answer) => {
    const { operation } = request;
    const faults: string[] = [];
    if (answer.status >= 500) faults.push(`${answer.status}`);
    if (answer.milliseconds > LONGEST_MILLISECONDS) faults.push(`took ${answer.milliseconds.toFixed(0)} ms`);
    if (/\bat .*\.[mc]?[jt]s:\d|node_modules|[A-Z]\w+Error\b/.test(answer.text)) faults.push('shows its insides');
    if (answer.status < 300 && !mayAct(request, roles.get(operation.name))) faults.push('let in whom it should not');
    if (request.method === 'HEAD') return answer.text === '' ? faults : [...faults, 'HEAD with a body'];
    const body = parsed(answer.text);
    if (answer.status >= 400) {
      if (!answer.contentType.startsWith('application/problem+json')) faults.push(`problem as ${answer.contentType}`);
      const wrong = problem(body);
      if (wrong !== undefined) faults.push(`no problem: ${wrong}`);
      else if (!/\p{Script=Han}/u.test(String(Object(body).title))) faults.push('a title that is not Chinese');
    }
    if (request.method !== operation.method) {
      return answer.status === 404 || answer.status === 400 || answer.status === 413
        ? faults
        : [...faults, `${request.method} is answered ${answer.status}`];
    }
    const documented = operation.responses[answer.status];
    if (documented === undefined) return [...faults, `${answer.status} is not documented`];
    const [type = ''] = answer.contentType.split(';');
    if (documented.content?.[type] === undefined) return [...faults, `${type} is not documented for ${answer.status}`];
    if (answer.status < 300) {
      const wrong = schemas(pointerOf(operation, answer.status, type))(
        type === 'application/json' ? body : answer.text,
      );
      if (wrong !== undefined) faults.push(`not as documented: ${wrong}`);
    }
    return faults;
  };
}

/** Whether such a caller may be answered at all, by the permission table alone. */
function mayAct({ operation, credentials }: FuzzRequest, roles: readonly string[] = []): boolean {
  switch (operation.access) {
    case 'open':
      return true;
    case 'queryCode':
      return credentials.kind === 'code' && credentials.whose === 'own';
    case 'staff':
      return credentials.kind === 'staff' && roles.includes(credentials.role satisfies StaffRole);
    default:
      return operation.access satisfies never;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything in the answer that belongs to another petition's person than the one asked for. */
export function strangersIn(
  text: string,
  markers: readonly (readonly string[])[],
  asked: number | undefined,
): readonly string[] {
  return markers.flatMap((words, whose) => (whose === asked ? [] : words.filter((word) => text.includes(word))));
}
