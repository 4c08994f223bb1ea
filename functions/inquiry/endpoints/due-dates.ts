import { explainDueDate } from '../../../shared/calendar/explain.ts';
import { dueDate } from '../../../shared/calendar/periods.ts';
import { DUE_DATE_INPUT } from '../../../shared/contracts/inquiries.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { parseInput, readJson } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';

export const dueDates: Endpoint = (event, service) =>
  Promise.resolve(jsonAnswer(200, countDay(service, readJson(event))));

/** 期限计算: for the API and for the residents' page alike. @throws ProblemError 422 */
export function countDay({ calendar }: Pick<Service, 'calendar'>, asked: unknown) {
  const { from, days, unit } = parseInput(DUE_DATE_INPUT, asked);
  const counted = dueDate(calendar, {
    start: from,
    length: days,
    unit: unit === 'WORKING' || unit === 'working' ? 'WORKING' : 'CALENDAR',
  });
  const { due, rawDue, firstDayCounted, skipped, calendarVersion, provisional } = counted;
  return {
    due,
    rawDue,
    firstDayCounted,
    skipped,
    basis: BASIS,
    calendarVersion,
    provisional,
    explanation: explainDueDate(counted),
  };
}

const BASIS = ['《中华人民共和国民法典》第二百零一条', '《中华人民共和国民法典》第二百零三条'];
