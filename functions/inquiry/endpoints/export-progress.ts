import { addMinutes, shanghaiDay } from '../../../shared/calendar/instant.ts';
import { EXPORT_INPUT } from '../../../shared/contracts/inquiries.ts';
import type { ExportService } from '../../platform/export-desk.ts';
import { type ExportState, START_MINUTES } from '../../platform/exports-store.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { MEDIA } from '../../platform/export-media.ts';
import { requireStaffRole } from './work-queue.ts';

/**
 * 台账导出: how many rows are written, and a link for two minutes once all are. Only for whoever asked. A writer that has not been heard of for
 * some minutes is called again: whoever waits makes up for whatever died.
 */
export const exportProgress: Endpoint<ExportService> = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'export-progress');
  const id = event.pathParameters?.['id'] ?? '';
  const state = await service.exports.read(id);
  if (state === undefined || state.asked.by.id !== staff.id) throw noSuchExport();
  const { asked, parts, done } = state;
  const shown = { id, askedAt: asked.at, rows: parts.reduce((sum, { rows }) => sum + rows, 0) };
  const now = service.now();
  if (done !== undefined) {
    const { format } = EXPORT_INPUT.parse(JSON.parse(asked.asked));
    const fileName = `register-${shanghaiDay(asked.at)}.${format}`;
    const link = service.exporting.lend({ key: done.key, media: MEDIA[format], fileName });
    return jsonAnswer(200, { ...shown, state: 'READY', rows: done.rows, fileName, ...link });
  }
  if (lastHeardOf(state) < addMinutes(now, -START_MINUTES) && (await service.exports.start(id, now)))
    await service.exporting.start(id);
  return jsonAnswer(200, { ...shown, state: parts.length === 0 ? 'WAITING' : 'WRITING' });
};

function lastHeardOf({ asked, parts, startedAt }: ExportState): string {
  return [asked.at, startedAt ?? asked.at, ...parts.map(({ at }) => at)].reduce((a, b) => (a > b ? a : b));
}

function noSuchExport(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'EXPORT_NOT_FOUND',
    title: '没有这次导出，或者已经过期',
    detail: 'There is no such export of yours, or it has expired.',
  });
}
