import type { Actor } from './actor.ts';
import type { Petition } from './petition.ts';

/** Named in the petition as complained of: recused from it, and never shown it (信访工作条例第二十八、三十条). */
export function isAccused(petition: Petition, staffId: string): boolean {
  return petition.classification?.accused?.staffIds.includes(staffId) ?? false;
}

/** 检举控告: the compartment is closed; only the head, the supervisor, and the person charged with it look inside. */
export function isRestricted(petition: Petition): boolean {
  return petition.classification?.category === 'ACCUSATION';
}

/**
 * Whether this member of staff may know of the petition at all. To those who may not, it looks as if it did not exist.
 */
export function maySee(actor: Actor, petition: Petition): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'clock';
  if (isAccused(petition, actor.id)) return false;
  if (!isRestricted(petition)) return true;
  return petition.handler === actor.id || actor.roles.some((role) => role === 'head' || role === 'supervisor');
}
