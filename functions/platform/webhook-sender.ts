import { lookup as resolve } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Hands one delivery over. */
export interface WebhookSender {
  /** The status that came; redirects are not followed. @throws WebhookUnreached */
  send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number>;
}

/** Nothing came back, and why, in a word that may stand in a log. */
export class WebhookUnreached extends Error {
  override readonly name = 'WebhookUnreached';
  readonly why: 'TIMEOUT' | 'PRIVATE_ADDRESS' | 'NOT_HTTPS' | 'CONNECTION';
  constructor(why: WebhookUnreached['why']) {
    super(why);
    this.why = why;
  }
}

interface SenderOptions {
  /** @default ten seconds, from the first look-up to the status */
  readonly patienceMilliseconds?: number;
  /** For tests alone: takes plain HTTP, and addresses of this machine. */
  readonly onThisMachine?: boolean;
}

/**
 * Over TLS, to addresses of the public internet alone. The address is judged when the connection is made, not before, so that a name that
 * points elsewhere a moment later leads nowhere either: inside a function there are neighbours that trust whoever is there already.
 */
export function webhookSender({
  patienceMilliseconds = 10_000,
  onThisMachine = false,
}: SenderOptions = {}): WebhookSender {
  return {
    send: (url, headers, body) =>
      new Promise((done, failed) => {
        const { protocol, hostname } = new URL(url);
        if (protocol !== 'https:' && !onThisMachine) return failed(new WebhookUnreached('NOT_HTTPS'));
        const literal = hostname.replace(/^\[|\]$/g, '');
        // A literal address is looked up by nobody.
        if (!onThisMachine && isIP(literal) !== 0 && !isPublic(literal)) {
          return failed(new WebhookUnreached('PRIVATE_ADDRESS'));
        }
        const begin = protocol === 'https:' ? tlsRequest : plainRequest;
        const sent = begin(
          url,
          {
            method: 'POST',
            headers: { ...headers, 'content-length': Buffer.byteLength(body) },
            agent: false,
            signal: AbortSignal.timeout(patienceMilliseconds),
            ...(onThisMachine ? {} : { lookup: publicLookup }),
          },
          (response) => {
            done(response.statusCode ?? 0);
            // Whatever else is said is nobody's business here.
            response.destroy();
          },
        );
        sent.on('error', (error) => failed(unreached(error)));
        sent.end(body);
      }),
  };
}

function unreached(error: Error): WebhookUnreached {
  if (error instanceof WebhookUnreached) return error;
  const timedOut = error.name === 'AbortError' || error.name === 'TimeoutError';
  return new WebhookUnreached(timedOut ? 'TIMEOUT' : 'CONNECTION');
}

const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found;
    if (error !== null || first === undefined) return done(error ?? new WebhookUnreached('CONNECTION'), '', 4);
    if (!found.every(({ address }) => isPublic(address))) return done(new WebhookUnreached('PRIVATE_ADDRESS'), '', 4);
    if (options.all === true) return done(null, found);
    done(null, first.address, first.family);
  });
};

/** Private, shared, local, link-local (instance metadata), documentation, multicast and reserved ranges. */
const NOT_PUBLIC = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv4');
}

/** Of IPv6 only global unicast is public (2000::/3), without the ranges that carry an IPv4 address or are for documentation. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC_6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC_6.addSubnet(net, prefix, 'ipv6');
}

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
}
