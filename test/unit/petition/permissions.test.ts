import { describe, expect, it } from 'vitest';
import { STEP_ROLES } from '../../../shared/contracts/step-roles.ts';
import { hasRole, isStaffRole, STAFF_ROLES, type StaffRole } from '../../../shared/petition/actor.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';
import { clock, resident, type Staff } from '../../support/office.ts';

/** Design §10, column “who”, written down once more. */
const WHO = `
  submit resident
  register receiver
  record-reception receiver
  answer-question receiver handler head
  classify receiver handler
  assign-handler head
  flag-special receiver handler head
  confirm-special head
  withdraw-special head
  notify-urgently receiver handler head
  convene head
  escalate head
  report-major head
  coordinate-on-site receiver head
  record-aftercare receiver handler head
  notify handler
  transfer handler
  handle-internally head
  record-objection handler
  decide-objection head
  record-acceptance handler
  record-refusal handler
  extend head
  record-reply handler
  record-service handler
  request-review resident handler
  request-final-review resident handler
  propose-opinion handler
  instruct leader
  forward-review handler
  record-hearing handler
  record-review-opinion handler
  record-final-review-opinion handler
  give-echo handler
  close head
  confirm-finality head
  link-duplicate handler
  supplement resident
  withdraw resident
  rate resident
  answer-dissatisfaction head
  choose-simple-procedure handler head
  leave-simple-procedure handler head
  request-recusal resident receiver handler
  decide-recusal head leader
  remind handler
  record-mediation handler
  record-answer handler
  request-supervision head
  record-supervision handler
  accept-assignment receiver
  report-conclusion handler
  issue-paper receiver handler head
  correct handler
  recount head
  disregard head
`;

const TABLE = WHO.trim()
  .split('\n')
  .map((line): readonly [string, readonly string[]] => {
    const [step = '', ...roles] = line.trim().split(' ');
    return [step, roles];
  });

describe('roles', () => {
  it('are those of the district’s list and no other word', () => {
    expect(Object.keys(STAFF_ROLES).every(isStaffRole)).toBe(true);
    for (const word of ['resident', 'clock', '', 'Head', 'toString']) expect(isStaffRole(word)).toBe(false);
  });
});

describe('who may take which step', () => {
  it('names every step once, and no other', () => {
    expect(PROCEDURE.map(({ name }) => name).toSorted()).toEqual(TABLE.map(([step]) => step).toSorted());
  });

  it.each(TABLE)('%s: %j and nobody else', (step, roles) => {
    const allowed = STEP_ROLES[step] ?? [];
    expect(allowed.toSorted()).toEqual(roles.toSorted());
    for (const role of Object.keys(STAFF_ROLES) as StaffRole[]) {
      expect(hasRole(staff(role), allowed), role).toBe(roles.includes(role));
    }
    expect(hasRole(resident, allowed)).toBe(roles.includes('resident'));
    expect(hasRole(clock, allowed)).toBe(false);
    expect(hasRole(staff(), allowed)).toBe(false);
  });

  it('no role implies another: all of them together may do what each may', () => {
    const everything = staff(...(Object.keys(STAFF_ROLES) as StaffRole[]));
    for (const [step, roles] of TABLE) {
      expect(hasRole(everything, STEP_ROLES[step] ?? [])).toBe(roles.some((role) => role !== 'resident'));
    }
  });

  it('auditor, administrator and supervisor take no step at all', () => {
    for (const role of ['auditor', 'admin', 'supervisor'] as const) {
      expect(PROCEDURE.filter((step) => hasRole(staff(role), step.roles))).toEqual([]);
    }
  });

  it('every step names its legal basis and its title', () => {
    for (const step of PROCEDURE) {
      expect(step.basis.length, step.name).toBeGreaterThan(0);
      expect(step.title.zh, step.name).toMatch(/\p{Script=Han}/u);
    }
  });
});

function staff(...roles: readonly StaffRole[]): Staff {
  return { kind: 'staff', id: 'somebody', name: '某人', roles };
}
