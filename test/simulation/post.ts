import type { Mailer, Message } from '../../functions/platform/mailer.ts';
import type { Item } from '../../functions/platform/table.ts';
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
}

/** SES: takes messages, loses answers, fails for hours, and refuses some addresses for good. */
export interface Post {
  readonly posted: readonly Posted[];
  mailerFor(invocation: Invocation): Mailer;
  onPut(item: Item): void;
}

export class MailTimeout extends Error {
  override readonly name = 'TimeoutError';
}

const DAY = 86_400_000;

export function startPost({ seed, agenda, weather }: Surroundings): Post {
  const posted: Posted[] = [];
  const byId = new Map<string, Posted>();
  const isDead = (address: string): boolean =>
    address.endsWith('@example.com') && chance(seed, 'address', address).happens(weather.standing('MAIL_DEAD_ADDRESS'));
  // On some days the mail does not work from some hour to another.
  const isDown = (now: number): boolean => {
    const day = chance(seed, 'outage', Math.floor(now / DAY));
    if (!day.happens(weather.rate('MAIL_OUTAGE'))) return false;
    const from = day.between(0, 12);
    const hour = (now % DAY) / 3_600_000;
    return hour >= from && hour < from + day.between(1, 12);
  };

  return {
    posted,
    mailerFor(invocation) {
      const own = chance(seed, 'mail', invocation.label);
      return {
        send: (message) =>
          invocation.call('send a message', async () => {
            const about = `${invocation.label}: ${message.subject}`;
            if (isDead(message.to)) {
              weather.note('MAIL_DEAD_ADDRESS', about);
              throw new MessageRejected(`${message.to} refuses messages`);
            }
            if (isDown(agenda.now)) {
              weather.note('MAIL_OUTAGE', about);
              throw new MailTimeout();
            }
            if (own.happens(weather.rate('MAIL_REFUSED'))) {
              weather.note('MAIL_REFUSED', about);
              throw new MessageRejected(`${message.to}: sending paused`);
            }
            const taken: Posted = { at: agenda.now, message, id: `message-${posted.length + 1}`, noted: false };
            posted.push(taken);
            byId.set(taken.id, taken);
            if (own.happens(weather.rate('MAIL_TIMEOUT'))) {
              weather.note('MAIL_TIMEOUT', about);
              throw new MailTimeout();
            }
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
