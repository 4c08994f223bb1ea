import { PARTITIONS } from '../../shared/contracts/table.ts';
import { addMinutes, type Instant, instant } from '../../shared/calendar/instant.ts';
import { NOTICE_STATES, type NoticeState } from '../../shared/contracts/mail.ts';
import type { Item, Table } from './table.ts';
import { outboxList } from './views-store.ts';

export interface NoticeRecord {
  readonly key: string;
  readonly state: NoticeState;
  /** When it was claimed or sent; what is heard of it later leaves this as it is. */
  readonly at: Instant;
  readonly messageId?: string;
}

/** The outbox: claim, send, mark. Partition is a petition's number, or a day's digests. */
export interface NoticesStore {
  list(partition: string): Promise<readonly NoticeRecord[]>;
  /**
   * Given to exactly one of several who try at once; a claim whose lease is over may be taken again, and so may what came
   * back from an address that was corrected since.
   */
  claim(partition: string, key: string, now: Instant, corrected?: Instant): Promise<Claim>;
  /** Gives a claim back after a failed try, so that the next one need not wait for the lease. Only its holder can. */
  release(partition: string, key: string, claim: GivenClaim): Promise<void>;
  /**
   * After a failed try to write about a petition: nobody tries again before `until`, and should its timer be lost, the
   * sweep finds it then.
   */
  postpone(petitionNo: string, key: string, claim: GivenClaim, until: Instant): Promise<void>;
  /** Whoever has the claim may be dead: should the timer set for the end of their lease be lost, the sweep looks then. */
  watch(petitionNo: string, key: string, until: Instant): Promise<void>;
  /** Unless more than that has been heard of it already. */
  mark(partition: string, key: string, state: 'SENT' | 'NO_ADDRESS', now: Instant, messageId?: string): Promise<void>;
  /** What the mail system says of a message that was sent at `sentAt`. Whether it is news, and of the newest sending. */
  note(partition: string, key: string, fate: Fate, sentAt: Instant): Promise<boolean>;
}

/** `SOFT_BOUNCE` after a delivery is an automatic reply (an absence, a full mailbox noticed late): it arrived all the same. */
export type Fate = 'DELIVERED' | 'COMPLAINED' | 'BOUNCED' | 'SOFT_BOUNCE';

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

  async function read(partition: string, key: string): Promise<Item | undefined> {
    const range = { from: key, to: key };
    const [existing] = await table.query(PARTITIONS.notice + partition, { range, consistent: true });
    return existing;
  }

  return {
    async list(partition) {
      const items = await table.query(PARTITIONS.notice + partition, { consistent: true });
      return items.map(noticeRecord);
    },
    async claim(partition, key, now, corrected) {
      const lease = addMinutes(now, CLAIM_LEASE_MINUTES);
      const item = claimItem(partition, key, now, lease);
      const first = await table.put(item, { kind: 'absent' });
      if (first.stored) return { given: true, lease };
      const existing = await read(partition, key);
      if (existing?.['state'] === 'BOUNCED' && corrected !== undefined && String(existing['at']) < corrected) {
        const again = await table.put(item, { kind: 'absentOrSame', attribute: 'at', value: String(existing['at']) });
        return again.stored ? { given: true, lease } : { given: false };
      }
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
      await table.put(
        {
          pk: PARTITIONS.notice + partition,
          sk: key,
          state,
          at: now,
          ...(messageId === undefined ? {} : { messageId }),
        },
        { kind: 'absentOrSame', attribute: 'state', value: 'CLAIMED' },
      );
    },
    async note(partition, key, fate, sentAt) {
      for (;;) {
        const existing = await read(partition, key);
        if (existing === undefined) return false;
        const { state, at, messageId } = noticeRecord(existing);
        const next = afterHearing(state, fate);
        // A notice that is on its way to another address by now is not touched by what comes back from the first.
        if (next === undefined || sentAt < addMinutes(at, -CLOCKS_APART_MINUTES)) return false;
        const { stored } = await table.put(
          { pk: existing.pk, sk: key, state: next, at, ...(messageId === undefined ? {} : { messageId }) },
          { kind: 'absentOrSame', attribute: 'state', value: state },
        );
        if (stored) return true;
      }
    },
  };
}

function claimItem(partition: string, key: string, at: Instant, lease: Instant): Item {
  return { pk: PARTITIONS.notice + partition, sk: key, state: 'CLAIMED', at, lease };
}

/** How far the clock of the mail system may be behind ours. */
const CLOCKS_APART_MINUTES = 1;

/** Nothing where it is no news, or came out of order. */
function afterHearing(state: NoticeState, fate: Fate): NoticeState | undefined {
  if (state === 'BOUNCED' || state === 'NO_ADDRESS') return undefined;
  if (fate === 'BOUNCED') return 'BOUNCED';
  const arrived = state === 'DELIVERED' || state === 'COMPLAINED';
  if (fate === 'SOFT_BOUNCE') return arrived ? undefined : 'BOUNCED';
  if (fate === 'COMPLAINED') return state === 'COMPLAINED' ? undefined : 'COMPLAINED';
  return arrived ? undefined : 'DELIVERED';
}

function noticeRecord(item: Item): NoticeRecord {
  const { state, at, messageId } = item;
  const known = NOTICE_STATES.find((name) => name === state);
  if (known === undefined || typeof at !== 'string') throw new Error(`${item.pk} ${item.sk} is no notice`);
  return {
    key: item.sk,
    state: known,
    at: instant(at),
    ...(typeof messageId === 'string' ? { messageId } : {}),
  };
}
