import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Channel, SpecialGround } from './codes.ts';
import { type Decision, happened, particularsOf, type Refusal, refuse } from './decision.ts';
import type { PetitionRegistered } from './events.ts';
import { mailAddressOf, type Particulars } from './particulars.ts';
import type { OpeningContext } from './step.ts';
import { proposeSpecialGround } from './urgency.ts';

interface Registration {
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly anonymous: boolean | undefined;
  readonly particulars: Particulars;
  readonly headcount?: number | undefined;
  readonly underFourteen?: boolean | undefined;
  readonly onTheSpot?: PetitionRegistered['onTheSpot'];
  readonly confirmedByPetitioner?: boolean | undefined;
  readonly lateEntryReason?: string | undefined;
}

/**
 * 登记: every contact is registered, whatever becomes of it (信访工作条例第二十二、二十三条). Nothing here refuses a
 * petition for what it asks, who asks, or how often.
 */
export function register(registration: Registration, context: OpeningContext): Decision {
  const refused = nameOrNone(registration.anonymous, registration.particulars);
  if (refused !== undefined) return refuse(refused);
  const { petitioner, agent } = registration.particulars;
  const maybeUrgent = urgentGround(registration.particulars);
  const { representatives } = registration.particulars;
  return happened({
    type: 'PetitionRegistered',
    channel: registration.channel,
    receivedOn: registration.receivedOn,
    receivedAt: context.now,
    anonymous: petitioner === undefined,
    reachable: [petitioner?.phone, petitioner?.email, petitioner?.address, agent?.phone, agent?.email].some(
      (way) => way !== undefined,
    ),
    byMail: mailAddressOf(registration.particulars) !== undefined,
    ...(registration.headcount === undefined ? {} : { headcount: registration.headcount }),
    ...(representatives === undefined ? {} : { representatives: representatives.length }),
    ...(agent === undefined
      ? {}
      : { agent: { relation: agent.relation, authorityNoted: agent.authority !== undefined } }),
    ...(registration.underFourteen === true ? { underFourteen: true } : {}),
    ...(registration.onTheSpot === undefined ? {} : { onTheSpot: registration.onTheSpot }),
    ...(registration.confirmedByPetitioner === undefined
      ? {}
      : { confirmedByPetitioner: registration.confirmedByPetitioner }),
    ...(registration.lateEntryReason === undefined ? {} : { lateEntryReason: registration.lateEntryReason }),
    ...(maybeUrgent === undefined ? {} : { maybeUrgent }),
    particulars: particularsOf(context),
    personKeys: context.personKeys,
    queryCodeHash: context.queryCodeHash,
  });
}

/** 实名或者匿名: a petition has a name or says that it has none; asked here alone, for a form that is not whole yet too. */
export function nameOrNone(
  anonymous: boolean | undefined,
  given: { readonly petitioner?: unknown; readonly agent?: unknown },
): (Refusal<'ANONYMOUS_WITH_NAME'> & { readonly field: string }) | undefined {
  if (anonymous === true && (given.petitioner ?? given.agent) !== undefined) {
    return {
      code: 'ANONYMOUS_WITH_NAME',
      field: 'anonymous',
      zh: '选择匿名时请不要填写姓名和联系方式；如需答复，请取消匿名',
      en: 'an anonymous petition carries no name; to be answered, give your name instead',
    };
  }
  if (anonymous !== true && given.petitioner === undefined) {
    return {
      code: 'ANONYMOUS_WITH_NAME',
      field: 'petitioner',
      zh: '请填写姓名，或者选择匿名',
      en: 'give a name, or say that the petition is anonymous',
    };
  }
  return undefined;
}

function urgentGround(particulars: Particulars): SpecialGround | undefined {
  return proposeSpecialGround(
    [particulars.subject, particulars.statement, particulars.request, particulars.place].join('\n'),
  );
}
