import type { LeadEvent } from '../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import { petitionOfProposal } from '../../shared/accountability/lead-number.ts';
import { proposalsOf } from '../../shared/accountability/proposals.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { leadRows, proposalRows } from '../platform/lead-projection.ts';
import { recordStore } from '../platform/record.ts';
import type { Item, Table } from '../platform/table.ts';
import { rowItem, rowOf, viewsStore } from '../platform/views-store.ts';
import { differencesBetween, type RowDifference, type Rules } from './compare-rows.ts';
import { fail, type Finding } from './findings.ts';
import { readRows } from './petition-items.ts';
import { readAside, readChain, tryFold, twiceIn } from './read-record.ts';
import type { PetitionRebuilt, Rebuilding } from './rebuild.ts';

/** Proves one lead as a petition is proved: chain, fold, words beside it, rows; of one that is only proposed, the row. */
export async function verifyLead(table: Table, no: string, rules: Rules): Promise<readonly Finding[]> {
  const { findings, differences } = await examined(table, no, rules);
  return [...findings, ...differences.map((difference) => fail(ROW_FINDINGS[difference.kind], no, difference.key))];
}

const ROW_FINDINGS = { missing: 'ROW_MISSING', extra: 'ROW_EXTRA', differs: 'ROW_DIFFERS' } as const;

/** Makes a lead's rows anew, or the row of a proposal; see `rebuildPetition`. */
export async function rebuildLead({ table, rules, apply }: Rebuilding, no: string): Promise<PetitionRebuilt> {
  const { findings, differences, follow, version } = await examined(table, no, rules);
  const replaced = apply && differences.length > 0 && findings.length === 0;
  if (replaced) await viewsStore(table).replace(no, version, follow.map(rowOf));
  return { no, differences, replaced, refused: findings };
}

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

interface Examined {
  readonly findings: readonly Finding[];
  readonly differences: readonly RowDifference[];
  readonly follow: readonly Item[];
  readonly version: number;
}

async function examined(table: Table, no: string, rules: Rules): Promise<Examined> {
  const read = (partition: string): Promise<readonly Item[]> => table.query(partition + no, { consistent: true });
  const stand = await readRows(table, no);
  const items = await read(PARTITIONS.lead);
  const words = await read(PARTITIONS.leadWords);
  const { findings, recorded } = readChain<LeadEvent>(no, items, 'LeadOpened');
  const commits = recorded.map(({ commit }) => commit);
  const nothing = { differences: [], follow: [], version: commits.length };
  if (findings.length > 0) return { findings, ...nothing };
  const folded = tryFold(no, () => foldLead(no, commits));
  if ('findings' in folded) return { findings: folded.findings, ...nothing };
  const lead = folded.state;
  const aside = readAside(no, lead?.words.map(({ reference }) => reference) ?? [], words);
  const doubts = [...twiceIn(no, commits), ...aside.findings.filter(({ level }) => level === 'fail')];
  const follow = await rowsFor(table, no, lead, rules);
  if (lead === undefined && follow.length === 0) return { findings: [fail('RECORD_MISSING', no)], ...nothing };
  return { findings: doubts, differences: differencesBetween(follow, stand), follow, version: commits.length };
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
