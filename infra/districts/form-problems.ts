import type * as z from 'zod/mini';
import { FIELDS } from './fields.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the schema finds, in the words of `fields.ts`. */
export function formProblems(file: unknown, issues: readonly Issue[]): readonly Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemAt(file, issue.path)];
    return issue.keys.map((key) => ({
      path: written([...issue.path, key]),
      given: valueAt(file, [...issue.path, key]),
      allowed: `no such field; there are ${namesUnder(issue.path).join(', ')}`,
    }));
  });
}

/** Where and in what words a mistake at this place is told. */
export function problemAt(file: unknown, path: Path): Problem {
  const field = FIELDS[pattern(path)];
  return {
    path: written(path),
    given: valueAt(file, path),
    allowed: field?.allowed ?? 'something else',
    ...(field?.example === undefined ? {} : { example: field.example }),
  };
}

/** `['authorities', 3, 'superior']` as `authorities[].superior`, the key of `FIELDS`. */
function pattern(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return '[]';
      const name = path[0] === 'ownRules' && path[at - 1] === 'clocks' ? '*' : String(step);
      return at === 0 ? name : `.${name}`;
    })
    .join('');
}

function written(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    file,
  );
}

function namesUnder(path: Path): readonly string[] {
  const prefix = path.length === 0 ? '' : `${pattern(path)}.`;
  return Object.keys(FIELDS)
    .filter((name) => name.startsWith(prefix) && /^[a-zA-Z*]+$/.test(name.slice(prefix.length)))
    .map((name) => name.slice(prefix.length));
}
