import { COMPLAINTS } from '../complaints/procedure.ts';
import type { Role } from '../petition/actor.ts';

/** Who may take which step on a complaint, by its name. */
export const COMPLAINT_STEP_ROLES: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  COMPLAINTS.map((step) => [step.name, step.roles]),
);
