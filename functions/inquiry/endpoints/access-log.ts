import { foldPetition } from '../../../shared/petition/petition.ts';
import { maySee } from '../../../shared/petition/visibility.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { notFound } from '../../platform/problems.ts';
import { petitionNoOf, staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

/** As many looks as anybody reads; a file that is looked at more often is shown the latest. */
const MOST = 500;

/** 查阅记录 (R-X7): every look at a petition and its persons, the last first. That somebody asked for it is a look of its own. */
export const accessLogOf: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'access-log');
  const no = petitionNoOf(event);
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee(staff, petition)) throw notFound();
  await service.access.note({ of: no, at: service.now(), by: staff.id, id: service.newId() });
  return jsonAnswer(200, { petitionNo: no, looks: await service.access.looks(no, MOST) });
};
