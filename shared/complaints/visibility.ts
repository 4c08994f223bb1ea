import { type Actor, hasRole, type StaffRole } from '../petition/actor.ts';
import type { Office } from '../district/office.ts';
import type { Route, Subject } from './codes.ts';

/** What decides who may know of a complaint; the complaint itself and its row carry these. */
export interface ComplaintFacts {
  readonly subject: Subject;
  /** By staff id: recognised at first, then as a person said. */
  readonly concerned: readonly string[];
  readonly route: Route;
}

/** Who acts by which route. Nobody acts by the last: it is not this office's any more. */
export const ACTING: Readonly<Record<Route, readonly StaffRole[]>> = {
  HEAD: ['head', 'supervisor'],
  LEADER: ['leader'],
  SUPERVISOR: ['supervisor'],
  OUTSIDE: [],
};

/** Whoever is beside or under the person it goes above: they do not see it in whatever other role they have. */
const SHUT_OUT: Readonly<Record<Route, readonly StaffRole[]>> = {
  HEAD: [],
  LEADER: ['head'],
  SUPERVISOR: ['head', 'leader'],
  OUTSIDE: ['head', 'leader', 'supervisor'],
};

/**
 * Whoever may look into a complaint (R43): above everybody it concerns, and concerned themselves by nothing in it. They alone see
 * who complained.
 */
export function mayActOnComplaint(actor: Actor, facts: ComplaintFacts): boolean {
  return isOpenTo(actor, facts) && hasRole(actor, ACTING[facts.route]);
}

/** Those, and the auditor, who is shown neither the complainant nor what would tell of them. */
export function maySeeComplaint(actor: Actor, facts: ComplaintFacts): boolean {
  return isOpenTo(actor, facts) && hasRole(actor, [...ACTING[facts.route], 'auditor']);
}

/** By id, everybody on the roster whom it is kept from: what comes of it must be kept from them as well. */
export function keptFrom({ concerned, route }: ComplaintFacts, { roster }: Pick<Office, 'roster'>): readonly string[] {
  const shutOut = roster.filter(({ roles }) => roles.some((role) => SHUT_OUT[route].includes(role)));
  return [...new Set([...concerned, ...shutOut.map(({ id }) => id)])].toSorted();
}

function isOpenTo(actor: Actor, { concerned, route }: ComplaintFacts): boolean {
  return actor.kind === 'staff' && !concerned.includes(actor.id) && !hasRole(actor, SHUT_OUT[route]);
}
