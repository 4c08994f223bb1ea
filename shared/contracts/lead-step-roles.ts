import { ACCOUNTABILITY } from '../accountability/procedure.ts';
import type { Role } from '../petition/actor.ts';

/** Who may take which step on a lead, by its name. */
export const LEAD_STEP_ROLES: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  ACCOUNTABILITY.map((step) => [step.name, step.roles]),
);
