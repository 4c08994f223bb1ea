import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** 我的视图: one’s own and nobody else’s, with their version. */
export const savedViews: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'saved-views');
  return jsonAnswer(200, await service.savedViews.read(staff.id));
};
