import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import type { Commitments } from '../../../shared/contracts/answers.ts';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { CATEGORIES } from '../../../shared/petition/codes.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import type { Service } from '../../platform/service.ts';

export const commitments: Endpoint = (_event, service) =>
  Promise.resolve(jsonAnswer(200, commitmentsOf(service), { 'cache-control': 'public, max-age=300' }));

/** R36 三公开: service content, procedure and time limits, straight from the rules that the clocks run by. */
export function commitmentsOf(service: Service): Commitments {
  const { district, office, calendar } = service;
  const today = shanghaiDay(service.now());
  const rules = office.rulesOn(today);
  const { address, phone, supervisionPhone, openingTimes } = district.office;
  return {
    office: { name: district.name, address, phone, supervisionPhone, openingTimes, superior: district.superior },
    content: [CATEGORIES.APPEAL_OR_REQUEST, CATEGORIES.SUGGESTION, CATEGORIES.ACCUSATION, CATEGORIES.INQUIRY],
    procedure: PROCEDURE_IN_WORDS,
    timeLimits: Object.entries(rules.clocks)
      .filter(([kind]) => kind !== 'assignment')
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

const PROCEDURE_IN_WORDS: Commitments['procedure'] = [
  {
    zh: '登记：来信、来访、来电、网上提出的，一律登记，出具编号和查询码',
    en: 'Every petition is registered, with a number and a query code.',
  },
  {
    zh: '告知：能当场告知的当场告知；不能的，15日内告知',
    en: 'You are told at once where possible, otherwise within 15 days.',
  },
  { zh: '转送：3日内转送有权处理的机关', en: 'Within 3 days it goes to the competent authority.' },
  {
    zh: '办理：有权处理的机关受理后60日内办结并书面答复；情况复杂的，可以延长不超过30日',
    en: 'The authority decides within 60 days of acceptance, at most 30 more for complex matters.',
  },
  {
    zh: '复查、复核：不服的，收到之日起30日内可以逐级请求复查、复核；复查、复核机关30日内作出意见',
    en: 'You may ask for review, then final review, within 30 days each; each is decided within 30 days.',
  },
  {
    zh: '回声：办理结果必须反馈给您，没有反馈不得办结',
    en: 'Nothing is closed before you were told what became of it.',
  },
];
