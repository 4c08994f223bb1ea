import type { Role } from '../petition/actor.ts';
import { PROCEDURE } from '../petition/procedure.ts';

/** Who may take which step, by its name. */
export const STEP_ROLES: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  PROCEDURE.map((step) => [step.name, step.roles]),
);
