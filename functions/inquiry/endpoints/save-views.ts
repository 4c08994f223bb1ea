import { SAVED_VIEWS_INPUT, type SavedView } from '../../../shared/contracts/saved-views.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { parseInput, readJson, staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** 我的视图: all of them, in place of those that were seen. What was kept meanwhile in another window is not overwritten but answered. */
export const saveViews: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'save-views');
  const body = readJson(event);
  const { version } = parseInput(SAVED_VIEWS_INPUT, body);
  const views = viewsIn(body);
  if (!(await service.savedViews.replace(staff.id, version, views))) {
    const now = await service.savedViews.read(staff.id);
    throw new ProblemError({
      status: 409,
      code: 'VIEWS_CHANGED',
      title: '视图已在别处修改，请刷新后再保存',
      detail: `They are now at version ${now.version}; you saw ${version}.`,
    });
  }
  return jsonAnswer(200, { version: version + 1, views });
};

// As they were sent: parsing takes their filters apart, and they go back into an address.
function viewsIn(body: unknown): readonly SavedView[] {
  return isViews(body) ? body.views : [];
}

function isViews(body: unknown): body is { readonly views: readonly SavedView[] } {
  return typeof body === 'object' && body !== null && 'views' in body && Array.isArray(body.views);
}
