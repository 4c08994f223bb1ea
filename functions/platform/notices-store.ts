import { PARTITIONS } from '../../shared/contracts/table.ts';
import { addMinutes, type Instant, instant } from '../../shared/calendar/instant.ts';
import type { Item, Table } from './table.ts';
import { outboxList } from './views-store.ts';

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
  /** Given to exactly one of several who try at once; a claim whose lease is over may be taken again. */
  claim(partition: string, key: string, now: Instant): Promise<Claim>;
  /** Gives a claim back after a failed try, so that the next one need not wait for the lease. Only its holder can. */
  release(partition: string, key: string, claim: GivenClaim): Promise<void>;
  /**
   * After a failed try to write about a petition: nobody tries again before `until`, and should its timer be lost, the
   * sweep finds it then.
   */
  postpone(petitionNo: string, key: string, claim: GivenClaim, until: Instant): Promise<void>;
  /** Whoever has the claim may be dead: should the timer set for the end of their lease be lost, the sweep looks then. */
  watch(petitionNo: string, key: string, until: Instant): Promise<void>;
  mark(partition: string, key: string, state: 'SENT' | 'NO_ADDRESS', now: Instant, messageId?: string): Promise<void>;
}

/** Minutes after which a claim without a mark is taken for abandoned: longer than any sender lives. */
export const CLAIM_LEASE_MINUTES = 5;

export interface GivenClaim {
  readonly given: true;
  readonly lease: Instant;
}

/** Refused because it is done, or because somebody else has it until their lease is over: `watched` where the sweep knows. */
export type Claim = GivenClaim | { readonly given: false; readonly until?: Instant; readonly watched?: boolean };

export function noticesStore(table: Table): NoticesStore {
  async function putOff(petitionNo: string, key: string, lease: Instant, until: Instant): Promise<void> {
    const item = claimItem(petitionNo, key, addMinutes(lease, -CLAIM_LEASE_MINUTES), until);
    const list = outboxList(petitionNo);
    await table.put(
      { ...item, list, place: `${until}#${petitionNo}` },
      { kind: 'absentOrSame', attribute: 'lease', value: lease },
    );
  }

  return {
    async list(partition) {
      const items = await table.query(PARTITIONS.notice + partition, { consistent: true });
      return items.map(noticeRecord);
    },
    async claim(partition, key, now) {
      const lease = addMinutes(now, CLAIM_LEASE_MINUTES);
      const item = claimItem(partition, key, now, lease);
      const first = await table.put(item, { kind: 'absent' });
      if (first.stored) return { given: true, lease };
      const [existing] = await table.query(PARTITIONS.notice + partition, {
        range: { from: key, to: key },
        consistent: true,
      });
      if (existing?.['state'] !== 'CLAIMED') return { given: false };
      const until = instant(String(existing['lease']));
      if (until > now) return { given: false, until, watched: existing['list'] !== undefined };
      // Two who find the lease over both name the lease they found; the first to replace it wins.
      const taken = await table.put(item, { kind: 'absentOrSame', attribute: 'lease', value: until });
      return taken.stored ? { given: true, lease } : { given: false, until: lease };
    },
    // What went out meanwhile has no lease any more: neither of these can make it go out again.
    async release(partition, key, { lease }) {
      const at = addMinutes(lease, -CLAIM_LEASE_MINUTES);
      await table.put(claimItem(partition, key, at, at), { kind: 'absentOrSame', attribute: 'lease', value: lease });
    },
    postpone: (petitionNo, key, { lease }, until) => putOff(petitionNo, key, lease, until),
    watch: (petitionNo, key, until) => putOff(petitionNo, key, until, until),
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
