import type { Table } from '../platform/table.ts';
import { rowOf, viewsStore } from '../platform/views-store.ts';
import { compareRows, type RowDifference, type Rules } from './compare-rows.ts';
import { fail, type Finding } from './findings.ts';
import { readPetitionItems, readRows } from './petition-items.ts';
import { readAside, readRecord } from './read-record.ts';

export interface Rebuilding {
  readonly table: Table;
  readonly rules: Rules;
  /** Replaces what differs; otherwise it is only said. */
  readonly apply: boolean;
  /** Writes every row afresh, those that agree too, so that two tables come out the same to the byte. */
  readonly whole?: boolean;
}

export interface PetitionRebuilt {
  readonly no: string;
  readonly differences: readonly RowDifference[];
  readonly replaced: boolean;
  /** Why nothing was replaced: its record does not hold, and its rows may be the last trace of what is missing. */
  readonly refused: readonly Finding[];
}

const MOST_TRIES = 5;

/**
 * Makes one petition's rows anew from its commits, compared with what stands. Commits and words are read, never written.
 * Somebody may act meanwhile: rows are replaced under the same condition as `project` writes them, and once more when the
 * record has grown.
 */
export async function rebuildPetition(rebuilding: Rebuilding, no: string): Promise<PetitionRebuilt> {
  let first: PetitionRebuilt | undefined;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { version, ...outcome } = await rebuildOnce(rebuilding, no);
    first ??= outcome;
    if (!outcome.replaced) return first;
    const after = await readPetitionItems(rebuilding.table, no);
    if (after.commits.length === version) return { ...first, replaced: true };
  }
  throw new Error(`petition ${no}: others kept acting while its rows were rebuilt`);
}

async function rebuildOnce(
  { table, rules, apply, whole = false }: Rebuilding,
  no: string,
): Promise<PetitionRebuilt & { readonly version: number }> {
  const items = await readPetitionItems(table, no);
  const stand = await readRows(table, no);
  const { petition, commits, findings } = readRecord(no, items.commits, rules.office);
  const version = commits.length;
  if (petition === undefined) {
    const lost = items.commits.length === 0 && stand.length > 0 ? [fail('RECORD_MISSING', no)] : findings;
    return { no, version, differences: [], replaced: false, refused: lost };
  }
  const aside = readAside(no, petition.particulars, items.particulars);
  const { differences, follow, newest } = compareRows(rules, petition, commits, aside.versions, stand);
  const refused = [
    ...findings,
    ...aside.findings.filter(({ level }) => level === 'fail'),
    ...(newest > version ? [fail('ROWS_AHEAD', no, `${newest} > ${version}`)] : []),
  ];
  const behind = follow.length > 0 && newest < version;
  const wanted = differences.length > 0 || behind || whole;
  if (!apply || !wanted || refused.length > 0) return { no, version, differences, replaced: false, refused };
  await viewsStore(table).replace(no, version, follow.map(rowOf));
  if (whole) {
    for (const row of follow) {
      await table.put(row, { kind: 'absentOrAtMost', attribute: 'version', value: version });
    }
  }
  return { no, version, differences, replaced: true, refused };
}
