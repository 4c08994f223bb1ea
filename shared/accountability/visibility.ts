import { type ComplaintFacts, mayActOnComplaint } from '../complaints/visibility.ts';
import type { Actor } from '../petition/actor.ts';
import type { Source } from './codes.ts';

/** What decides who may know of a lead; the lead itself and every row of it carry these. */
export interface LeadFacts {
  readonly source: Source;
  readonly officer: string;
  readonly head: string;
  readonly aboutHead: boolean;
  readonly concealedFrom: readonly string[];
  /** A finding stands, from which the superior may have to decide about the head. */
  readonly found: boolean;
  /** Absent while it is only proposed. */
  readonly openedBy?: string;
  /** Of what is only proposed from a complaint: whoever may not look into that, knows nothing of this. */
  readonly complaint?: ComplaintFacts;
}

/** The lead is about this person, or the petition it comes from is: recused, and never shown the file. */
export function isConcerned(facts: Pick<LeadFacts, 'officer' | 'concealedFrom'>, staffId: string): boolean {
  return facts.officer === staffId || facts.concealedFrom.includes(staffId);
}

/**
 * Who may know of a lead and read its file: the supervisor; the head, unless it is about a head; the superior where it is
 * about a head or a matter of integrity, which they must decide (R42), once something is established, or where they opened it.
 * Never the person it is about.
 */
export function maySeeLead(actor: Actor, facts: LeadFacts): boolean {
  if (actor.kind !== 'staff' || isConcerned(facts, actor.id)) return false;
  if (facts.complaint !== undefined) return mayActOnComplaint(actor, facts.complaint);
  if (actor.roles.includes('supervisor')) return true;
  // A head who is also a supervisor oversees; a mere head does not see what is about a head.
  if (actor.roles.includes('head') && !facts.aboutHead) return true;
  const decides = facts.aboutHead || facts.source === 'INTEGRITY' || facts.found || facts.openedBy === actor.id;
  return actor.roles.includes('leader') && decides;
}
