import { memoryTable } from '../../functions/platform/memory-table.ts';
import type { Item, PutCondition, Table } from '../../functions/platform/table.ts';

/** A put as it was asked for, and whether it took effect. */
export interface WatchedPut {
  readonly item: Item;
  readonly condition: PutCondition | undefined;
  readonly stored: boolean;
}

/**
 * What becomes of the next put that fits: refused before it took effect, its answer lost afterwards, or the process gone at
 * that moment, so that nobody ever hears of it again.
 */
export type Mishap = 'REFUSED' | 'ANSWER_LOST' | 'DIED_BEFORE' | 'DIED_AFTER';

/** A table in memory that remembers what it was asked, can be told to fail, and can lag behind itself as DynamoDB may. */
export interface WatchedTable extends Table {
  readonly puts: readonly WatchedPut[];
  readonly removals: readonly { readonly pk: string; readonly sk: string }[];
  items(partition?: string): readonly Item[];
  /** Resolves when the mishap has come. */
  mishap(kind: Mishap, fits: (item: Item) => boolean): Promise<void>;
  /** Somebody else acts right before the next put that fits. */
  meanwhile(fits: (item: Item) => boolean, act: () => Promise<unknown>): void;
  /** Queries fail for as long as this says so. */
  failQueries(fits: (pk: string) => boolean): void;
  /** From now on reads that are not asked to be consistent stand still; `seen` says how many newer puts one shows. */
  lag(seen?: () => number): void;
  catchUp(): void;
  /** An item is lost, as no function of Huisheng could bring about. */
  lose(pk: string, sk: string): void;
}

export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

export const under =
  (partition: string) =>
  (item: Item): boolean =>
    item.pk.startsWith(partition);

interface Plan {
  readonly fits: (item: Item) => boolean;
  readonly mishap?: Mishap;
  readonly act?: () => Promise<unknown>;
  readonly reached: () => void;
}

export function watchedTable(): WatchedTable {
  const truth = memoryTable();
  const shown = memoryTable();
  const puts: WatchedPut[] = [];
  const removals: { pk: string; sk: string }[] = [];
  const plans: Plan[] = [];
  const unseen: (() => Promise<unknown>)[] = [];
  let lagging: (() => number) | undefined;
  let queryFails: (pk: string) => boolean = () => false;

  const takePlan = (item: Item): Plan | undefined => {
    const at = plans.findIndex((plan) => plan.fits(item));
    return at < 0 ? undefined : plans.splice(at, 1)[0];
  };
  const show = (change: () => Promise<unknown>): void => {
    unseen.push(change);
    if (lagging === undefined) reveal(unseen.length);
  };
  // Memory answers at once: what is revealed here is there for the very next read.
  const reveal = (count: number): void => {
    for (const change of unseen.splice(0, count)) void change();
  };
  const readable = (consistent: boolean | undefined): Table => {
    if (consistent === true) return truth;
    if (lagging !== undefined) reveal(lagging());
    return shown;
  };

  return {
    puts,
    removals,
    items: (partition = '') => truth.items().filter((item) => item.pk.startsWith(partition)),
    mishap: (mishap, fits) => new Promise((reached) => plans.push({ fits, mishap, reached })),
    meanwhile(fits, act) {
      plans.push({ fits, act, reached: () => undefined });
    },
    failQueries(fits) {
      queryFails = fits;
    },
    lag(seen = () => 0) {
      lagging = seen;
    },
    catchUp() {
      lagging = undefined;
      reveal(unseen.length);
    },
    lose(pk, sk) {
      for (const table of [truth, shown]) table.lose(pk, sk);
    },
    async put(item, condition) {
      const plan = takePlan(item);
      if (plan?.mishap === 'REFUSED' || plan?.mishap === 'DIED_BEFORE') return comeToGrief(plan);
      await plan?.act?.();
      const outcome = await truth.put(item, condition);
      puts.push({ item, condition, stored: outcome.stored });
      if (outcome.stored) show(() => shown.put(item));
      return plan?.mishap === undefined ? outcome : comeToGrief(plan);
    },
    async remove(pk, sk, atMost) {
      await truth.remove(pk, sk, atMost);
      removals.push({ pk, sk });
      show(() => shown.remove(pk, sk, atMost));
    },
    async query(pk, options = {}) {
      if (queryFails(pk)) throw new StoreUnreachable();
      return readable(options.consistent).query(pk, options);
    },
    count: (pk) => truth.count(pk),
    list: (name, options) => readable(false).list(name, options),
    tally: (name, options) => readable(false).tally(name, options),
  };
}

/** A process that died answers nobody; a store that cannot be reached says so. */
function comeToGrief({ mishap, reached }: Plan): Promise<never> {
  reached();
  const died = mishap === 'DIED_BEFORE' || mishap === 'DIED_AFTER';
  return died ? new Promise(() => undefined) : Promise.reject(new StoreUnreachable());
}
