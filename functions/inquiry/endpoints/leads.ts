import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { PURPOSE } from '../../../shared/accountability/codes.ts';
import { isLeadList, LEAD_LISTS, shownEntry } from '../../../shared/accountability/views.ts';
import { maySeeLead } from '../../../shared/accountability/visibility.ts';
import { readLeadEntry } from '../../platform/ledger.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { pageAsked, readablePage, requireStaffRole } from './work-queue.ts';

/** One page of the leads that are proposed, open or ended, oldest first. What the asker may not know of is not there. */
export const leads: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'leads');
  const { list = 'open' } = event.queryStringParameters ?? {};
  if (!isLeadList(list)) {
    throw invalidInput([{ field: 'list', message: `没有这个列表，可选：${LEAD_LISTS.join('、')} / one of these` }]);
  }
  const page = await readablePage(service.views.leads(list, pageAsked(event)));
  const today = shanghaiDay(service.now());
  const shown = page.rows
    .map(({ body }) => readLeadEntry(body))
    .filter((entry) => maySeeLead(staff, entry))
    .map((entry) => shownEntry(entry, today));
  return jsonAnswer(200, {
    purpose: PURPOSE,
    list,
    asOf: today,
    leads: shown,
    ...(page.after === undefined ? {} : { after: page.after }),
  });
};
