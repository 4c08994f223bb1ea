import { addMinutes, type Instant, instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import type { DeliveryOwed } from '../../shared/webhooks/deliveries.ts';
import { WEBHOOK_EVENTS } from '../../shared/webhooks/webhook-events.ts';
import type { Item, Table } from './table.ts';

export const DELIVERY_STATES = ['OWED', 'SENT', 'WITHHELD', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** 推送记录: one delivery, where it stands and what the last try came to. */
export interface DeliveryRecord extends DeliveryOwed {
  readonly petitionNo: string;
  readonly state: DeliveryState;
  readonly tries: number;
  /** When it was last touched. */
  readonly at: Instant;
  /** While it is owed: nobody tries before. */
  readonly next?: Instant;
  /** Status or error of the last try. */
  readonly outcome?: string;
}

/** The outbox of webhooks: owed once, claimed, sent, marked; one item for each delivery, which is its log. */
export interface DeliveriesStore {
  /** Those that are new are owed from now on; the others stay as they are. */
  owe(petitionNo: string, deliveries: readonly DeliveryOwed[], now: Instant): Promise<void>;
  /** Whose time has come, the longest waiting first. */
  due(now: Instant): AsyncIterable<DeliveryRecord>;
  /** Given to exactly one of several who try at once; whoever dies with it leaves it to the next after the lease. */
  claim(record: DeliveryRecord, now: Instant): Promise<DeliveryRecord | undefined>;
  /** How a claimed one ended, or until when it waits. */
  settle(claimed: DeliveryRecord, end: DeliveryEnd, now: Instant): Promise<void>;
  /** Of one petition, or the last of a state, newest first. */
  log(
    asked: { readonly petitionNo: string } | { readonly state: DeliveryState; readonly limit: number },
  ): Promise<readonly DeliveryRecord[]>;
  /** Owed once more, now, with all its tries. Whether it was not under way already. */
  replay(record: DeliveryRecord, now: Instant): Promise<boolean>;
}

export type DeliveryEnd =
  | { readonly state: 'SENT' | 'WITHHELD' | 'GIVEN_UP'; readonly outcome: string }
  | { readonly state: 'OWED'; readonly outcome: string; readonly next: Instant };

/** Longer than any run lives. */
const LEASE_MINUTES = 10;
/** How long a delivery that is over is remembered; those given up are kept until somebody has looked. */
const REMEMBERED_SECONDS = 90 * 86_400;
const PAGE = 100;

export function deliveriesStore(table: Table): DeliveriesStore {
  async function replace(found: DeliveryRecord, next: DeliveryRecord): Promise<boolean> {
    const condition = { kind: 'absentOrSame', attribute: 'turn', value: turnOf(found) } as const;
    return (await table.put(itemOf(next), condition)).stored;
  }
  return {
    async owe(petitionNo, deliveries, now) {
      if (deliveries.length === 0) return;
      const known = await table.query(PARTITIONS.delivery + petitionNo, { consistent: true });
      const keys = new Set(known.map(({ sk }) => sk));
      for (const owed of deliveries) {
        if (keys.has(keyOf(owed))) continue;
        const record: DeliveryRecord = { ...owed, petitionNo, state: 'OWED', tries: 0, at: now, next: now };
        await table.put(itemOf(record), { kind: 'absent' });
      }
    },
    async *due(now) {
      let after: string | undefined;
      do {
        const page = await table.list(listOf('OWED'), {
          range: { to: `${now}#~` },
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        yield* page.items.map(recordOf);
        after = page.after;
      } while (after !== undefined);
    },
    async claim(record, now) {
      const claimed = { ...record, tries: record.tries + 1, at: now, next: addMinutes(now, LEASE_MINUTES) };
      return (await replace(record, claimed)) ? claimed : undefined;
    },
    async settle(claimed, end, now) {
      const { next: _, ...rest } = claimed;
      await replace(claimed, { ...rest, ...end, at: now });
    },
    async log(asked) {
      if ('petitionNo' in asked) {
        const items = await table.query(PARTITIONS.delivery + asked.petitionNo, { consistent: true });
        return items.map(recordOf);
      }
      const { items } = await table.list(listOf(asked.state), { limit: asked.limit });
      return items.map(recordOf).toReversed();
    },
    replay: (record, now) => replace(record, { ...record, state: 'OWED', tries: 0, at: now, next: now }),
  };
}

function listOf(state: DeliveryState): string {
  return LISTS.delivery + state;
}

/** The sort key: in the order of the record, so that the deliveries of a petition are read as they came to be. */
function keyOf({ seq, hook, event }: DeliveryOwed): string {
  return `${String(seq).padStart(6, '0')}#${hook}#${event}`;
}

// What a writer has seen: whoever was faster has changed it.
function turnOf({ state, tries, at }: DeliveryRecord): string {
  return `${state}#${tries}#${at}`;
}

function itemOf(record: DeliveryRecord): Item {
  const { petitionNo, hook, seq, event, state, tries, at, next, outcome } = record;
  const isOver = state === 'SENT' || state === 'WITHHELD';
  return {
    pk: PARTITIONS.delivery + petitionNo,
    sk: keyOf(record),
    hook,
    seq,
    event,
    state,
    tries,
    at,
    turn: turnOf(record),
    ...(next === undefined ? {} : { next }),
    ...(outcome === undefined ? {} : { outcome }),
    list: listOf(state),
    place: `${next ?? at}#${petitionNo}#${keyOf(record)}`,
    ...(isOver ? { expires: Math.floor(toMilliseconds(at) / 1000) + REMEMBERED_SECONDS } : {}),
  };
}

function recordOf(item: Item): DeliveryRecord {
  const state = DELIVERY_STATES.find((known) => known === item['state']);
  const event = codesOf(WEBHOOK_EVENTS).find((known) => known === item['event']);
  if (state === undefined || event === undefined) throw new Error(`${item.pk} ${item.sk} is no delivery`);
  return {
    petitionNo: item.pk.slice(PARTITIONS.delivery.length),
    hook: String(item['hook']),
    seq: Number(item['seq']),
    event,
    state,
    tries: Number(item['tries']),
    at: instant(String(item['at'])),
    ...(item['next'] === undefined ? {} : { next: instant(String(item['next'])) }),
    ...(item['outcome'] === undefined ? {} : { outcome: String(item['outcome']) }),
  };
}
