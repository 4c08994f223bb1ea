import { STAFF_ROLES, type StaffRole } from '../../../shared/petition/actor.ts';

export function rolesInWords(roles: readonly StaffRole[]): string {
  return roles.map((role) => STAFF_ROLES[role].zh).join('、');
}
