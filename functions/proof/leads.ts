import type { LeadEvent } from '../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import { complaintOfProposal, petitionOfProposal } from '../../shared/accountability/lead-number.ts';
import { type Proposed, proposalsOf, proposedByComplaint } from '../../shared/accountability/proposals.ts';
import { foldComplaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintEvent } from '../../shared/complaints/events.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { PetitionEvent } from '../../shared/petition/events.ts';
import { leadRows, proposalRows } from '../platform/lead-projection.ts';
import type { Item, Table } from '../platform/table.ts';
import { rowItem } from '../platform/views-store.ts';
import type { Rules } from './compare-rows.ts';
import type { Provable } from './matters.ts';
import { readChain, tryFold } from './read-record.ts';

/** 责任追究: of a lead that is only proposed there is the row and nothing else. */
export const LEADS: Provable<Lead, LeadEvent> = {
  register: 'lead',
  begins: 'LeadOpened',
  fold: foldLead,
  references: ({ words }) => words.map(({ reference }) => reference),
  rows: rowsFor,
};

/** Numbers of everything a district's petitions propose, whether or not a row of it stands. */
export async function proposedIn(table: Table, petitions: readonly string[], rules: Rules): Promise<string[]> {
  const all = await inTurn(petitions, (no) => ofPetition(table, no, rules));
  return all.flatMap((proposals = []) => proposals.map(({ leadNo }) => leadNo));
}

/** The same of what its complaints propose. */
export async function proposedByComplaintsIn(
  table: Table,
  complaints: readonly string[],
  rules: Rules,
): Promise<string[]> {
  const all = await inTurn(complaints, (no) => ofComplaint(table, no, rules));
  return all.flatMap((proposals = []) => proposals.map(({ leadNo }) => leadNo));
}

async function rowsFor(
  table: Table,
  no: string,
  lead: Lead | undefined,
  rules: Rules,
): Promise<readonly Item[] | undefined> {
  if (lead !== undefined) return leadRows(lead).map((row) => rowItem(no, lead.version, row));
  const complaintNo = complaintOfProposal(no);
  const petitionNo = petitionOfProposal(no);
  const proposals =
    complaintNo !== undefined
      ? await ofComplaint(table, complaintNo, rules)
      : petitionNo !== undefined
        ? await ofPetition(table, petitionNo, rules)
        : [];
  return proposals
    ?.filter(({ leadNo }) => leadNo === no)
    .flatMap((proposed) => proposalRows(proposed).map((row) => rowItem(no, 0, row)));
}

type Proposals = readonly Proposed[] | undefined;

// Undefined where the record does not hold: what it proposes nobody can say, and that it is broken is found where it stands.
async function ofPetition(table: Table, no: string, { office }: Rules): Promise<Proposals> {
  const items = await table.query(PARTITIONS.petition + no, { consistent: true });
  const { findings, recorded } = readChain<PetitionEvent>(no, items, 'PetitionRegistered');
  if (findings.length > 0) return undefined;
  const commits = recorded.map(({ commit }) => commit);
  const folded = tryFold(no, () => proposalsOf(no, commits, office));
  return 'state' in folded ? (folded.state ?? []) : undefined;
}

async function ofComplaint(table: Table, no: string, { office }: Rules): Promise<Proposals> {
  const items = await table.query(PARTITIONS.complaint + no, { consistent: true });
  const { findings, recorded } = readChain<ComplaintEvent>(no, items, 'ComplaintReceived');
  if (findings.length > 0) return undefined;
  const commits = recorded.map(({ commit }) => commit);
  const folded = tryFold(no, () => foldComplaint(no, commits));
  if (!('state' in folded)) return undefined;
  const proposed = folded.state === undefined ? undefined : proposedByComplaint(folded.state, office);
  return proposed === undefined ? [] : [proposed];
}

async function inTurn<Made>(all: readonly string[], work: (no: string) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const one of all) made.push(await work(one));
  return made;
}
