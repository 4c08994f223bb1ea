import type { Office, Member } from '../district/office.ts';
import type { StaffRole } from '../petition/actor.ts';
import { folded } from '../petition/particulars.ts';
import type { Route, Subject } from './codes.ts';
import type { ComplaintWords } from './words.ts';

/** Staff whose names stand anywhere in the words. One too many merely keeps somebody from reading; whom it concerns a person says. */
export function namedIn(
  { who = '', what = '' }: ComplaintWords,
  { roster }: Pick<Office, 'roster'>,
): readonly string[] {
  const text = folded(`${who}\n${what}`);
  return roster.filter(({ name }) => text.includes(folded(name))).map(({ id }) => id);
}

interface Standing {
  readonly subject: Subject;
  readonly concerned: readonly string[];
}

/** In order; each is above everybody that the one before it may concern. */
const LADDER: readonly { readonly route: Route; readonly role: StaffRole }[] = [
  { route: 'HEAD', role: 'head' },
  { route: 'LEADER', role: 'leader' },
  { route: 'SUPERVISOR', role: 'supervisor' },
];

/**
 * 由谁处理 (R43): about receivers and handlers the head; about the head, or about somebody not known yet, the superior; about the superior
 * the supervisor. Where a rung has nobody who is not concerned, it is the next one's.
 */
export function routeOf(standing: Standing, { roster }: Pick<Office, 'roster'>): Route {
  const { concerned } = standing;
  const lowest = lowestRung(standing, roster);
  const rung = LADDER.slice(lowest).find(({ role }) =>
    roster.some(({ id, roles }) => roles.includes(role) && !concerned.includes(id) && !isBelow(roles, role)),
  );
  return rung?.route ?? 'OUTSIDE';
}

function lowestRung({ subject, concerned }: Standing, roster: readonly Member[]): number {
  const isConcerned = (role: StaffRole): boolean =>
    roster.some(({ id, roles }) => concerned.includes(id) && roles.includes(role));
  if (isConcerned('leader')) return 2;
  const unknown = subject === 'STAFF' && concerned.length === 0;
  return subject === 'HEAD' || unknown || isConcerned('head') ? 1 : 0;
}

// A head who is also the leader is not above the head.
function isBelow(roles: readonly StaffRole[], role: StaffRole): boolean {
  return LADDER.slice(
    0,
    LADDER.findIndex((rung) => rung.role === role),
  ).some((rung) => roles.includes(rung.role));
}
