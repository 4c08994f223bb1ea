import { CLOCK_KINDS } from '../../../shared/district/clock-rules.ts';
import { missingNotices } from '../../../shared/calendar/coverage.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { PROFILES } from '../../../shared/district/profiles.ts';
import { hasRole } from '../../../shared/petition/actor.ts';
import { CONTENT_CLASSES } from '../../../shared/petition/codes.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

/** 本机关: what every screen of the console needs, in one answer: me, my colleagues, the authorities, the rules in force, the calendar. */
export const office: Endpoint = (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'office');
  const { district } = service;
  const now = service.now();
  const { address, phone, supervisionPhone, openingTimes, hours, posts } = district.office;
  return Promise.resolve(
    jsonAnswer(200, {
      me: { id: staff.id, name: staff.name, roles: staff.roles },
      office: {
        slug: district.slug,
        name: district.name,
        address,
        phone,
        supervisionPhone,
        openingTimes,
        hours,
        posts,
      },
      superior: district.superior,
      // Names and offices only: nobody needs a colleague's address to give them a matter.
      staff: district.staff.roster.map(({ id, name, roles }) => ({ id, name, roles })),
      authorities: district.authorities.map(({ name }) => name),
      contentClasses: CONTENT_CLASSES,
      without: PROFILES[district.profile].without,
      groupSize: district.groupSize,
      appointments: district.appointments !== undefined,
      simpleProcedure: district.simpleProcedure,
      oversees: hasRole(staff, ['head', 'supervisor']),
      rules: rulesOf(service),
      calendar: calendarOf(service),
      now,
      today: shanghaiDay(now),
    }),
  );
};

function rulesOf({ office: { rulesOn }, now }: Service) {
  const { version, title, clocks, longestExtension } = rulesOn(shanghaiDay(now()));
  return {
    version,
    title,
    longestExtension,
    clocks: CLOCK_KINDS.map((kind) => {
      const { title: name, holder, nature, length, unit, nearDue, basis, outerLimit } = clocks[kind];
      return {
        kind,
        title: name,
        holder,
        nature,
        length,
        unit,
        nearDue,
        basis: basis.map(citeBasis),
        ...(outerLimit === undefined
          ? {}
          : { outerLimit: { length: outerLimit.length, basis: citeBasis(outerLimit.basis) } }),
      };
    }),
  };
}

/** The years whose official notice is loaded, with their days, and those that are wanted and missing: dates there are provisional. */
function calendarOf({ calendar, now }: Service) {
  return {
    version: calendar.version,
    notices: calendar.notices.map(({ year, title, holidays, makeUpWorkdays }) => ({
      year,
      title,
      holidays,
      makeUpWorkdays,
    })),
    missing: missingNotices(calendar, shanghaiDay(now())),
  };
}
