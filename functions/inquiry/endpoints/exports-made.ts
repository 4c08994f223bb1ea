import { EXPORTED_REGISTER } from '../../../shared/contracts/exported-register.ts';
import { hasRole } from '../../../shared/petition/actor.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** As many as anybody reads; of more, the latest. */
const MOST = 500;

/** 导出记录 (R-X7): who asked for the register as a file, when and narrowed how, the last first. One's own; everybody's for those who oversee and audit. */
export const exportsMade: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'exports-made');
  const looks = await service.access.looks(EXPORTED_REGISTER, MOST);
  const shown = hasRole(staff, ['head', 'supervisor', 'auditor']) ? looks : looks.filter(({ by }) => by === staff.id);
  const exports = shown.map(({ at, by, exported, asked }) => ({ id: exported, at, by, asked: asIs(asked) }));
  return jsonAnswer(200, { exports });
};

function asIs(asked: string | undefined): unknown {
  return asked === undefined ? {} : JSON.parse(asked);
}
