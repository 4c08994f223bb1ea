import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { foldRoster } from '../../../shared/reception/roster.ts';
import { readWeek, weekOf } from '../../../shared/reception/week.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { rosterFor } from '../../platform/reception-handlers.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** R40 值班表: who is on duty in a week, this one unless said, and the published hours without anybody. */
export const roster: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'roster');
  const given = event.queryStringParameters?.['week'];
  const week = given === undefined ? weekOf(shanghaiDay(service.now())) : readWeek(given);
  if (week === undefined) {
    throw invalidInput([{ field: 'week', message: '请按ISO 8601填写一周，如2025-W41 / a week, as 2025-W41' }]);
  }
  const recorded = await service.rosters.record.load(week, { consistent: true });
  const folded = foldRoster(
    week,
    recorded.map(({ commit }) => commit),
  );
  return jsonAnswer(200, await rosterFor(service, staff, folded));
};
