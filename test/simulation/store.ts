import { memoryTable } from '../../functions/platform/memory-table.ts';
import type { Item, PutOutcome, Table } from '../../functions/platform/table.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import type { Watch } from '../../shared/petition/watch.ts';
import { chance } from './chance.ts';
import type { Invocation, Surroundings } from './invocation.ts';

/** DynamoDB as it behaves: refuses, loses answers, repeats writes, and shows old readings to who does not ask for new ones. */
export interface Store {
  /** What really stands there. */
  readonly truth: ReturnType<typeof memoryTable>;
  /** The table as one invocation reaches it. */
  tableFor(invocation: Invocation): Table;
  /** Whether any petition wanted to be looked at between the two moments: a sweep that would find nothing need not run. */
  wakeUpsBetween(from: string, to: string): boolean;
}

interface Hooks {
  /** A commit was appended where none stood: what the stream carries. */
  readonly onCommit: (petitionNo: string) => void;
  readonly onPut: (item: Item, invocation: Invocation) => void;
}

export class StoreThrottled extends Error {
  override readonly name = 'ThrottlingException';
}

export class AnswerLost extends Error {
  override readonly name = 'TimeoutError';
}

const MINUTE = 60_000;
const OUTBOX = `${LISTS.wakeUp}OUT#`;

// Of an open petition it stands beside what the list shows.
function wakeUpOf({ watch }: Item): string | undefined {
  return watch === undefined ? undefined : (JSON.parse(String(watch)) as Watch).wakeUp;
}

export function startStore({ seed, agenda, weather }: Surroundings, { onCommit, onPut }: Hooks): Store {
  const truth = memoryTable();
  const shown = memoryTable();
  const writes = new Map<string, number>();
  const shownWrites = new Map<string, number>();
  const wakeUps = new Map<string, { readonly list: string; readonly place: string }>();

  // A reading that is not consistent may be old, but never goes back to something older than it showed before.
  const showLater = (key: string, change: () => Promise<unknown>): void => {
    const nth = (writes.get(key) ?? 0) + 1;
    writes.set(key, nth);
    const show = (): void => {
      if ((shownWrites.get(key) ?? 0) > nth) return;
      shownWrites.set(key, nth);
      void change();
    };
    const occasion = `${key} (${nth})`;
    if (weather.strikes('STALE', occasion)) agenda.in(chance(seed, 'lag', occasion).between(50, 3 * MINUTE), show);
    else show();
  };

  const stored = (item: Item, invocation: Invocation): void => {
    const key = `${item.pk} ${item.sk}`;
    const isNew = !writes.has(key);
    showLater(key, () => shown.put(item));
    onPut(item, invocation);
    const list = String(item['list']);
    const place = list.startsWith(LISTS.wakeUp) ? String(item['place']) : wakeUpOf(item);
    if (place !== undefined) wakeUps.set(key, { list, place });
    else wakeUps.delete(key);
    if (isNew && item.pk.startsWith(PARTITIONS.petition)) onCommit(item.pk.slice(PARTITIONS.petition.length));
  };

  return {
    truth,
    wakeUpsBetween(from, to) {
      for (const { list, place } of wakeUps.values()) {
        // Rows of waiting notices stay where they are when the notice has gone out; wake-ups move on.
        if (place <= to && (place >= from || !list.startsWith(OUTBOX))) return true;
      }
      return false;
    },
    tableFor(invocation) {
      const read = <T>(what: string, from: () => Promise<T>): Promise<T> =>
        invocation.call(what, async (occasion) => {
          if (weather.strikes('READ_REFUSED', occasion)) throw new StoreThrottled();
          return from();
        });
      return {
        put: (item, condition) =>
          invocation.call(`put ${item.pk} ${item.sk}`, async (occasion): Promise<PutOutcome> => {
            if (weather.strikes('WRITE_REFUSED', occasion)) throw new StoreThrottled();
            const outcome = await truth.put(item, condition);
            if (outcome.stored) stored(item, invocation);
            if (weather.strikes('ANSWER_LOST', occasion)) throw new AnswerLost();
            return weather.strikes('WRITE_REPEATED', occasion) ? truth.put(item, condition) : outcome;
          }),
        remove: (pk, sk, atMost) =>
          invocation.call(`remove ${pk} ${sk}`, async (occasion) => {
            if (weather.strikes('WRITE_REFUSED', occasion)) throw new StoreThrottled();
            await truth.remove(pk, sk, atMost);
            const key = `${pk} ${sk}`;
            const [left] = await truth.query(pk, { range: { from: sk, to: sk } });
            if (left === undefined) wakeUps.delete(key);
            showLater(key, () => shown.remove(pk, sk, atMost));
          }),
        query: (pk, options = {}) =>
          read(`query ${pk}`, () => (options.consistent === true ? truth : shown).query(pk, options)),
        count: (pk) => read(`count ${pk}`, () => truth.count(pk)),
        list: (name, options) => read(`list ${name}`, () => shown.list(name, options)),
        tally: (name, options) => read(`tally ${name}`, () => shown.tally(name, options)),
      };
    },
  };
}
