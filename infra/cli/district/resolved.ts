import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { CLOCK_KINDS, type ClockKind, type ClockRule, ruleSetOn } from '../../../shared/district/clock-rules.ts';
import { type District, officeOf, staffAddress } from '../../../shared/district/district.ts';
import { citeBasis, OFFICE_RULES } from '../../../shared/district/legal-basis.ts';
import { PROFILES } from '../../../shared/district/profiles.ts';
import { fileOf } from '../../districts/define-district.ts';

/** Where a value comes from. */
type Source = 'law' | 'office rules' | 'own rule' | 'profile' | 'file' | 'default';

export interface ResolvedClock extends Pick<ClockRule, 'title' | 'holder' | 'nature' | 'length' | 'unit' | 'nearDue'> {
  readonly kind: ClockKind;
  readonly source: Source;
  /** With an own rule: since when it is in force. */
  readonly since?: CalendarDate;
  /** With an own rule: what would hold without it. */
  readonly instead?: Pick<ClockRule, 'length' | 'unit'>;
  readonly basis: readonly string[];
}

export interface ResolvedSetting {
  readonly path: string;
  readonly value: unknown;
  readonly source: Source;
}

interface Reviewed {
  readonly name: string;
  readonly review?: string;
  readonly finalReview?: string;
}

/** A district's file with everything that follows from it for matters received on a day. */
export interface ResolvedDistrict {
  readonly slug: string;
  readonly name: District['name'];
  readonly on: CalendarDate;
  readonly rules: string;
  readonly clocks: readonly ResolvedClock[];
  readonly authorities: readonly Reviewed[];
  readonly staff: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly mailbox: string;
  }[];
  readonly settings: readonly ResolvedSetting[];
}

export function resolve(district: District, on: CalendarDate): ResolvedDistrict {
  const { authorities, staff, ...rest } = district;
  const office = officeOf(district);
  const { decides, without } = PROFILES[district.profile];
  const ofProfile: readonly ResolvedSetting[] = [
    { path: 'decides', value: decides, source: 'profile' },
    ...(without.length === 0 ? [] : [{ path: 'without', value: without.join('、'), source: 'profile' } as const]),
  ];
  const { mailDomain, onlyOwnDomain } = staff;
  return {
    slug: district.slug,
    name: district.name,
    on,
    rules: ruleSetOn(on).title,
    clocks: CLOCK_KINDS.map((kind) => clockOn(district, kind, on)),
    authorities: authorities.map(({ name }) => {
      const review = office.reviewerOf(name)?.name;
      const finalReview = review === undefined ? undefined : office.reviewerOf(review)?.name;
      return {
        name,
        ...(review === undefined ? {} : { review }),
        ...(finalReview === undefined ? {} : { finalReview }),
      };
    }),
    staff: staff.roster.map(({ id, name, roles }) => ({ id, name, roles, mailbox: staffAddress(district, id) })),
    settings: [...settingsUnder({ ...rest, staff: { mailDomain, onlyOwnDomain } }, fileOf(district), ''), ...ofProfile],
  };
}

function clockOn(district: District, kind: ClockKind, on: CalendarDate): ResolvedClock {
  const { title, holder, nature, length, unit, nearDue, basis } = officeOf(district).rulesOn(on).clocks[kind];
  const shared = { kind, title, holder, nature, length, unit, nearDue, basis: basis.map(citeBasis) };
  const own = ownRuleFor(district, kind, on);
  if (own !== undefined) {
    const { length: lawLength, unit: lawUnit } = ruleSetOn(on).clocks[kind];
    return { ...shared, source: 'own rule', since: own, instead: { length: lawLength, unit: lawUnit } };
  }
  const byOfficeAlone = basis.every(({ instrument }) => instrument === OFFICE_RULES);
  return { ...shared, source: byOfficeAlone ? 'office rules' : 'law' };
}

// One set is in force at a time, and says nothing of the kinds that it does not name.
function ownRuleFor({ ownRules }: District, kind: ClockKind, on: CalendarDate): CalendarDate | undefined {
  const inForce = ownRules
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  return inForce?.clocks[kind] === undefined ? undefined : inForce.from;
}

/** Every single value, in the file's own paths, and whether the file says it. */
function settingsUnder(value: unknown, written: unknown, at: string): readonly ResolvedSetting[] {
  if (typeof value !== 'object' || value === null) {
    return [{ path: at, value, source: written === undefined ? 'default' : 'file' }];
  }
  if (Array.isArray(value) && value.length === 0) return [{ path: at, value, source: 'file' }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = Array.isArray(value) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`;
    const saidThere = typeof written === 'object' && written !== null ? Reflect.get(written, name) : undefined;
    return settingsUnder(inner, saidThere, path);
  });
}
