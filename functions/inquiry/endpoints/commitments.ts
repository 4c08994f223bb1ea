import { PROFILES } from '../../../shared/district/profiles.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import type { Commitments } from '../../../shared/contracts/answers.ts';
import type { RuleSet } from '../../../shared/district/clock-rules.ts';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { CATEGORIES } from '../../../shared/petition/codes.ts';
import type { Service } from '../../platform/service.ts';

/** R36 三公开: service content, procedure and time limits, straight from the rules that the clocks run by. */
export function commitmentsOf(service: Service): Commitments {
  const { district, office, calendar } = service;
  const today = shanghaiDay(service.now());
  const rules = office.rulesOn(today);
  const { address, phone, supervisionPhone, openingTimes, filings } = district.office;
  return {
    office: {
      name: district.name,
      address,
      phone,
      supervisionPhone,
      openingTimes,
      superior: district.superior,
      petitioners: PROFILES[district.profile].petitioners,
      ...(filings === undefined ? {} : { filings }),
    },
    content: [CATEGORIES.APPEAL_OR_REQUEST, CATEGORIES.SUGGESTION, CATEGORIES.ACCUSATION, CATEGORIES.INQUIRY],
    procedure: procedureInWords(rules),
    timeLimits: Object.entries(rules.clocks)
      .filter(([kind]) => kind !== 'assignment' && (kind !== 'simpleHandling' || office.simpleProcedure))
      .map(([kind, { title, holder, length, unit, basis }]) => ({
        kind,
        title,
        holder,
        length,
        unit,
        basis: basis.map(citeBasis),
      })),
    ruleSet: { version: rules.version, title: rules.title },
    calendarVersion: calendar.version,
    asOf: today,
  };
}

// The numbers are the rules' own: an office with stricter periods promises those.
function procedureInWords({ clocks, longestExtension }: RuleSet): Commitments['procedure'] {
  const { notice, transfer, handling, reviewRequest, review } = clocks;
  return [
    {
      zh: '登记：来信、来访、来电、网上提出的，一律登记，出具编号和查询码',
      en: 'Every petition is registered, with a number and a query code.',
    },
    {
      zh: `告知：能当场告知的当场告知；不能的，${notice.length}日内告知`,
      en: `You are told at once where possible, otherwise within ${notice.length} days.`,
    },
    {
      zh: `转送：${transfer.length}日内转送有权处理的机关`,
      en: `Within ${transfer.length} days it goes to the competent authority.`,
    },
    {
      zh: `办理：有权处理的机关受理后${handling.length}日内办结并书面答复；情况复杂的，可以延长不超过${longestExtension}日`,
      en: `The authority decides within ${handling.length} days of acceptance, at most ${longestExtension} more for complex matters.`,
    },
    {
      zh: `复查、复核：不服的，收到之日起${reviewRequest.length}日内可以逐级请求复查、复核；复查、复核机关${review.length}日内作出意见`,
      en: `You may ask for review, then final review, within ${reviewRequest.length} days each; each is decided within ${review.length} days.`,
    },
    {
      zh: '回声：办理结果必须反馈给您，没有反馈不得办结',
      en: 'Nothing is closed before you were told what became of it.',
    },
  ];
}
