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
  const partitions = groups();
  const lists = groups();

  const replace = (old: Item | undefined, next: Item | undefined): void => {
    const item = old ?? next;
    if (item === undefined) return;
    partitions.set(item.pk, item.sk, next);
    if (old?.['list'] !== undefined) lists.set(String(old['list']), keyOf(old), undefined);
    if (next?.['list'] !== undefined) lists.set(String(next['list']), keyOf(next), next);
  };

  return {
    items: () => [...partitions.names()].toSorted(compare).flatMap((pk) => inOrder(partitions.of(pk), 'sk')),
    lose(pk, sk) {
      replace(partitions.get(pk, sk), undefined);
    },
    async *keys() {
      for (const name of [...partitions.names()]) for (const { pk, sk } of partitions.of(name)) yield { pk, sk };
    },
    put(item, condition) {
      const existing = partitions.get(item.pk, item.sk);
      if (existing !== undefined && condition !== undefined && !holds(condition, existing)) {
        return Promise.resolve({ stored: false, existing });
      }
      replace(existing, { ...item });
      return Promise.resolve({ stored: true });
    },
    remove(pk, sk, atMost) {
      const existing = partitions.get(pk, sk);
      if (existing !== undefined && Number(existing[atMost.attribute]) <= atMost.value) replace(existing, undefined);
      return Promise.resolve();
    },
    query(pk, options = {}) {
      const { from = '', to = '\u{10ffff}' } = options.range ?? {};
      const found = partitions.of(pk).filter((item) => item.sk >= from && item.sk <= to);
      return Promise.resolve(inOrder(found, 'sk').slice(options.last === undefined ? 0 : -options.last));
    },
    count: (pk) => Promise.resolve(partitions.of(pk).length),
    async list(name, options) {
      const { from = '', to = '\u{10ffff}' } = options.range ?? {};
      const inRange = lists.of(name).filter((item) => String(item['place']) >= from && String(item['place']) <= to);
      const forwards = inOrder(inRange, 'place');
      const backwards = options.backwards === true;
      const all = backwards ? forwards.toReversed() : forwards;
      const after = options.after === undefined ? undefined : readCursor(options.after, name, options.range);
      const isLeft = (position: Position, last: Position): boolean =>
        backwards ? isBehind(last, position) : isBehind(position, last);
      const rest = after === undefined ? all : all.filter((item) => isLeft(positionOf(item), after));
      const items = rest.slice(0, options.limit);
      const last = items.at(-1);
      return last === undefined || items.length === rest.length
        ? { items }
        : { items, after: writeCursor(positionOf(last)) };
    },
    tally(name, { range: { from = '', to = '\u{10ffff}' } = {}, most, attribute, texts }) {
      const inRange = lists.of(name).filter((item) => String(item['place']) >= from && String(item['place']) <= to);
      const looked = inOrder(inRange, 'place').slice(0, most);
      const containing = looked.filter((item) => texts.some((text) => String(item[attribute]).includes(text)));
      return Promise.resolve({ count: looked.length, containing });
    },
  };
}

/** Items by group and key; empty groups are forgotten. */
interface Groups {
  names(): Iterable<string>;
  get(group: string, key: string): Item | undefined;
  set(group: string, key: string, item: Item | undefined): void;
  of(group: string): readonly Item[];
}

function groups(): Groups {
  const all = new Map<string, Map<string, Item>>();
  return {
    names: () => all.keys(),
    get: (group, key) => all.get(group)?.get(key),
    set(group, key, item) {
      const members = all.get(group) ?? new Map<string, Item>();
      if (item === undefined) members.delete(key);
      else members.set(key, item);
      if (members.size === 0) all.delete(group);
      else all.set(group, members);
    },
    of: (group) => [...(all.get(group)?.values() ?? [])],
  };
}

function keyOf({ pk, sk }: Item): string {
  return JSON.stringify([pk, sk]);
}

function inOrder(items: readonly Item[], by: 'sk' | 'place'): readonly Item[] {
  return items.toSorted((a, b) => compare(String(a[by]), String(b[by])) || compare(a.pk, b.pk) || compare(a.sk, b.sk));
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
