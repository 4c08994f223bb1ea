import type { District } from '../../../shared/district/district.ts';
import type { Problem } from '../problem.ts';

/** The parts of a file whose form is right, with their defaults. */
export type ValidParts = { readonly [Name in keyof District]?: District[Name] | undefined };

/** What no schema can say, because it lies between fields. Finds nothing where a part that it needs is malformed. */
export type Rule = (parts: ValidParts) => readonly Problem[];

export function rule<const Name extends keyof District>(
  needs: readonly Name[],
  judge: (parts: ValidParts & Pick<District, Name>) => readonly Problem[],
): Rule {
  return (parts) => (hasAll(parts, needs) ? judge(parts) : []);
}

function hasAll<Name extends keyof District>(
  parts: ValidParts,
  needs: readonly Name[],
): parts is ValidParts & Pick<District, Name> {
  return needs.every((name) => parts[name] !== undefined);
}

/** Where in a list something stands that stands before it already. */
export function repeatedAt<Entry>(list: readonly Entry[], keyOf: (entry: Entry) => string): readonly number[] {
  const keys = list.map(keyOf);
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}
