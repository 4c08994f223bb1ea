import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Table } from '../platform/table.ts';
import type { WholeTable } from '../platform/whole-table.ts';
import { contentsOf } from './contents.ts';
import { fail, type Finding, warn } from './findings.ts';
import { verifyCounter } from './counter.ts';
import { COMPLAINT_REGISTER } from './complaints.ts';
import { INTEGRITY_REGISTER } from './integrity.ts';
import { LEADS } from './leads.ts';
import { verifyMatter } from './matters.ts';
import { inOrder, readPetitionItems, readRows } from './petition-items.ts';
import { type PetitionProof, type ProofContext, verifyPetition } from './verify-petition.ts';

/** What was proved, counted. */
export interface ProofSummary {
  readonly petitions: number;
  readonly commits: number;
  readonly particulars: number;
  readonly erased: number;
  readonly orphaned: number;
  readonly notices: number;
  readonly looks: number;
  readonly rows: number;
  readonly failures: number;
}

interface Proving {
  readonly table: Table;
  readonly context: ProofContext;
  readonly report: (finding: Finding) => void;
  /** Waits until what follows a commit has had time to follow; absent where nobody writes. */
  readonly settle?: () => Promise<void>;
}

/** Proves every petition, lead, complaint, record of integrity, roster, reception and the plates of a table, and that nothing else is in it. */
export async function verifyDistrict(proving: Proving & { readonly whole: WholeTable }): Promise<ProofSummary> {
  const contents = await contentsOf(proving.whole);
  for (const key of contents.unknown) proving.report(fail('UNKNOWN_ITEM', undefined, key));
  let failures = contents.unknown.length;
  const { table, context } = proving;
  const others = [
    ...contents.others.lead.map((no) => () => verifyMatter(LEADS, table, no, context)),
    ...contents.others.complaint.map((no) => () => verifyMatter(COMPLAINT_REGISTER, table, no, context)),
    ...contents.others.integrity.map((no) => () => verifyMatter(INTEGRITY_REGISTER, table, no, context)),
    ...contents.counter.map((matter) => () => verifyCounter(table, matter)),
  ];
  for (const prove of others) {
    let findings = await prove();
    // Rows follow a commit after a moment, here as well.
    if (findings.length > 0 && proving.settle !== undefined) {
      await proving.settle();
      findings = await prove();
    }
    for (const finding of findings) proving.report(finding);
    failures += findings.length;
  }
  return verifyPetitions(proving, contents.petitions, failures, await claimedNumbers(proving.table, contents.numbers));
}

/** Proves those petitions of a table. One that nothing is known of has no record. */
export async function verifyPetitions(
  { table, context, report, settle }: Proving,
  numbers: readonly string[],
  alreadyFailed = 0,
  claims?: ReadonlyMap<string, Claimed>,
): Promise<ProofSummary> {
  const prove = async (no: string): Promise<readonly [string, PetitionProof]> => {
    const items = await readPetitionItems(table, no);
    return [no, verifyPetition(items, await readRows(table, no), context)];
  };
  const totals = proofTotals(alreadyFailed);
  const unused = new Map(claims);
  const judgeNumbers = (no: string, { papers }: PetitionProof): void => {
    if (claims === undefined) return;
    for (const { command, number } of papers) {
      if (!unused.delete(command)) totals.fail(fail('NUMBER_UNCLAIMED', no, number), report);
    }
  };
  const doubtful: string[] = [];
  const links = new Map<string, string>();
  for await (const [no, proof] of inOrder(numbers, prove)) {
    for (const link of proof.links) links.set(link, no);
    judgeNumbers(no, proof);
    // Rows and notices follow a commit after a moment: whoever is found wanting is looked at once more before it is said.
    if (settle !== undefined && proof.findings.some(({ level }) => level === 'fail')) doubtful.push(no);
    else totals.add(proof, report);
  }
  if (doubtful.length > 0) await settle?.();
  for await (const [, proof] of inOrder(doubtful, prove)) totals.add(proof, report);
  for (const known of numbers) links.delete(known);
  for (const [linked, no] of links) {
    const { commits } = await readPetitionItems(table, linked);
    if (commits.length === 0) totals.fail(fail('LINK_TO_NOWHERE', no, linked), report);
  }
  for (const { petitionNo, where } of unused.values()) totals.fail(warn('NUMBER_UNUSED', petitionNo, where), report);
  return totals.summary();
}

interface Claimed {
  readonly petitionNo: string;
  readonly where: string;
}

/** 文号 as they were claimed, by the command that did. */
async function claimedNumbers(table: Table, partitions: readonly string[]): Promise<ReadonlyMap<string, Claimed>> {
  const claims = new Map<string, Claimed>();
  for (const partition of partitions) {
    for (const { pk, sk, command, petitionNo } of await table.query(partition, { consistent: true })) {
      const where = `${pk.slice(PARTITIONS.number.length)} ${Number(sk)}`;
      claims.set(String(command), { petitionNo: String(petitionNo), where });
    }
  }
  return claims;
}

interface Totals {
  add(proof: PetitionProof, report: (finding: Finding) => void): void;
  fail(finding: Finding, report: (finding: Finding) => void): void;
  summary(): ProofSummary;
}

export function proofTotals(failures = 0): Totals {
  const counted = {
    petitions: 0,
    commits: 0,
    particulars: 0,
    erased: 0,
    orphaned: 0,
    notices: 0,
    looks: 0,
    rows: 0,
    failures,
  };
  const tell = (finding: Finding, report: (finding: Finding) => void): void => {
    if (finding.level === 'fail') counted.failures += 1;
    report(finding);
  };
  return {
    add(proof, report) {
      // Words left by a submission that never came to be are no petition.
      if (proof.commits > 0) counted.petitions += 1;
      for (const name of ['commits', 'particulars', 'erased', 'orphaned', 'notices', 'looks', 'rows'] as const) {
        counted[name] += proof[name];
      }
      for (const finding of proof.findings) tell(finding, report);
    },
    fail: tell,
    summary: () => ({ ...counted }),
  };
}
