import { createHmac } from 'node:crypto';
import { type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';

/** The headers of a delivery by the Standard Webhooks specification: receivers prove with any of its libraries. */
export function webhookHeaders({
  id,
  at,
  body,
  secret,
}: {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
  readonly secret: string;
}): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(toMilliseconds(at) / 1000));
  const signatures = keysFrom(secret).map(
    (key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Huisheng-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

const PREFIX = 'whsec_';

/** While a secret is being changed there are two, with a space between them: whoever knows either can prove the delivery. */
function keysFrom(secret: string): readonly Buffer[] {
  return secret.split(' ').map(keyFrom);
}

/** `whsec_` and 24 to 64 bytes in base64, as the specification has it. */
function keyFrom(secret: string): Buffer {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const key = Buffer.from(encoded, 'base64');
  if (key.length < 24 || key.length > 64) throw new UnusableSecret();
  return key;
}

export class UnusableSecret extends Error {
  override readonly name = 'UnusableSecret';
  constructor() {
    super('the secret of a webhook is whsec_ and 24 to 64 bytes in base64');
  }
}
