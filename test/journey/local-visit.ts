import { instant } from '../../shared/calendar/instant.ts';
import type { District } from '../../shared/district/district.ts';
import { doorOverHttp } from '../support/bucket-door.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import type { DistrictClient } from './district-client.ts';
import type { Visit } from './walk.ts';

/** A visit to `npm start`, where everything can be seen and two minutes pass at once. */
export function localVisit(district: DistrictClient, office: District, told: Pick<Visit, 'saw' | 'skipped'>): Visit {
  return {
    ...told,
    office,
    district,
    now: () => district.expectOk<{ readonly now: string }>('GET', '/_local/clock').then(({ now }) => instant(now)),
    async staff(role) {
      const member = office.staff.roster.find(({ roles }) => roles.includes(role));
      if (member === undefined) throw new Error(`nobody on the roster of ${office.slug} is ${role}`);
      return { id: member.id, token: await district.staff(member.id, ...member.roles) };
    },
    manyHands: true,
    files: doorOverHttp,
    email: LEAKING_ROOF.petitioner.email,
    mail: () => district.mail(),
    // The mailbox that stands in for SES says so by itself.
    comesBack: () => Promise.resolve(),
    timerOf: async (no) => (await district.schedules()).find(({ petitionNo }) => petitionNo === no)?.at,
    passTwoMinutes: async () => {
      await district.expectOk('POST', '/_local/clock', { body: { advance: 'PT2M' } });
    },
  };
}
