import { addMinutes } from '../../shared/calendar/instant.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { deliveryBody, mayBeTold, RETRY_MINUTES } from '../../shared/webhooks/deliveries.ts';
import type { DeliveryEnd, DeliveryRecord } from './deliveries-store.ts';
import { hashOf } from './keyed-hashes.ts';
import type { OwingService } from './owed-deliveries.ts';
import type { Service } from './service.ts';
import { type WebhookSender, WebhookUnreached } from './webhook-sender.ts';
import { UnusableSecret, webhookHeaders } from './webhook-signature.ts';

/** A service that may hand them over. */
export interface WebhookService extends OwingService {
  readonly sender: WebhookSender;
  /** 签名密钥, by the name of the subscription. */
  readonly webhookSecrets: Readonly<Record<string, string>>;
}

/** As many as a run of five minutes can hand over, should every one of them take its time. */
const MOST_A_RUN = 100;
const MOST_LOOKED_AT = 1_000;

/**
 * Hands over every delivery whose time has come. **Delivery contract:** runs every few minutes, may run twice or skip; each
 * delivery reaches its subscriber at least once, under the same `webhook-id` every time, in no promised order. One that fails waits
 * longer each time and is given up after the last, which an alarm tells. A subscriber that does not answer is asked once a run, so
 * that it does not keep the others waiting.
 */
export async function sendWebhooks(service: WebhookService): Promise<number> {
  const down = new Set<string>();
  let sent = 0;
  let givenUp = 0;
  let tried = 0;
  let lookedAt = 0;
  for await (const record of service.deliveries.due(service.now())) {
    lookedAt += 1;
    if (tried >= MOST_A_RUN || lookedAt > MOST_LOOKED_AT) break;
    if (down.has(record.hook)) continue;
    const claimed = await service.deliveries.claim(record, service.now());
    if (claimed === undefined) continue;
    tried += 1;
    const { end, isDown } = await deliver(service, claimed);
    if (isDown) down.add(record.hook);
    await service.deliveries.settle(claimed, end, service.now());
    if (end.state === 'SENT') sent += 1;
    if (end.state === 'GIVEN_UP') givenUp += 1;
    const { petitionNo, hook } = record;
    service.log(LOGGED[end.state], { petitionNo, kind: hook, ...(end.state === 'SENT' ? {} : { error: end.outcome }) });
  }
  service.metrics({ WebhooksDone: 1, WebhooksGivenUp: givenUp });
  return sent;
}

const LOGGED = {
  SENT: 'WEBHOOK_SENT',
  WITHHELD: 'WEBHOOK_WITHHELD',
  OWED: 'WEBHOOK_FAILED',
  GIVEN_UP: 'WEBHOOK_GIVEN_UP',
} as const;

interface Tried {
  readonly end: DeliveryEnd;
  /** Nobody is there, or they are overwhelmed: the next try is for another run. */
  readonly isDown: boolean;
}

async function deliver(service: WebhookService, claimed: DeliveryRecord): Promise<Tried> {
  const { district, office, record, sender, webhookSecrets } = service;
  const { petitionNo, hook: name } = claimed;
  const hook = district.webhooks?.find((known) => known.name === name);
  if (hook === undefined) return withheld('NO_SUBSCRIPTION');
  const commits = (await record.load(petitionNo, { consistent: true })).map(({ commit }) => commit);
  const petition = foldPetition(petitionNo, commits, office);
  // What it was classified as since is asked again at the last moment: what was sent cannot be called back.
  if (petition === undefined || !mayBeTold(petition)) return withheld('RESTRICTED');
  const content = deliveryBody(petitionNo, commits, claimed, office);
  if (content === undefined) return withheld('NO_EVENT');
  const body = JSON.stringify(content);
  try {
    const headers = webhookHeaders({
      id: idOf(district.slug, claimed),
      at: service.now(),
      body,
      secret: webhookSecrets[name] ?? '',
    });
    const status = await sender.send(hook.url, headers, body);
    if (status >= 200 && status < 300) return { end: { state: 'SENT', outcome: String(status) }, isDown: false };
    // 410: they want to hear no more of it.
    const end = status === 410 ? gone(status) : laterOrNever(service, claimed, String(status));
    return { end, isDown: status >= 500 || status === 429 };
  } catch (error) {
    if (error instanceof WebhookUnreached) {
      return { end: laterOrNever(service, claimed, error.why), isDown: true };
    }
    if (error instanceof UnusableSecret) return { end: laterOrNever(service, claimed, error.name), isDown: true };
    throw error;
  }
}

function withheld(outcome: string): Tried {
  return { end: { state: 'WITHHELD', outcome }, isDown: false };
}

function gone(status: number): DeliveryEnd {
  return { state: 'GIVEN_UP', outcome: String(status) };
}

function laterOrNever(service: Service, { tries }: DeliveryRecord, outcome: string): DeliveryEnd {
  const minutes = RETRY_MINUTES[tries - 1];
  return minutes === undefined
    ? { state: 'GIVEN_UP', outcome }
    : { state: 'OWED', outcome, next: addMinutes(service.now(), minutes) };
}

/** The same for the same delivery, however often it is sent: by it receivers know a repeat. */
function idOf(slug: string, { petitionNo, hook, seq, event }: DeliveryRecord): string {
  return `msg_${hashOf(JSON.stringify([slug, petitionNo, hook, seq, event])).slice(0, 27)}`;
}
