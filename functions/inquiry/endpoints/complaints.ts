import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { COMPLAINT_LISTS, isComplaintList, shownComplaint } from '../../../shared/complaints/views.ts';
import { maySeeComplaint } from '../../../shared/complaints/visibility.ts';
import { readComplaintEntry } from '../../platform/complaint-projection.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { pageAsked, readablePage, requireStaffRole } from './work-queue.ts';

/** One page of the complaints to be answered, or answered, oldest first. What the asker may not know of is not there. */
export const complaints: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'complaints');
  const { list = 'open' } = event.queryStringParameters ?? {};
  if (!isComplaintList(list)) {
    throw invalidInput([
      { field: 'list', message: `没有这个列表，可选：${COMPLAINT_LISTS.join('、')} / one of these` },
    ]);
  }
  const page = await readablePage(service.views.complaints(list, pageAsked(event)));
  const today = shanghaiDay(service.now());
  const shown = page.rows
    .map(({ body }) => readComplaintEntry(body))
    .filter((entry) => maySeeComplaint(staff, entry))
    .map((entry) => shownComplaint(entry, today));
  return jsonAnswer(200, {
    list,
    asOf: today,
    complaints: shown,
    ...(page.after === undefined ? {} : { after: page.after }),
  });
};
