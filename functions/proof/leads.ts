import type { LeadEvent } from '../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import { petitionOfProposal } from '../../shared/accountability/lead-number.ts';
import { proposalsOf } from '../../shared/accountability/proposals.ts';
import { leadRows, proposalRows } from '../platform/lead-projection.ts';
import { recordStore } from '../platform/record.ts';
import type { Item, Table } from '../platform/table.ts';
import { rowItem } from '../platform/views-store.ts';
import type { Rules } from './compare-rows.ts';
import type { Provable } from './matters.ts';
import { tryFold } from './read-record.ts';

/** 责任追究: of a lead that is only proposed there is the row and nothing else. */
export const LEADS: Provable<Lead, LeadEvent> = {
  register: 'lead',
  begins: 'LeadOpened',
  fold: foldLead,
  references: ({ words }) => words.map(({ reference }) => reference),
  rows: rowsFor,
};

/** Numbers of everything a district's petitions propose, whether or not a row of it stands. */
export async function proposedIn(table: Table, petitions: readonly string[], { office }: Rules): Promise<string[]> {
  const record = recordStore(table);
  const numbers: string[] = [];
  for (const no of petitions) {
    const recorded = await record.load(no, { consistent: true });
    const commits = recorded.map(({ commit }) => commit);
    const folded = tryFold(no, () => proposalsOf(no, commits, office));
    if ('state' in folded) numbers.push(...(folded.state ?? []).map(({ leadNo }) => leadNo));
  }
  return numbers;
}

async function rowsFor(table: Table, no: string, lead: Lead | undefined, { office }: Rules): Promise<readonly Item[]> {
  if (lead !== undefined) return leadRows(lead).map((row) => rowItem(no, lead.version, row));
  const petitionNo = petitionOfProposal(no);
  if (petitionNo === undefined) return [];
  const recorded = await recordStore(table).load(petitionNo, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const proposal = proposalsOf(petitionNo, commits, office).find(({ leadNo }) => leadNo === no);
  return proposal === undefined ? [] : proposalRows(proposal).map((row) => rowItem(no, 0, row));
}
