import { PARTITIONS } from '../../shared/contracts/table.ts';
import { addMinutes, type Instant, instant } from '../../shared/calendar/instant.ts';
import type { Item, Table } from './table.ts';

/** What became of a notice. `CLAIMED` past its lease means that a sender died: it is sent again, for a notice may arrive twice but never not at all. */
export type NoticeState = 'CLAIMED' | 'SENT' | 'NO_ADDRESS';

export interface NoticeRecord {
  readonly key: string;
  readonly state: NoticeState;
  readonly at: Instant;
  readonly messageId?: string;
}

/** The outbox: claim, send, mark. Partition is a petition's number, or a day's digests. */
export interface NoticesStore {
  list(partition: string): Promise<readonly NoticeRecord[]>;
  /** True for exactly one of several who try at once; a claim whose lease is over may be taken again. */
  claim(partition: string, key: string, now: Instant): Promise<boolean>;
  /** Gives a claim back after a failed try, so that the next one need not wait for the lease. */
  release(partition: string, key: string, now: Instant): Promise<void>;
  mark(partition: string, key: string, state: 'SENT' | 'NO_ADDRESS', now: Instant, messageId?: string): Promise<void>;
}

/** Minutes after which a claim without a mark is taken for abandoned: longer than any sender lives. */
export const CLAIM_LEASE_MINUTES = 5;

export function noticesStore(table: Table): NoticesStore {
  return {
    async list(partition) {
      const items = await table.query(PARTITIONS.notice + partition, { consistent: true });
      return items.map(noticeRecord);
    },
    async claim(partition, key, now) {
      const item = claimItem(partition, key, now, addMinutes(now, CLAIM_LEASE_MINUTES));
      const first = await table.put(item, { kind: 'absent' });
      if (first.stored) return true;
      const [existing] = await table.query(PARTITIONS.notice + partition, {
        range: { from: key, to: key },
        consistent: true,
      });
      if (existing === undefined || existing['state'] !== 'CLAIMED' || String(existing['lease']) > now) return false;
      // Two who find the lease over both name the lease they found; the first to replace it wins.
      const taken = await table.put(item, {
        kind: 'absentOrSame',
        attribute: 'lease',
        value: String(existing['lease']),
      });
      return taken.stored;
    },
    async release(partition, key, now) {
      await table.put(claimItem(partition, key, now, now));
    },
    async mark(partition, key, state, now, messageId) {
      await table.put({
        pk: PARTITIONS.notice + partition,
        sk: key,
        state,
        at: now,
        ...(messageId === undefined ? {} : { messageId }),
      });
    },
  };
}

function claimItem(partition: string, key: string, at: Instant, lease: Instant): Item {
  return { pk: PARTITIONS.notice + partition, sk: key, state: 'CLAIMED', at, lease };
}

function noticeRecord(item: Item): NoticeRecord {
  const { state, at, messageId } = item;
  if ((state !== 'CLAIMED' && state !== 'SENT' && state !== 'NO_ADDRESS') || typeof at !== 'string') {
    throw new Error(`${item.pk} ${item.sk} is no notice`);
  }
  return {
    key: item.sk,
    state,
    at: instant(at),
    ...(typeof messageId === 'string' ? { messageId } : {}),
  };
}
