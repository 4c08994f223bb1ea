import { isStaffId } from '../../../shared/petition/fields.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { yearBackFrom } from '../../../shared/accountability/repeats.ts';
import { earlierFinding, type LeadEntry, shownEntry } from '../../../shared/accountability/views.ts';
import { isConcerned, maySeeLead } from '../../../shared/accountability/visibility.ts';
import { type Actor, hasRole } from '../../../shared/petition/actor.ts';
import { ledgerOf } from '../../platform/lead-projection.ts';
import { readLeadEntry } from '../../platform/ledger.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { invalidInput, ProblemError } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import { requireStaffRole } from './work-queue.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * 责任追究台账 of one member of staff, or of the unit under a head. Those who oversee see the lines they may know of, an auditor
 * what was found, everybody what was found about themselves. Every view leaves a trace before the answer goes out.
 */
export const ledger: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'ledger');
  const { officer, unit } = event.queryStringParameters ?? {};
  const id = officer ?? unit;
  if (id === undefined || (officer !== undefined && unit !== undefined) || !isStaffId(id)) {
    const message = '请填写工作人员账号（officer）或者负责人账号（unit），二者选一 / a staff id: one of the two';
    throw invalidInput([{ field: officer === undefined ? 'unit' : 'officer', message }]);
  }
  if (!hasRole(staff, OVERSEERS) && officer !== staff.id) throw othersLedger();
  const whose = ledgerOf(officer === undefined ? 'unit' : 'officer', id);
  const now = service.now();
  await service.leads.access.note({ of: `LEDGER#${whose}`, at: now, by: staff.id, id: service.newId() });
  const entries = (await service.views.ledger(whose))
    .map(({ body }) => readLeadEntry(body))
    .filter((entry) => mayRead(staff, entry));
  const today = shanghaiDay(now);
  const from = yearBackFrom(today);
  const effective = entries.flatMap((entry) => earlierFinding(entry) ?? []);
  return jsonAnswer(200, {
    ...(officer === undefined ? { unit } : { officer }),
    asOf: today,
    effective: effective.length,
    withinYear: effective.filter(({ on }) => on >= from).length,
    entries: entries.map((entry) => (entry.officer === staff.id ? ownEntry(entry) : shownEntry(entry, today))),
  });
};

const OVERSEERS = ['supervisor', 'head', 'leader', 'auditor'] as const;

function mayRead(staff: Staff, entry: LeadEntry): boolean {
  // A lead is hidden from the person it is about until something is found.
  if (entry.officer === staff.id) return entry.found;
  if (isConcerned(entry, staff.id)) return false;
  return maySeeLead(staff, entry) || (entry.found && hasRole(staff, ['auditor']));
}

function ownEntry({ leadNo, status, foundOn, grounds, severity, effective, measures, officer }: LeadEntry): object {
  const own = measures.filter(({ person }) => person === officer);
  return { leadNo, status, foundOn, grounds, severity, effective, measures: own };
}

function othersLedger(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'ROLE_NOT_ALLOWED',
    title: '您只能查看本人的台账',
    detail: 'You may see your own ledger only.',
  });
}
