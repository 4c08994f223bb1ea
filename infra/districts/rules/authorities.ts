import type { District } from '../../../shared/district/district.ts';
import { PROFILES } from '../../../shared/district/profiles.ts';
import type { Problem } from '../problem.ts';
import { repeatedAt, rule } from './rule.ts';

type Authorities = District['authorities'];

/**
 * 复查 is asked of the organ one level above whoever decided, 复核 of the one above that (《信访工作条例》第三十五、三十六条). A superior
 * that is missing here would be missing on the paper that tells a petitioner where to turn.
 */
export const AUTHORITY_RULES = [
  rule(['authorities'], ({ authorities }) => [
    ...repeatedAt(authorities, ({ name }) => name).map((at) => ({
      path: `authorities[${at}].name`,
      given: authorities[at]?.name,
      allowed: 'each name once',
    })),
    ...authorities.flatMap((authority, at) => superiorProblem(authorities, authority, at)),
    ...circles(authorities),
  ]),
  rule(['authorities', 'superior'], ({ authorities, superior }) =>
    authorities.some(({ name }) => name === superior)
      ? []
      : [
          {
            path: 'superior',
            given: superior,
            allowed: 'the name of a listed authority',
            example: authorities[0]?.name,
          },
        ],
  ),
  rule(['authorities', 'superior', 'profile'], ({ authorities, superior, profile }) => {
    const above = authorities.find(({ name }) => name === superior);
    if (PROFILES[profile].decides === 'NOBODYS' || above?.topmost !== true) return [];
    const allowed =
      'an authority with one above it: this office decides itself, its superior reviews (复查), and the next level reviews finally (复核)';
    return [{ path: 'superior', given: superior, allowed }];
  }),
];

function superiorProblem(
  authorities: Authorities,
  { name, superior, topmost }: Authorities[number],
  at: number,
): readonly Problem[] {
  const path = `authorities[${at}].superior`;
  const example = authorities.find((other) => other.topmost === true)?.name ?? '省人民政府';
  if (superior === undefined) {
    const allowed = `the authority above "${name}", who reviews what it decides, or \`topmost: true\``;
    return topmost === true ? [] : [{ path, allowed, example }];
  }
  if (topmost === true) return [{ path, given: superior, allowed: `left out: "${name}" is marked as topmost` }];
  if (authorities.some((other) => other.name === superior)) return [];
  return [{ path, given: superior, allowed: `the name of a listed authority, above "${name}"`, example }];
}

/** Each circle once, at its first member in the list. */
function circles(authorities: Authorities): readonly Problem[] {
  const superiorOf = new Map(authorities.map(({ name, superior }) => [name, superior]));
  const told = new Set<string>();
  return authorities.flatMap(({ name }, at) => {
    const way = [name];
    for (let next = superiorOf.get(name); next !== undefined && !way.includes(next); next = superiorOf.get(next)) {
      way.push(next);
    }
    if (superiorOf.get(way.at(-1) ?? '') !== name || way.some((member) => told.has(member))) return [];
    for (const member of way) told.add(member);
    const given = [...way, name].join(' → ');
    return [{ path: `authorities[${at}].superior`, given, allowed: 'a chain that ends at a topmost authority' }];
  });
}
