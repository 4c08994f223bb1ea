import type { Mailer, Message } from '../../functions/platform/mailer.ts';
import type { Item } from '../../functions/platform/table.ts';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { MessageRejected } from '../support/fakes.ts';
import { chance } from './chance.ts';
import type { Invocation, Surroundings } from './invocation.ts';

/** A message that was taken for delivery. */
export interface Posted {
  readonly at: number;
  readonly message: Message;
  readonly id: string;
  /** Its sender noted that it went out. Where nobody noted it, it may rightly go out once more. */
  noted: boolean;
  /** It came back: the mail system said so, some time later. */
  readonly bounced: boolean;
}

/** What SES puts on the event bus. */
export type MailEvent = object;

/** SES: takes messages, loses answers, fails for hours, refuses some addresses for good, and sends some messages back. */
export interface Post {
  readonly posted: readonly Posted[];
  mailerFor(invocation: Invocation): Mailer;
  onPut(item: Item): void;
}

export class MailTimeout extends Error {
  override readonly name = 'TimeoutError';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function startPost(
  { seed, agenda, weather }: Surroundings,
  hear: (event: MailEvent, label: string) => void,
): Post {
  const posted: Posted[] = [];
  const byId = new Map<string, Posted>();
  const isDead = (address: string): boolean =>
    address.endsWith('@example.com') && weather.strikes('MAIL_DEAD_ADDRESS', address);
  // On some days the mail does not work from some hour to another.
  const isDown = (now: number): boolean => {
    const day = instantFromMilliseconds(now).slice(0, 10);
    const hours = chance(seed, 'outage', day);
    const from = hours.between(0, 12);
    const hour = (now % DAY) / 3_600_000;
    return hour >= from && hour < from + hours.between(1, 12) && weather.strikes('MAIL_OUTAGE', day);
  };

  // Heard of within hours, before its sender has noted it or long after, and now and then twice.
  const tell = ({ message, at, bounced }: Posted, occasion: string): void => {
    const luck = chance(seed, 'fate', occasion);
    const mail = { timestamp: instantFromMilliseconds(at), tags: { [NOTICE_TAG]: [message.label] } };
    const about = bounced ? { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } } : { eventType: 'Delivery' };
    for (let nth = 0; nth < (luck.happens(0.2) ? 2 : 1); nth += 1) {
      agenda.in(luck.between(1, bounced ? 6 * HOUR : HOUR), () => {
        hear({ detail: { ...about, mail } }, `fate ${nth} of ${occasion}`);
      });
    }
  };

  return {
    posted,
    mailerFor(invocation) {
      return {
        send: (message) =>
          invocation.call(`mail ${message.petitionNo ?? 'the day'} to ${message.to}`, async (occasion) => {
            if (isDead(message.to)) throw new MessageRejected(`${message.to} refuses messages`);
            if (isDown(agenda.now)) throw new MailTimeout();
            if (weather.strikes('MAIL_REFUSED', occasion)) throw new MessageRejected(`${message.to}: sending paused`);
            const bounced = message.to.endsWith('@example.com') && weather.strikes('MAIL_BOUNCED', occasion);
            const taken = { at: agenda.now, message, id: `message-${posted.length + 1}`, noted: false, bounced };
            posted.push(taken);
            byId.set(taken.id, taken);
            if (message.to.endsWith('@example.com')) tell(taken, occasion);
            if (weather.strikes('MAIL_TIMEOUT', occasion)) throw new MailTimeout();
            return { messageId: taken.id };
          }),
      };
    },
    onPut(item) {
      if (!item.pk.startsWith(PARTITIONS.notice)) return;
      const taken = byId.get(String(item['messageId']));
      if (taken !== undefined) taken.noted = true;
    },
  };
}
