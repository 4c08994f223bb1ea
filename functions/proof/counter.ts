import { PARTITIONS } from '../../shared/contracts/table.ts';
import { foldPlates, type PlateEvent } from '../../shared/reception/plates.ts';
import { foldRoster } from '../../shared/reception/roster.ts';
import type { RosterEvent } from '../../shared/reception/roster-events.ts';
import type { Item, Table } from '../platform/table.ts';
import type { CounterMatter } from './contents.ts';
import type { Finding } from './findings.ts';
import { readAside, readChain, tryFold, twiceIn } from './read-record.ts';

/** Proves the roster of a week, or the plates: chain, fold, and the words beside them. Nothing is projected from either. */
export async function verifyCounter(table: Table, { register, no }: CounterMatter): Promise<readonly Finding[]> {
  const read = (partition: string): Promise<readonly Item[]> => table.query(partition + no, { consistent: true });
  if (register === 'plates') {
    const { findings, recorded } = readChain<PlateEvent>(no, await read(PARTITIONS.plates), undefined);
    const commits = recorded.map(({ commit }) => commit);
    if (findings.length > 0) return findings;
    const folded = tryFold(no, () => foldPlates(no, commits));
    return [...twiceIn(no, commits), ...('findings' in folded ? folded.findings : [])];
  }
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
