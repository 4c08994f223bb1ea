import { LISTS } from '../../shared/contracts/grants.ts';
import { PARTITIONS, WAKE_UP_SHARDS } from '../../shared/contracts/table.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import { OPEN, type StandingQueue } from '../../shared/petition/queues.ts';
import { cursorIn, positionOf, writeCursor } from './cursor.ts';
import type { Watch } from '../../shared/petition/watch.ts';
import type { Item, ListOptions, Page, Range, Table, TallyOptions } from './table.ts';

/** A row of a view: in one list, at one place, with what the list shows. */
export interface ViewRow {
  /** Unique within its petition: `QUEUE#open`, `PERSON#…`, `ALIKE#…`, `WAKE` (of a petition at rest whose petitioner may still act). */
  readonly key: string;
  readonly list: string;
  readonly place: string;
  /** What a list shows, as JSON; empty where the place says all. */
  readonly body: string;
  /** What must not be forgotten, as JSON: of the row in the list of open matters alone. */
  readonly watch?: string;
  /** What the petition adds to the figures, as JSON: of the row in the list of open matters, or else in that of ended ones. */
  readonly figures?: string;
}

export interface ListedRow {
  readonly petitionNo: string;
  readonly place: string;
  readonly body: string;
}

/** An open matter with what must not be forgotten of it. */
export interface OpenRow extends ListedRow {
  /** Absent where it cannot be read: whoever asks had better look for themselves. */
  readonly watch?: Watch;
}

export interface ListedPage {
  readonly rows: readonly ListedRow[];
  readonly after?: string;
}

/** A page whose reader may stop at any row and go on from there. */
export interface MarkedPage extends ListedPage {
  /** What to hand back to read on behind the row at this place of the page. */
  markOf(row: number): string;
}

/** How many lines a list has, and those that not everybody may know of. */
export interface ListTally {
  readonly count: number;
  readonly kept: readonly ListedRow[];
}

/** A line of a petition in one of its queues. */
export interface StandingRow extends ListedRow {
  readonly list: string;
}

/** The rows `project` writes and inquiries read. Derived: may be thrown away and rebuilt to the byte. */
export interface ViewsStore {
  /** Makes the rows of a petition exactly these, unless a newer version has been projected already. */
  replace(petitionNo: string, version: number, rows: readonly ViewRow[]): Promise<void>;
  queue(name: string, options: ListOptions): Promise<ListedPage>;
  /** A page of several queues read as one, in order of place. A petition stands in one of them at most. */
  queues(names: readonly string[], options: ListOptions): Promise<MarkedPage>;
  /** How many stand in a queue, counted up to `most`; lines whose body contains one of the texts are handed over. */
  tally(name: string, options: Omit<TallyOptions, 'attribute'>): Promise<ListTally>;
  /** The queues in which a petition stands. */
  standing(petitionNo: string): Promise<readonly StandingRow[]>;
  /** Every row of a queue, by its day; pages are read as they are needed. */
  whole(queue: StandingQueue): AsyncIterable<ListedRow>;
  person(key: string): Promise<readonly ListedRow[]>;
  /** 查找: a page of the petitions that stand under a key of `KeyedHashes.findKey` or `personKey`, the latest first. */
  found(by: 'find' | 'person', key: string, options: ListOptions): Promise<ListedPage>;
  /** 查找: a page of all petitions by their numbers. */
  numbered(options: ListOptions): Promise<ListedPage>;
  /** 联名: petitions of the other petitioners of this one's matter, in the order in which they came. */
  joint(petitionNo: string): Promise<readonly ListedRow[]>;
  /** 内容相似: the sketch of a petition's text; undefined where it has none. */
  sketch(petitionNo: string): Promise<string | undefined>;
  /** Petitions whose text may be like this one's, each with its sketch. */
  alike(petitionNo: string): Promise<readonly ListedRow[]>;
  /** 责任追究: leads that are proposed, open or ended, by the day they came to be. */
  leads(name: string, options: { readonly limit: number; readonly after?: string }): Promise<ListedPage>;
  /** 监督投诉: complaints to be answered, or answered, by the day of receipt. */
  complaints(name: string, options: { readonly limit: number; readonly after?: string }): Promise<ListedPage>;
  /** 廉洁登记: the declarations of a quarter, or the gifts of some days. */
  integrity(name: string, range?: Range): Promise<readonly ListedRow[]>;
  /** 责任追究台账 of a member of staff or of the unit under a head, by the day of the finding. */
  ledger(whose: string, range?: Range): Promise<readonly ListedRow[]>;
  /** Open311: what is published of petitions received on a day or later, the newest first; two thousand at most. */
  published(from: string): Promise<readonly ListedRow[]>;
  /** Every open matter, by the day its next duty is due; pages are read as they are needed. */
  open(): AsyncIterable<OpenRow>;
  /** Petitions at rest whose petitioner may still act, and whose wake-up has come by `now`; an open one's stands in its row. */
  wakeUpsAtRestBefore(now: Instant): AsyncIterable<ListedRow>;
  /** Petitions with a notice that could first go out between `from` and `to`. */
  outboxBetween(from: Instant, to: Instant): AsyncIterable<ListedRow>;
}

