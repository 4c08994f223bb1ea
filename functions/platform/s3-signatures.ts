import { createHash, createHmac } from 'node:crypto';
import { addMinutes, type Instant } from '../../shared/calendar/instant.ts';

/** Whose rights a signature lends, where. On AWS the function's own role, for as long as its credentials last. */
export interface Signer {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

export interface SignedBucket extends Signer {
  readonly bucket: string;
  /** `https://<bucket>.s3.<region>.amazonaws.com`, or wherever it answers; no trailing slash. */
  readonly address: string;
}

interface FormTerms {
  readonly key: string;
  readonly smallest: number;
  readonly largest: number;
  /** Fields that must be sent exactly so. */
  readonly fixed: Readonly<Record<string, string>>;
  /** The form's word for its file: may be any that begins so. */
  readonly contentType: { readonly beginsWith: string; readonly byDefault: string };
  readonly minutes: number;
}

/**
 * The fields of a form that may put one file into the bucket (Amazon S3, POST policy, Signature Version 4), and until when. S3 itself
 * refuses another key, another size, other notes, a later hour. Signed here and not by the SDK, whose client weighs as much as
 * the whole function that signs; a test holds each signature against the SDK's own.
 */
export function signedForm(
  to: SignedBucket,
  terms: FormTerms,
  now: Instant,
): { readonly fields: Readonly<Record<string, string>>; readonly expiresAt: Instant } {
  const expiresAt = addMinutes(now, terms.minutes);
  const exact: Readonly<Record<string, string>> = { key: terms.key, ...terms.fixed, ...proofFields(to, now) };
  const policy = Buffer.from(
    JSON.stringify({
      expiration: expiresAt,
      conditions: [
        { bucket: to.bucket },
        ...Object.entries(exact).map(([name, value]) => ({ [name]: value })),
        ['starts-with', '$Content-Type', terms.contentType.beginsWith],
        ['content-length-range', terms.smallest, terms.largest],
      ],
    }),
  ).toString('base64');
  return {
    expiresAt,
    fields: {
      ...exact,
      'Content-Type': terms.contentType.byDefault,
      Policy: policy,
      'X-Amz-Signature': signatureOf(to, now, policy),
    },
  };
}

function proofFields(signer: Signer, now: Instant): Readonly<Record<string, string>> {
  return {
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${signer.accessKeyId}/${scopeOf(signer, now)}`,
    'X-Amz-Date': stampOf(now),
    ...(signer.sessionToken === undefined ? {} : { 'X-Amz-Security-Token': signer.sessionToken }),
  };
}

/** An address that answers one GET for so many seconds: of a key, or of the bucket itself where the key is empty. */
export function signedAddress(
  to: SignedBucket,
  asked: { readonly key: string; readonly query?: Readonly<Record<string, string>>; readonly minutes: number },
  now: Instant,
): string {
  const url = new URL(`${to.address}/${asked.key.split('/').map(escaped).join('/')}`);
  const query = Object.entries({
    ...asked.query,
    ...proofFields(to, now),
    'X-Amz-Content-Sha256': UNSIGNED,
    'X-Amz-Expires': String(asked.minutes * 60),
    'X-Amz-SignedHeaders': 'host',
  })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');
  const request = ['GET', url.pathname, query, `host:${url.host}`, '', 'host', UNSIGNED].join('\n');
  const signature = signatureOf(to, now, [ALGORITHM, stampOf(now), scopeOf(to, now), sha256(request)].join('\n'));
  return `${url.href}?${query}&X-Amz-Signature=${signature}`;
}

/** What proves a text to be signed by whoever holds the secret, on this day, for S3 in this region. */
export function signatureOf(signer: Signer, now: Instant, text: string): string {
  const key = scopeOf(signer, now)
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${signer.secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const UNSIGNED = 'UNSIGNED-PAYLOAD';

function scopeOf({ region }: Signer, now: Instant): string {
  return `${stampOf(now).slice(0, 8)}/${region}/s3/aws4_request`;
}

/** `20260102T030405Z`. */
function stampOf(now: Instant): string {
  return now.replaceAll(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
