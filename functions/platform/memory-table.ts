import { type Position, positionOf, readCursor, writeCursor } from './cursor.ts';
import type { Item, PutCondition, Table } from './table.ts';
import type { WholeTable } from './whole-table.ts';

export interface MemoryTable extends Table, WholeTable {
  items(): readonly Item[];
  /** An item is gone, as none of the ports could bring about. */
  lose(pk: string, sk: string): void;
}

/** The table in memory, for tests: the same answers as DynamoDB, at once and forgotten with the process. */
export function memoryTable(): MemoryTable {
  const stored = new Map<string, Item>();
  const keyOf = (pk: string, sk: string): string => JSON.stringify([pk, sk]);
  const inOrder = (items: readonly Item[], by: 'sk' | 'place'): Item[] =>
    items.toSorted((a, b) => compare(String(a[by]), String(b[by])) || compare(a.pk, b.pk) || compare(a.sk, b.sk));

  return {
    items: () => inOrder([...stored.values()], 'sk').toSorted((a, b) => compare(a.pk, b.pk)),
    lose(pk, sk) {
      stored.delete(keyOf(pk, sk));
    },
    async *keys() {
      for (const { pk, sk } of [...stored.values()]) yield { pk, sk };
    },
    put(item, condition) {
      const existing = stored.get(keyOf(item.pk, item.sk));
      if (existing !== undefined && condition !== undefined && !holds(condition, existing)) {
        return Promise.resolve({ stored: false, existing });
      }
      stored.set(keyOf(item.pk, item.sk), structuredClone(item));
      return Promise.resolve({ stored: true });
    },
    remove(pk, sk, atMost) {
      const existing = stored.get(keyOf(pk, sk));
      if (existing !== undefined && Number(existing[atMost.attribute]) <= atMost.value) stored.delete(keyOf(pk, sk));
      return Promise.resolve();
    },
    query(pk, options = {}) {
      const { from = '', to = '\u{10ffff}' } = options.range ?? {};
      const found = [...stored.values()].filter((item) => item.pk === pk && item.sk >= from && item.sk <= to);
      return Promise.resolve(inOrder(found, 'sk'));
    },
    count: (pk) => Promise.resolve([...stored.values()].filter((item) => item.pk === pk).length),
    async list(name, options) {
      const { from = '', to = '\u{10ffff}' } = options.range ?? {};
      const all = inOrder(
        [...stored.values()].filter(
          (item) => item['list'] === name && String(item['place']) >= from && String(item['place']) <= to,
        ),
        'place',
      );
      const after = options.after === undefined ? undefined : readCursor(options.after, name, options.range);
      const rest = after === undefined ? all : all.filter((item) => isBehind(positionOf(item), after));
      const items = rest.slice(0, options.limit);
      const last = items.at(-1);
      return last === undefined || items.length === rest.length
        ? { items }
        : { items, after: writeCursor(positionOf(last)) };
    },
  };
}

function holds(condition: PutCondition, existing: Item): boolean {
  switch (condition.kind) {
    case 'absent':
      return false;
    case 'absentOrSame':
      return existing[condition.attribute] === condition.value;
    case 'absentOrAtMost':
      return Number(existing[condition.attribute]) <= condition.value;
    default:
      return condition satisfies never;
  }
}

function isBehind(one: Position, other: Position): boolean {
  return (compare(one.place, other.place) || compare(one.pk, other.pk) || compare(one.sk, other.sk)) > 0;
}

// DynamoDB sorts strings by their UTF-8 bytes; all keys here are ASCII but for nothing a comparison of code units would misjudge.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