export function viewsStore(table: Table): ViewsStore {
  return {
    async replace(petitionNo, version, rows) {
      const pk = PARTITIONS.view + petitionNo;
      const existing = await table.query(pk, { consistent: true });
      const newest = Math.max(0, ...existing.map((item) => Number(item['version'])));
      if (newest > version) return;
      const wanted = rows.map((row) => rowItem(petitionNo, version, row));
      for (const item of existing) {
        if (!wanted.some((row) => row.sk === item.sk)) {
          await table.remove(pk, item.sk, { attribute: 'version', value: version });
        }
      }
      const changed = wanted.filter((row) => !existing.some((known) => known.sk === row.sk && isSameRow(known, row)));
      // One row at least says which version this is, so that a projection that comes late finds itself passed by.
      const written = changed.length > 0 || newest === version ? changed : wanted.slice(0, 1);
      for (const item of written)
        await table.put(item, { kind: 'absentOrAtMost', attribute: 'version', value: version });
    },
    async queue(name, options) {
      return listedPage(await table.list(LISTS.queue + name, options));
    },
    queues: (names, options) =>
      mergedPage(
        table,
        names.map((name) => LISTS.queue + name),
        options,
      ),
    async tally(name, options) {
      const { count, containing } = await table.tally(LISTS.queue + name, { ...options, attribute: 'body' });
      return { count, kept: containing.map(listedRow) };
    },
    async standing(petitionNo) {
      const range = { from: QUEUE, to: `${QUEUE}~` };
      const items = await table.query(PARTITIONS.view + petitionNo, { range });
      return items.map((item) => ({ ...listedRow(item), list: String(item['list']).slice(LISTS.queue.length) }));
    },
    async person(key) {
      const page = await table.list(LISTS.person + key, { limit: 50 });
      return page.items.map(listedRow);
    },
    async found(by, key, options) {
      return listedPage(await table.list(LISTS[by] + key, { ...options, backwards: true }));
    },
    async numbered(options) {
      return listedPage(await table.list(NUMBERS, options));
    },
    async joint(petitionNo) {
      const page = await table.list(LISTS.joint + petitionNo, { limit: 100 });
      return page.items.map(listedRow);
    },
    async sketch(petitionNo) {
      const [row] = await table.query(PARTITIONS.view + petitionNo, { range: { from: `${ALIKE}0`, to: `${ALIKE}0` } });
      return row === undefined ? undefined : String(row['body']);
    },
    async alike(petitionNo) {
      const range = { from: ALIKE, to: `${ALIKE}~` };
      const own = await table.query(PARTITIONS.view + petitionNo, { range });
      const pages = await Promise.all(own.map(({ list }) => table.list(String(list), { limit: 50 })));
      return pages.flatMap(({ items }) => items.map(listedRow));
    },
    async leads(name, options) {
      return listedPage(await table.list(LISTS.lead + name, options));
    },
    async complaints(name, options) {
      return listedPage(await table.list(LISTS.complaint + name, options));
    },
    integrity: (name, range) => allRows(table, LISTS.integrity + name, range),
    ledger: (whose, range) => allRows(table, LISTS.ledger + whose, range),
    whole: (queue) => listedRows(table, LISTS.queue + queue),
    async published(from) {
      const page = await table.list(PUBLISHED, { range: { from }, limit: MOST_PUBLISHED, backwards: true });
      return page.items.map(listedRow);
    },
    open: () => openRows(table),
    wakeUpsAtRestBefore: (now) => fromShards(table, LISTS.wakeUp, { to: `${now}#~` }),
    outboxBetween: (from, to) => fromShards(table, OUTBOX, { from, to: `${to}#~` }),
  };
}

/** Keys of the rows by which a petition is found. */
export const FIND = 'FIND#';

/** 尾号: of the key of each longer end so many characters stand in the row, one after the other. */
export const TAIL_MARK = 5;

/** Keys of the rows of queues. */
export const QUEUE = 'QUEUE#';

/** The one list of what is published. */
export const PUBLISHED = `${LISTS.published}all`;
const MOST_PUBLISHED = 2_000;

/** Keys of the rows under which texts that are alike meet. */
export const ALIKE = 'ALIKE#';

/** The list of all petitions by their numbers. */
export const NUMBERS = `${LISTS.find}number`;

/** The list of a petition's wake-up, one of a few, spread evenly by its number. */
export function wakeUpList(petitionNo: string): string {
  return `${LISTS.wakeUp}${shardOf(petitionNo)}`;
}

