import { type Instant, instant } from '../../shared/calendar/instant.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Item, Table } from './table.ts';

/** The address of somebody's calendar that is good now. */
interface GoodFeed {
  readonly serial: string;
  readonly madeAt: Instant;
}

/**
 * 日历订阅: one item for each member of staff, which says by its serial the one address that is good. A serial is never used twice: whatever
 * becomes of the item, an address that was ended stays ended.
 */
export interface FeedsStore {
  /** Whether this is the address that is good. */
  isGood(staff: string, serial: string): Promise<boolean>;
  /** A new address, and the end of the one before; to the same command the same again. */
  renew(staff: string, next: GoodFeed & { readonly command: string }): Promise<GoodFeed>;
  /** Whether there was one to end. */
  revoke(staff: string, at: Instant, serial: string): Promise<boolean>;
}

const KEY = 'FEED';
const MOST_TRIES = 5;

export function feedsStore(table: Table): FeedsStore {
  const find = async (staff: string): Promise<Item | undefined> => {
    const [item] = await table.query(PARTITIONS.feed + staff, { consistent: true });
    return item;
  };
  // Two who write at once both name the serial they found; the first to replace it wins.
  const replace = async (staff: string, found: Item | undefined, next: Readonly<Record<string, string | boolean>>) => {
    const item = { pk: PARTITIONS.feed + staff, sk: KEY, ...next };
    const condition =
      found === undefined
        ? ({ kind: 'absent' } as const)
        : ({ kind: 'absentOrSame', attribute: 'serial', value: String(found['serial']) } as const);
    return (await table.put(item, condition)).stored;
  };
  return {
    async isGood(staff, serial) {
      const found = await find(staff);
      return found?.['good'] === true && found['serial'] === serial;
    },
    async renew(staff, { serial, madeAt, command }) {
      for (let tried = 0; tried < MOST_TRIES; tried += 1) {
        const found = await find(staff);
        if (found?.['command'] === command && found['good'] === true) {
          return { serial: String(found['serial']), madeAt: instant(String(found['at'])) };
        }
        if (await replace(staff, found, { serial, at: madeAt, command, good: true })) return { serial, madeAt };
      }
      throw new Error('the address of a calendar was replaced by others again and again');
    },
    async revoke(staff, at, serial) {
      for (let tried = 0; tried < MOST_TRIES; tried += 1) {
        const found = await find(staff);
        if (found?.['good'] !== true) return false;
        if (await replace(staff, found, { serial, at, good: false })) return true;
      }
      throw new Error('the address of a calendar was replaced by others again and again');
    },
  };
}
