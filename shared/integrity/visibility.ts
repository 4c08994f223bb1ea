import type { Member } from '../district/office.ts';
import { type Actor, hasRole } from '../petition/actor.ts';

/**
 * Whose declarations and gifts somebody sees (R41): their own; the head those of the staff; the superior those of a head; the supervisor and the
 * auditor everybody's.
 */
export function maySeeIntegrity(actor: Actor, { id, roles }: Pick<Member, 'id' | 'roles'>): boolean {
  if (actor.kind !== 'staff') return false;
  if (actor.id === id || hasRole(actor, ['supervisor', 'auditor'])) return true;
  if (roles.includes('leader')) return false;
  return hasRole(actor, [roles.includes('head') ? 'leader' : 'head']);
}
