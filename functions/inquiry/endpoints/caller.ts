import type { Actor } from '../../../shared/petition/actor.ts';
import type { Commit } from '../../../shared/petition/events.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { maySee } from '../../../shared/petition/visibility.ts';
import { callerAddress } from '../../platform/caller-address.ts';
import { notFound } from '../../platform/problems.ts';
import { admitResident } from '../../platform/query-code.ts';
import { type HttpEvent, petitionNoOf, staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

interface Caller {
  readonly by: Extract<Actor, { kind: 'resident' | 'staff' }>;
  readonly petition: Petition;
  readonly commits: readonly Commit[];
}

export interface StaffCaller extends Caller {
  readonly by: Extract<Actor, { kind: 'staff' }>;
}

/**
 * Who asks about a petition, and the petition: a member of staff by token, role and compartment, a resident by query code. Consistent,
 * because who may see it stands in its last commits. @throws ProblemError
 */
export async function callerOf(event: HttpEvent, service: Service, inquiry: string): Promise<Caller> {
  if (event.requestContext.authorizer?.jwt === undefined) {
    const { petition, commits } = await admitResident(
      service,
      petitionNoOf(event),
      event.headers['x-query-code'] ?? '',
      callerAddress(event, service),
    );
    return { by: { kind: 'resident' }, petition, commits };
  }
  return staffCallerOf(event, service, inquiry);
}

/** The same for what is asked by staff alone. @throws ProblemError */
export async function staffCallerOf(event: HttpEvent, service: Service, inquiry: string): Promise<StaffCaller> {
  const by = staffOf(event, service.district.slug);
  requireStaffRole(by, inquiry);
  const no = petitionNoOf(event);
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee(by, petition)) throw notFound();
  return { by, petition, commits };
}
