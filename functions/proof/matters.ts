import type { CommitOf, ParticularsReference } from '../../shared/petition/events.ts';
import type { Item, Table } from '../platform/table.ts';
import { rowOf, viewsStore } from '../platform/views-store.ts';
import { differencesBetween, type RowDifference, type Rules } from './compare-rows.ts';
import { fail, type Finding } from './findings.ts';
import { OTHER_KEYS, type OtherRegister, readRows } from './petition-items.ts';
import { readAside, readChain, tryFold, twiceIn } from './read-record.ts';
import type { PetitionRebuilt, Rebuilding } from './rebuild.ts';

/** How a register beside the petitions is proved: how it begins and folds, what words it speaks of, what rows follow from it. */
export interface Provable<State, Event extends { readonly type: string }> {
  readonly register: OtherRegister;
  readonly begins: Event['type'] | readonly Event['type'][];
  fold(no: string, commits: readonly CommitOf<Event>[]): State | undefined;
  references(state: State): readonly ParticularsReference[];
  /** Of one without a record too: what is only proposed has a row. Undefined where what they follow from does not hold. */
  rows(table: Table, no: string, state: State | undefined, rules: Rules): Promise<readonly Item[] | undefined>;
}

/** Proves one matter as a petition is proved: chain, fold, words beside it, rows. */
export async function verifyMatter<State, Event extends { readonly type: string }>(
  provable: Provable<State, Event>,
  table: Table,
  no: string,
  rules: Rules,
): Promise<readonly Finding[]> {
  const { findings, differences } = await examined(provable, table, no, rules);
  return [...findings, ...differences.map((difference) => fail(ROW_FINDINGS[difference.kind], no, difference.key))];
}

const ROW_FINDINGS = { missing: 'ROW_MISSING', extra: 'ROW_EXTRA', differs: 'ROW_DIFFERS' } as const;

/** Makes a matter's rows anew; see `rebuildPetition`. */
export async function rebuildMatter<State, Event extends { readonly type: string }>(
  provable: Provable<State, Event>,
  { table, rules, apply }: Rebuilding,
  no: string,
): Promise<PetitionRebuilt> {
  const { findings, differences, follow, version } = await examined(provable, table, no, rules);
  const replaced = apply && differences.length > 0 && findings.length === 0;
  if (replaced) await viewsStore(table).replace(no, version, follow.map(rowOf));
  return { no, differences, replaced, refused: findings };
}

interface Examined {
  readonly findings: readonly Finding[];
  readonly differences: readonly RowDifference[];
  readonly follow: readonly Item[];
  readonly version: number;
}

async function examined<State, Event extends { readonly type: string }>(
  provable: Provable<State, Event>,
  table: Table,
  no: string,
  rules: Rules,
): Promise<Examined> {
  const keys = OTHER_KEYS[provable.register];
  const read = (partition: string): Promise<readonly Item[]> => table.query(partition + no, { consistent: true });
  const stand = await readRows(table, no);
  const items = await read(keys.record);
  const words = (await Promise.all(keys.words.map(read))).flat();
  const { findings, recorded } = readChain<Event>(no, items, provable.begins);
  const commits = recorded.map(({ commit }) => commit);
  const nothing = { differences: [], follow: [], version: commits.length };
  if (findings.length > 0) return { findings, ...nothing };
  const folded = tryFold(no, () => provable.fold(no, commits));
  if ('findings' in folded) return { findings: folded.findings, ...nothing };
  const { state } = folded;
  const aside = readAside(no, state === undefined ? [] : provable.references(state), words);
  const doubts = [...twiceIn(no, commits), ...aside.findings.filter(({ level }) => level === 'fail')];
  const follow = await provable.rows(table, no, state, rules);
  if (follow === undefined) return { findings: doubts, ...nothing };
  if (state === undefined && follow.length === 0) return { findings: [fail('RECORD_MISSING', no)], ...nothing };
  return { findings: doubts, differences: differencesBetween(follow, stand), follow, version: commits.length };
}
