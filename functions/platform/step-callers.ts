import { type Actor, hasRole } from '../../shared/petition/actor.ts';
import type { Declaration } from '../../shared/petition/step.ts';
import { ProblemError } from './problems.ts';

/** Deny by default, before the body is read. @throws ProblemError 403 */
export function requireRole(actor: Actor, step: Pick<Declaration, 'roles' | 'title'>): void {
  if (hasRole(actor, step.roles)) return;
  throw new ProblemError({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    title: `您的岗位不能办理「${step.title.zh}」`,
    detail: `Your role does not allow "${step.title.en}"; it is for: ${step.roles.join(', ')}.`,
  });
}

/** Whose keys are theirs alone: one resident, as far as a key tells, or this member of staff. */
export function askerOf(actor: Actor): string {
  return actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind;
}
