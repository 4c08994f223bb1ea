import { currentParticulars, type Particulars } from '../../shared/petition/particulars.ts';
import type { Petition } from '../../shared/petition/petition.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { type RowRules, viewRows } from '../platform/projection.ts';
import type { Item } from '../platform/table.ts';
import { ALIKE, FIND, isSameRow, rowItem } from '../platform/views-store.ts';

export type Rules = RowRules;

/** One row that stands otherwise than it follows from the record. */
export type RowDifference =
  | { readonly kind: 'missing'; readonly key: string; readonly follows: Item }
  | { readonly kind: 'extra'; readonly key: string; readonly stands: Item }
  | { readonly kind: 'differs'; readonly key: string; readonly stands: Item; readonly follows: Item };

export interface RowsCompared {
  readonly differences: readonly RowDifference[];
  /** What should stand, at the record's own version. */
  readonly follow: readonly Item[];
  /** The newest version that any standing row was written for; 0 without rows. */
  readonly newest: number;
}

/**
 * What stands against what follows. A row's own version says when it was last written and not what it shows, so it is no
 * difference: rows that a step did not change keep the version they had.
 */
export function compareRows(
  rules: Rules,
  petition: Petition,
  commits: readonly Commit[],
  versions: readonly Particulars[],
  stand: readonly Item[],
): RowsCompared {
  const rows = viewRows(rules, petition, commits, currentParticulars(versions));
  // Without the secret nobody can say what finds texts alike, nor what a petition is found by: such rows stay as they stand.
  const isKeyed = (key: string): boolean => key.startsWith(ALIKE) || key.startsWith(FIND);
  const unjudged = rules.hashes === undefined ? stand.filter(({ sk }) => isKeyed(sk)) : [];
  const follow = [...rows.map((row) => rowItem(petition.no, petition.version, row)), ...unjudged];
  const differences = differencesBetween(follow, stand);
  return { differences, follow, newest: Math.max(0, ...stand.map((item) => Number(item['version']))) };
}

/** Rows that stand otherwise than they follow, of any register. */
export function differencesBetween(follow: readonly Item[], stand: readonly Item[]): readonly RowDifference[] {
  const standing = new Map(stand.map((item) => [item.sk, item]));
  const wanted = new Set(follow.map((item) => item.sk));
  const differences: RowDifference[] = [];
  for (const item of follow) {
    const stands = standing.get(item.sk);
    if (stands === undefined) differences.push({ kind: 'missing', key: item.sk, follows: item });
    else if (!isSameRow(stands, item)) differences.push({ kind: 'differs', key: item.sk, stands, follows: item });
  }
  for (const item of stand) {
    if (!wanted.has(item.sk)) differences.push({ kind: 'extra', key: item.sk, stands: item });
  }
  return differences;
}

/** A row's key as it may be shown: whose trait or what word a hash stands for nobody needs to compare. */
export function shownKey(key: string): string {
  const [, shown] = /^(PERSON#...|FIND#...)/.exec(key) ?? [];
  return shown === undefined ? key : `${shown}…`;
}
