import { isCalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { slotsOfDay } from '../../../shared/reception/slots.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { slotSheet } from '../../platform/slot-handlers.ts';
import { slotNow } from '../../platform/slots-offered.ts';
import { requireStaffRole } from './work-queue.ts';

/** 当日接访单: the receptions of a day, today unless said, and who has a place in them, by number and never by name. */
export const daySheet: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'day-sheet');
  const day = event.queryStringParameters?.['day'] ?? shanghaiDay(service.now());
  if (!isCalendarDate(day)) {
    throw invalidInput([{ field: 'day', message: '请填写真实存在的日期，如2025-10-09 / a real day' }]);
  }
  const slots = await Promise.all(
    slotsOfDay(service.district, service.calendar, day).map(async (offered) =>
      slotSheet(service, staff, await slotNow(service, offered.slot, { consistent: true }), offered),
    ),
  );
  return jsonAnswer(200, { day, slots });
};
