/** What a member of staff may be: 接待人员、承办人、负责人、有关领导、监督人员、审计、系统管理. None implies another. */
export const STAFF_ROLES = {
  receiver: { zh: '接待人员', en: 'receiver' },
  handler: { zh: '承办人', en: 'handler' },
  head: { zh: '负责人', en: 'head' },
  leader: { zh: '有关领导', en: 'leader' },
  supervisor: { zh: '监督人员', en: 'supervisor' },
  auditor: { zh: '审计', en: 'auditor' },
  admin: { zh: '系统管理', en: 'administrator' },
} as const;
export type StaffRole = keyof typeof STAFF_ROLES;

export function isStaffRole(text: string): text is StaffRole {
  return Object.hasOwn(STAFF_ROLES, text);
}

export type Role = StaffRole | 'resident';

/** Who gives a command. A clock asks, and decides nothing about people. */
export type Actor =
  | { readonly kind: 'resident' }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'clock' };

export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  if (actor.kind === 'resident') return roles.includes('resident');
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}
