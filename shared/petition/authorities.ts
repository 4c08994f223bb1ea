import { type Decision, refuse } from './decision.ts';
import type { Petition } from './petition.ts';

/** Refuses an authority the petition was never sent to: a slip of the pen here would put a wrong date beside a wrong name. */
export function knownAuthority(petition: Petition, authority: string): Decision | undefined {
  const known = authoritiesOf(petition);
  if (known.length === 0 || known.includes(authority)) return undefined;
  return refuse({
    code: 'AUTHORITY_UNKNOWN',
    field: 'authority',
    zh: `本事项没有转送「${authority}」，已转送的机关是：${known.join('、')}`,
    en: `the petition was not sent to this authority; it was sent to: ${known.join(', ')}`,
  });
}

function authoritiesOf(petition: Petition): readonly string[] {
  const { course } = petition;
  switch (course.at) {
    case 'TRANSFERRED':
    case 'OBJECTED':
      return course.authorities.map((target) => target.name);
    case 'ACCEPTED':
      return [course.authority, ...(course.alsoSentTo ?? []).map((target) => target.name)];
    case 'FORWARDED':
      return [course.authority];
    default:
      return [];
  }
}
