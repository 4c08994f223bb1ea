import { LISTS } from '../../shared/contracts/grants.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import { proposalsOf, type Proposed } from '../../shared/accountability/proposals.ts';
import { type LeadEntry, leadEntry, type LeadList, proposalEntry } from '../../shared/accountability/views.ts';
import type { Commit } from '../../shared/petition/events.ts';
import type { Service } from './service.ts';
import type { ViewRow } from './views-store.ts';

/** Brings a lead's rows in line with its record. May run twice, late, or for a version already passed. */
export async function projectLead(service: Service, no: string): Promise<void> {
  const recorded = await service.leads.record.load(no, { consistent: true });
  const lead = foldLead(
    no,
    recorded.map(({ commit }) => commit),
  );
  if (lead === undefined) return;
  await service.views.replace(no, lead.version, leadRows(lead));
  service.log('PROJECTED', { leadNo: no, count: lead.version });
}

/**
 * What a petition's record proposes is version 0 of the lead it would become, in the row that will be the lead's own: once
 * somebody has opened it, no projection of the petition, however late, can propose it again.
 */
export async function projectProposals(
  service: Pick<Service, 'office' | 'views'>,
  petitionNo: string,
  commits: readonly Commit[],
): Promise<void> {
  for (const proposal of proposalsOf(petitionNo, commits, service.office)) {
    await service.views.replace(proposal.leadNo, 0, proposalRows(proposal));
  }
}

/** All rows of a lead: its list, the ledgers of the person and of the unit, and what was opened from the complaint. */
export function leadRows(lead: Lead): readonly ViewRow[] {
  const entry = leadEntry(lead);
  const { complaintNo } = lead.opened;
  const body = JSON.stringify(entry);
  const place = `${entry.foundOn ?? entry.on}#${lead.no}`;
  return [
    listRow(ENDED.includes(entry.status) ? 'ended' : 'open', entry),
    { key: 'OFFICER', list: LISTS.ledger + ledgerOf('officer', lead.officer), place, body },
    { key: 'UNIT', list: LISTS.ledger + ledgerOf('unit', lead.head), place, body },
    ...(complaintNo === undefined ? [] : [{ key: 'FROM', list: LISTS.lead + leadsFrom(complaintNo), place, body }]),
  ];
}

/** The one row of a proposal. */
export function proposalRows(proposal: Proposed): readonly ViewRow[] {
  return [listRow('proposed', proposalEntry(proposal))];
}

function listRow(list: LeadList, entry: LeadEntry): ViewRow {
  return { key: 'LEAD', list: LISTS.lead + list, place: `${entry.on}#${entry.leadNo}`, body: JSON.stringify(entry) };
}

const ENDED: readonly LeadEntry['status'][] = ['DISMISSED', 'CONCLUDED', 'REVOKED'];

/** The name of the list of leads opened from a complaint. */
export function leadsFrom(complaintNo: string): string {
  return `from:${complaintNo}`;
}

/** The name of a ledger: of a member of staff, or of the unit under a head. */
export function ledgerOf(kind: 'officer' | 'unit', id: string): string {
  return `${kind.toUpperCase()}#${id}`;
}
