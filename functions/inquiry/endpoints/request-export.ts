import { EXPORTED_REGISTER } from '../../../shared/contracts/exported-register.ts';
import { EXPORT_INPUT } from '../../../shared/contracts/inquiries.ts';
import { hasRole } from '../../../shared/petition/actor.ts';
import type { ExportService } from '../../platform/export-desk.ts';
import { canonicalJson, hashOf } from '../../platform/keyed-hashes.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { ProblemError } from '../../platform/problems.ts';
import { idempotencyKeyOf, parseInput, readJson, staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/**
 * 台账导出: a list as a file, written in the background. That somebody asked for it is on record (查阅记录) before a row is read; with who the
 * petitioners are, it is for the head alone, and each petition's own log tells of it too. The same again with the same key is the same export.
 */
export const requestExport: Endpoint<ExportService> = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'request-export');
  const body = readJson(event);
  const input = parseInput(EXPORT_INPUT, body);
  if (input.persons === true && !hasRole(staff, ['head'])) {
    throw new ProblemError({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
      title: '导出信访人信息，须由负责人办理',
      detail: 'With who the petitioners are, exports are for the head.',
    });
  }
  const key = idempotencyKeyOf(event) ?? service.newId();
  const id = hashOf(JSON.stringify(['export', staff.id, key])).slice(0, 22);
  const at = service.now();
  const asked = canonicalJson(body);
  const { id: by, name, roles } = staff;
  if (!(await service.exports.open({ id, at, by: { id: by, name, roles }, asked }))) {
    throw new ProblemError({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
      title: '该幂等键已用于另一份内容，请换用新的键',
      detail: 'This Idempotency-Key was used with another body; use a new key for a new request.',
    });
  }
  const opened = (await service.exports.read(id))?.asked.at ?? at;
  await service.access.note({ of: EXPORTED_REGISTER, at: opened, by, id, exported: id, asked });
  if (await service.exports.start(id, at)) await service.exporting.start(id);
  return jsonAnswer(202, { id, state: 'WAITING', rows: 0, askedAt: opened });
};