/** The list of a petition whose notices wait for the office to open. */
export function outboxList(petitionNo: string): string {
  return `${OUTBOX}${shardOf(petitionNo)}`;
}

const OUTBOX = `${LISTS.wakeUp}OUT#`;

function shardOf(petitionNo: string): number {
  return Number(petitionNo.replaceAll('-', '')) % WAKE_UP_SHARDS;
}

async function* fromShards(table: Table, lists: string, range: Range): AsyncGenerator<ListedRow> {
  for (let shard = 0; shard < WAKE_UP_SHARDS; shard += 1) {
    for await (const item of everyItem(table, `${lists}${shard}`, range)) yield listedRow(item);
  }
}

async function mergedPage(
  table: Table,
  lists: readonly string[],
  { after, ...options }: ListOptions,
): Promise<MarkedPage> {
  const pages = await Promise.all(
    lists.map((list) =>
      table.list(list, {
        ...options,
        ...(after === undefined ? {} : { after: cursorIn(list, after, lists, options.range) }),
      }),
    ),
  );
  const order = (one: Item, other: Item): number =>
    (String(one['place']) < String(other['place']) ? -1 : 1) * (options.backwards === true ? -1 : 1);
  // Behind the last row of a page that is not the last there may be rows that belong before those of the other lists.
  const ends = pages.flatMap(({ items, after: next }) => (next === undefined ? [] : items.slice(-1))).toSorted(order);
  const [end] = ends;
  const all = pages.flatMap(({ items }) => items).toSorted(order);
  const sure = end === undefined ? all : all.filter((item) => order(item, end) <= 0 || item === end);
  const items = sure.slice(0, options.limit);
  const markOf = (row: number): string => {
    const item = items[row];
    if (item === undefined) throw new Error(`the page has no row ${row}`);
    return writeCursor(positionOf(item));
  };
  const more = items.length < all.length || pages.some((page) => page.after !== undefined);
  return {
    rows: items.map(listedRow),
    markOf,
    ...(more && items.length > 0 ? { after: markOf(items.length - 1) } : {}),
  };
}

async function allRows(table: Table, list: string, range: Range | undefined): Promise<readonly ListedRow[]> {
  const rows: ListedRow[] = [];
  for await (const row of listedRows(table, list, range)) rows.push(row);
  return rows;
}

async function* listedRows(table: Table, list: string, range: Range = {}): AsyncGenerator<ListedRow> {
  for await (const item of everyItem(table, list, range)) yield listedRow(item);
}

async function* openRows(table: Table): AsyncGenerator<OpenRow> {
  for await (const item of everyItem(table, LISTS.queue + OPEN, {})) {
    const watch = readWatch(String(item['watch']));
    yield { ...listedRow(item), ...(watch === undefined ? {} : { watch }) };
  }
}

const PAGE = 500;

// Pages go on from where the last one ended: rows that stay where they are, because their petition fails, hold up no others.
async function* everyItem(table: Table, list: string, range: Range): AsyncGenerator<Item> {
  let after: string | undefined;
  do {
    const page: Page = await table.list(list, { range, limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.after;
  } while (after !== undefined);
}

// One row that cannot be read must not keep the sweep from all the others.
export function readWatch(text: string): Watch | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isWatch(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isWatch(value: unknown): value is Watch {
  return typeof value === 'object' && value !== null && 'duties' in value && Array.isArray(value.duties);
}

function listedPage(page: Page): ListedPage {
  const rows = page.items.map(listedRow);
  return page.after === undefined ? { rows } : { rows, after: page.after };
}

function listedRow(item: Item): ListedRow {
  return {
    petitionNo: petitionOf(item),
    place: String(item['place']),
    body: String(item['body']),
  };
}

// Rows of a petition stand under its number; a notice that could not be sent stands in the outbox beside them.
function petitionOf({ pk }: Item): string {
  return pk.slice((pk.startsWith(PARTITIONS.notice) ? PARTITIONS.notice : PARTITIONS.view).length);
}

export function rowItem(petitionNo: string, version: number, { key, ...shown }: ViewRow): Item {
  return { pk: PARTITIONS.view + petitionNo, sk: key, ...shown, version };
}

/** The row an item was written for. */
export function rowOf({ sk, list, place, body, watch, figures }: Item): ViewRow {
  return {
    key: sk,
    list: String(list),
    place: String(place),
    body: String(body),
    ...(watch === undefined ? {} : { watch: String(watch) }),
    ...(figures === undefined ? {} : { figures: String(figures) }),
  };
}

const SHOWN = ['list', 'place', 'body', 'watch', 'figures'];

/** A row that has not changed is left alone, version and all: rewriting it would cost two index writes and say nothing new. */
export function isSameRow(known: Item, wanted: Item): boolean {
  return SHOWN.every((attribute) => known[attribute] === wanted[attribute]);
}
