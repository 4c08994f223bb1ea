import type * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { StaffRole } from '../petition/actor.ts';
import { CLOCK_KINDS, type ClockRules, type RuleSet, ruleSetOn } from './clock-rules.ts';
import type { districtSchema } from './district-file.ts';
import type { Authority, Office } from './office.ts';
import { PROFILES } from './profiles.ts';

/** A district as its file describes it, checked. */
export type District = z.infer<typeof districtSchema>;

/**
 * Whether this is what a synth wrote down of a district: its file was checked there, whole, and travels in one package with the
 * code that reads it. Checking it whole once more cost every cold start a tenth of its own work.
 */
export function isDistrict(value: unknown): value is District {
  return typeof value === 'object' && value !== null && 'slug' in value && 'ownRules' in value && 'staff' in value;
}

/** What the rules see of a district. */
export function officeOf(district: District): Office {
  return {
    name: district.name.zh,
    address: district.office.address,
    phone: district.office.phone,
    documentWord: district.office.documentWord ?? district.name.zh,
    hours: district.office.hours,
    decides: PROFILES[district.profile].decides,
    without: PROFILES[district.profile].without,
    idleDays: district.idleDays,
    groupSize: district.groupSize,
    immediateMinutes: district.immediateMinutes,
    heads: rosterWithRole(district, 'head').map(({ id }) => id),
    roster: district.staff.roster,
    instructionReminderDays: district.instructionReminderDays,
    selfCriticism: district.selfCriticism,
    simpleProcedure: district.simpleProcedure,
    ...(district.open311 ? { publishes: true } : {}),
    rulesOn: (receivedOn) => rulesOf(district, receivedOn),
    reviewerOf: (authority) => reviewerOf(district, authority),
    authorityNamed: (name) => district.authorities.find((known) => known.name === name),
  };
}

/** China's partition has no CloudFront that this account could use: its pages are reached at the API's own address. */
export function hasSite({ deployment }: District): boolean {
  return deployment.partition === 'aws';
}

/** Whether files are scanned for malware before anybody keeps them: where the partition can, unless the district's file says no. */
export function scansForMalware({ deployment }: District): boolean {
  return deployment.partition === 'aws' && deployment.malwareScan;
}

/** A member of staff's mailbox. */
export function staffAddress(district: District, id: string): string {
  return district.staff.roster.find((member) => member.id === id)?.email ?? `${id}@${district.staff.mailDomain}`;
}

export function rosterWithRole(district: District, role: StaffRole): readonly District['staff']['roster'][number][] {
  return district.staff.roster.filter((member) => member.roles.includes(role));
}

function rulesOf(district: District, receivedOn: CalendarDate): RuleSet {
  const law = ruleSetOn(receivedOn);
  const own = district.ownRules
    .filter((rules) => rules.from <= receivedOn)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return own === undefined ? law : { ...law, clocks: withOwnClocks(law.clocks, own) };
}

function withOwnClocks(law: ClockRules, own: District['ownRules'][number]): ClockRules {
  let clocks = law;
  for (const kind of CLOCK_KINDS) {
    const given = own.clocks[kind];
    if (given === undefined) continue;
    const rule = law[kind];
    clocks = {
      ...clocks,
      [kind]: {
        ...rule,
        length: given.length,
        unit: given.unit ?? rule.unit,
        nearDue: rule.nearDue.filter((days) => days < given.length),
        basis: [own.basis, ...rule.basis],
        outerLimit: rule.outerLimit ?? { length: rule.length, basis: rule.basis.at(-1) ?? own.basis },
      },
    };
  }
  return clocks;
}

function reviewerOf(district: District, authority: string): Authority | undefined {
  const superior = district.authorities.find((known) => known.name === authority)?.superior;
  if (superior === undefined) return undefined;
  return district.authorities.find((known) => known.name === superior) ?? { name: superior };
}
