import * as z from 'zod';
import { signatureOf, signedAddress, type SignedBucket } from '../../functions/platform/s3-signatures.ts';
import { addMinutes, type Instant, instant } from '../../shared/calendar/instant.ts';

/** What S3 answers to a form or an address that it does not honour, under S3's own names. */
export interface S3Refusal {
  readonly status: 400 | 403 | 404 | 412;
  readonly code: string;
  readonly message: string;
}

const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('starts-with'), z.string(), z.string()]),
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

/** Fields that a policy need not speak of. */
const UNSPOKEN = ['policy', 'x-amz-signature', 'file'];

/**
 * Judges a form as S3 judges it: the signature over its policy, the hour, each field against its condition, no field without one, and the
 * size of the file. Undefined when the file may be put.
 */
export function refusalOfForm(
  bucket: SignedBucket,
  fields: Readonly<Record<string, string>>,
  size: number,
  now: Instant,
): S3Refusal | undefined {
  const given = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const policy = given.get('policy') ?? '';
  const signedAt = momentOf(given.get('x-amz-date'));
  if (signedAt === undefined || given.get('x-amz-signature') !== signatureOf(bucket, signedAt, policy)) {
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature does not match.' };
  }
  const { expiration, conditions } = Policy.parse(JSON.parse(Buffer.from(policy, 'base64').toString('utf8')));
  if (now >= instant(expiration)) return denied('Invalid according to Policy: Policy expired.');
  const spoken = new Set(UNSPOKEN);
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition)) {
        spoken.add(name.toLowerCase());
        const stands = name === 'bucket' ? bucket.bucket : given.get(name.toLowerCase());
        if (stands !== value) return denied(`Invalid according to Policy: Policy Condition failed: ${name}`);
      }
    } else if (condition[0] === 'starts-with') {
      const name = condition[1].slice(1).toLowerCase();
      spoken.add(name);
      if (given.get(name)?.startsWith(condition[2]) !== true) {
        return denied(`Invalid according to Policy: Policy Condition failed: ${condition[1]}`);
      }
    } else if (size < condition[1]) {
      return { status: 400, code: 'EntityTooSmall', message: 'Your proposed upload is smaller than the minimum.' };
    } else if (size > condition[2]) {
      return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum.' };
    }
  }
  const unspoken = [...given.keys()].find((name) => !spoken.has(name));
  return unspoken === undefined ? undefined : denied(`Invalid according to Policy: Extra input fields: ${unspoken}`);
}

/** Judges an address as S3 judges it: its signature over everything in it, and the hour. */
export function refusalOfAddress(bucket: SignedBucket, key: string, query: URLSearchParams, now: Instant) {
  const signedAt = momentOf(query.get('X-Amz-Date') ?? undefined);
  const minutes = Number(query.get('X-Amz-Expires')) / 60;
  const asked = Object.fromEntries([...query].filter(([name]) => !name.startsWith('X-Amz-')));
  const expected = signedAt === undefined ? '' : signedAddress(bucket, { key, query: asked, minutes }, signedAt);
  if (signedAt === undefined || !expected.endsWith(`&X-Amz-Signature=${query.get('X-Amz-Signature') ?? ''}`)) {
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature does not match.' } as const;
  }
  return now > addMinutes(signedAt, minutes) ? denied('Request has expired') : undefined;
}

function denied(message: string): S3Refusal {
  return { status: 403, code: 'AccessDenied', message };
}

/** From `20260102T030405Z`. */
function momentOf(stamp: string | undefined): Instant | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
