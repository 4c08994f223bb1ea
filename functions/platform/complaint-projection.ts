import { type Complaint, foldComplaint } from '../../shared/complaints/complaint.ts';
import { type ComplaintEntry, complaintEntry, type ComplaintList } from '../../shared/complaints/views.ts';
import { proposedByComplaint } from '../../shared/accountability/proposals.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { proposalRows } from './lead-projection.ts';
import type { Service } from './service.ts';
import type { ViewRow } from './views-store.ts';

/** Brings a complaint's row, and that of the lead it proposes, in line with its record. May run twice, late, or for a version already passed. */
export async function projectComplaint(service: Service, no: string): Promise<void> {
  const recorded = await service.complaints.record.load(no, { consistent: true });
  const complaint = foldComplaint(
    no,
    recorded.map(({ commit }) => commit),
  );
  if (complaint === undefined) return;
  await service.views.replace(no, complaint.version, complaintRows(complaint));
  // As what a petition proposes: version 0 of the lead it would become.
  const proposed = proposedByComplaint(complaint, service.office);
  if (proposed !== undefined) await service.views.replace(proposed.leadNo, 0, proposalRows(proposed));
  service.log('PROJECTED', { complaintNo: no, count: complaint.version });
}

/** The one row of a complaint: in the list of those to be answered, or of those that are. */
export function complaintRows(complaint: Complaint): readonly ViewRow[] {
  const entry = complaintEntry(complaint);
  const list: ComplaintList = entry.status === 'ANSWERED' ? 'answered' : 'open';
  return [
    {
      key: 'COMPLAINT',
      list: LISTS.complaint + list,
      place: `${entry.on}#${complaint.no}`,
      body: JSON.stringify(entry),
    },
  ];
}

/** Reads a row that `project` wrote. */
export function readComplaintEntry(body: string): ComplaintEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isComplaintEntry(parsed)) throw new Error('a row of the complaints is unreadable; rebuild the views');
  return parsed;
}

function isComplaintEntry(value: unknown): value is ComplaintEntry {
  return (
    typeof value === 'object' && value !== null && 'complaintNo' in value && 'route' in value && 'concerned' in value
  );
}
