import { PARTITIONS } from '../../shared/contracts/table.ts';
import { foldPlates, type PlateEvent } from '../../shared/reception/plates.ts';
import type { CommitOf } from '../../shared/petition/events.ts';
import { foldSlot, type SlotEvent } from '../../shared/reception/slot-record.ts';
import { foldRoster } from '../../shared/reception/roster.ts';
import type { RosterEvent } from '../../shared/reception/roster-events.ts';
import type { Item, Table } from '../platform/table.ts';
import type { CounterMatter } from './contents.ts';
import type { Finding } from './findings.ts';
import { readAside, readChain, tryFold, twiceIn } from './read-record.ts';

/** Proves the roster of a week, the plates, or a reception by appointment: chain, fold, and the words beside them. Nothing is projected from either. */
export async function verifyCounter(table: Table, { register, no }: CounterMatter): Promise<readonly Finding[]> {
  const read = (partition: string): Promise<readonly Item[]> => table.query(partition + no, { consistent: true });
  if (register === 'plates') return verifyChain<PlateEvent>(no, await read(PARTITIONS.plates), foldPlates);
  if (register === 'slot') return verifyChain<SlotEvent>(no, await read(PARTITIONS.slot), foldSlot);
  const items = await read(PARTITIONS.roster);
  const words = await read(PARTITIONS.rosterWords);
  const { findings, recorded } = readChain<RosterEvent>(no, items, undefined);
  const commits = recorded.map(({ commit }) => commit);
  if (findings.length > 0) return findings;
  const folded = tryFold(no, () => foldRoster(no, commits));
  if ('findings' in folded) return folded.findings;
  // Words whose command was cut short belong to nothing, and are no fault of the record.
  const aside = readAside(no, folded.state?.words ?? [], words);
  return [...twiceIn(no, commits), ...aside.findings.filter(({ level }) => level === 'fail')];
}

function verifyChain<Event extends { readonly type: string }>(
  no: string,
  items: readonly Item[],
  fold: (no: string, commits: readonly CommitOf<Event>[]) => unknown,
): readonly Finding[] {
  const { findings, recorded } = readChain<Event>(no, items, undefined);
  if (findings.length > 0) return findings;
  const commits = recorded.map(({ commit }) => commit);
  const folded = tryFold(no, () => fold(no, commits));
  return [...twiceIn(no, commits), ...('findings' in folded ? folded.findings : [])];
}
