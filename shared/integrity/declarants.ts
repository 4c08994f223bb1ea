import type { StaffRole } from '../petition/actor.ts';

/** Who declares: everybody who deals with petitioners or with those who do. Whoever only keeps the system running does not. */
export const DECLARANTS = [
  'receiver',
  'handler',
  'head',
  'leader',
  'supervisor',
  'auditor',
] as const satisfies readonly StaffRole[];
