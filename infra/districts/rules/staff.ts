import { STEP_ROLES } from '../../../shared/contracts/step-roles.ts';
import type { District } from '../../../shared/district/district.ts';
import type { Problem } from '../problem.ts';
import { repeatedAt, rule } from './rule.ts';

type Staff = District['staff'];

/** Somebody for every step, each of them one person, and mail where the office wants it. */
export const STAFF_RULES = [
  rule(['staff'], ({ staff }) => [
    ...repeatedAt(staff.roster, ({ id }) => id).map((at) => ({
      path: `staff.roster[${at}].id`,
      given: staff.roster[at]?.id,
      allowed: 'each id once: it is how a person signs in',
    })),
    ...stepsNobodyMayTake(staff),
    ...(staff.onlyOwnDomain ? mailboxesElsewhere(staff) : []),
  ]),
];

// One line for each set of roles of which somebody must have one.
function stepsNobodyMayTake({ roster }: Staff): readonly Problem[] {
  const held = new Set<string>(roster.flatMap(({ roles }) => roles));
  const stepsFor = new Map<string, string[]>();
  for (const [step, roles] of Object.entries(STEP_ROLES)) {
    if (roles.some((role) => role === 'resident' || held.has(role))) continue;
    const wanted = roles.join(' or ');
    stepsFor.set(wanted, [...(stepsFor.get(wanted) ?? []), step]);
  }
  return [...stepsFor].map(([wanted, steps]) => ({
    path: 'staff.roster',
    given: [...held].join(', '),
    allowed: `somebody with the role ${wanted}; without, nobody may take ${steps.slice(0, 3).join(', ')}${steps.length > 3 ? ', …' : ''}`,
    example: { id: 'zhao.min', name: '赵敏', roles: [wanted.split(' or ')[0]] },
  }));
}

function mailboxesElsewhere({ roster, mailDomain }: Staff): readonly Problem[] {
  return roster.flatMap(({ id, email }, at) =>
    email === undefined || email.toLowerCase().endsWith(`@${mailDomain}`)
      ? []
      : [
          {
            path: `staff.roster[${at}].email`,
            given: email,
            allowed: `a mailbox at ${mailDomain}: staff.onlyOwnDomain is true`,
            example: `${id}@${mailDomain}`,
          },
        ],
  );
}
