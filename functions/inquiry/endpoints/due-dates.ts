import { explainDueDate } from '../../../shared/calendar/explain.ts';
import { dueDate } from '../../../shared/calendar/periods.ts';
import { DUE_DATE_INPUT } from '../../../shared/contracts/inquiries.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { parseInput, readJson } from '../../platform/requests.ts';

export const dueDates: Endpoint = (event, service) => {
  const { from, days, unit } = parseInput(DUE_DATE_INPUT, readJson(event));
  const counted = dueDate(service.calendar, {
    start: from,
    length: days,
    unit: unit === 'WORKING' || unit === 'working' ? 'WORKING' : 'CALENDAR',
  });
  const { due, rawDue, firstDayCounted, skipped, calendarVersion, provisional } = counted;
  return Promise.resolve(
    jsonAnswer(200, {
      due,
      rawDue,
      firstDayCounted,
      skipped,
      basis: BASIS,
      calendarVersion,
      provisional,
      explanation: explainDueDate(counted),
    }),
  );
};

const BASIS = ['《中华人民共和国民法典》第二百零一条', '《中华人民共和国民法典》第二百零三条'];
