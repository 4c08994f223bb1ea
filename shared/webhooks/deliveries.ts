import { addMinutes, type Instant } from '../calendar/instant.ts';
import type { Office } from '../district/office.ts';
import { bindingClock } from '../petition/clocks.ts';
import { statusOf } from '../petition/course.ts';
import type { Commit } from '../petition/events.ts';
import { foldPetition, type Petition } from '../petition/petition.ts';
import { isRestricted } from '../petition/visibility.ts';
import { type WebhookEvent, webhookEventOf } from './webhook-events.ts';

/** A subscription of another system, as the district's file has it. */
export interface Webhook {
  readonly name: string;
  readonly events: readonly WebhookEvent[];
}

/** 一次推送: one event of one petition for one subscriber. */
export interface DeliveryOwed {
  readonly hook: string;
  readonly seq: number;
  readonly event: WebhookEvent;
}

/** An event older than this is no news: a new subscription must not be told the whole past. */
const HORIZON_MINUTES = 30 * 24 * 60;

/**
 * Whether other systems may be told of this petition at all. Not before somebody has said what kind of matter it is, for until then
 * it may be an accusation; never of an accusation (检举控告), and never of somebody under fourteen.
 */
export function mayBeTold(petition: Petition): boolean {
  if (petition.classification === undefined || petition.registered.underFourteen === true) return false;
  return !isRestricted(petition);
}

/** Every delivery that a petition’s record owes its district’s subscribers; the same for the same record. */
export function deliveriesOwed(
  petition: Petition,
  commits: readonly Commit[],
  hooks: readonly Webhook[],
  now: Instant,
): readonly DeliveryOwed[] {
  if (!mayBeTold(petition)) return [];
  const oldest = addMinutes(now, -HORIZON_MINUTES);
  return commits
    .filter(({ at }) => at > oldest)
    .flatMap(({ seq, events }) => {
      const told = new Set(events.map(webhookEventOf).filter((event) => event !== undefined));
      return [...told].flatMap((event) =>
        hooks.filter(({ events: wanted }) => wanted.includes(event)).map(({ name: hook }) => ({ hook, seq, event })),
      );
    });
}

/**
 * What is sent: number, event, when, where the petition stood and what was due next, as of that event, so that a repeat is the same to the
 * byte. No person and no word of anybody.
 */
export function deliveryBody(
  no: string,
  commits: readonly Commit[],
  { seq, event }: Pick<DeliveryOwed, 'seq' | 'event'>,
  office: Office,
): object | undefined {
  const then = foldPetition(
    no,
    commits.filter((commit) => commit.seq <= seq),
    office,
  );
  const commit = commits.find((known) => known.seq === seq);
  if (then === undefined || commit === undefined) return undefined;
  const next = bindingClock(then.clocks, then.rules.clocks);
  return {
    type: event,
    timestamp: commit.at,
    data: {
      petitionNo: no,
      version: seq,
      status: statusOf(then.course),
      ...(next === undefined ? {} : { due: { kind: next.kind, day: next.due.due, provisional: next.due.provisional } }),
    },
  };
}

/** Minutes until the next try, by how many have failed; after the last of them it is given up: three and a half days in all. */
export const RETRY_MINUTES = [5, 15, 60, 180, 360, 720, 1440, 2160] as const;
