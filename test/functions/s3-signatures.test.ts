import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signedAddress, type SignedBucket, signedForm } from '../../functions/platform/s3-signatures.ts';
import { instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { SIGNED } from '../support/fake-bucket.ts';

const NOW = instant('2026-03-02T10:00:00+08:00');
const WITHOUT_SESSION: SignedBucket = { ...SIGNED, sessionToken: undefined };

function clientOf({ region, accessKeyId, secretAccessKey, sessionToken }: SignedBucket): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  });
}

/** In any order, as name and value. */
const partsOf = (address: string): object => {
  const url = new URL(address);
  return { at: url.origin + url.pathname, query: Object.fromEntries(url.searchParams) };
};

describe.each([
  ['of a role, with a session', SIGNED],
  ['of a user', WITHOUT_SESSION],
])('our signatures %s are those of the SDK', (_, bucket) => {
  beforeEach(() => {
    vi.useFakeTimers({ now: toMilliseconds(NOW) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('on an address of a file', async () => {
    const key = "kept/048-213-9575/a b+c'(d)*~文.png";
    const command = new GetObjectCommand({
      Bucket: bucket.bucket,
      Key: key,
      ResponseContentType: 'image/png',
      ResponseContentDisposition: 'attachment; filename="048-213-9575-1.png"',
    });
    const theirs = await getSignedUrl(clientOf(bucket), command, { expiresIn: 120 });
    const query = {
      'response-content-type': 'image/png',
      'response-content-disposition': 'attachment; filename="048-213-9575-1.png"',
      'x-amz-checksum-mode': 'ENABLED',
      'x-id': 'GetObject',
    };
    expect(partsOf(signedAddress(bucket, { key, query, minutes: 2 }, NOW))).toEqual(partsOf(theirs));
  });

  it('on an address of the list', async () => {
    const command = new ListObjectsV2Command({ Bucket: bucket.bucket, Prefix: 'incoming/abc/' });
    const theirs = await getSignedUrl(clientOf(bucket), command, { expiresIn: 120 });
    const query = { 'list-type': '2', prefix: 'incoming/abc/' };
    expect(partsOf(signedAddress(bucket, { key: '', query, minutes: 2 }, NOW))).toEqual(partsOf(theirs));
  });

  it('on a form: the same fields, and the same signature over the same policy', async () => {
    const fixed = { 'x-amz-meta-petition': '048-213-9575', success_action_status: '201' };
    const ours = signedForm(
      bucket,
      {
        key: 'incoming/abc/ticket',
        smallest: 1,
        largest: 100,
        fixed,
        contentType: { beginsWith: 'image/', byDefault: 'image/jpeg' },
        minutes: 60,
      },
      NOW,
    );
    const theirs = await createPresignedPost(clientOf(bucket), {
      Bucket: bucket.bucket,
      Key: 'incoming/abc/ticket',
      Fields: { ...fixed, 'Content-Type': 'image/jpeg' },
      Conditions: [
        ['starts-with', '$Content-Type', 'image/'],
        ['content-length-range', 1, 100],
      ],
      Expires: 3600,
    });
    const asked = ({ Policy = '' }: Readonly<Record<string, string>>): unknown =>
      JSON.parse(Buffer.from(Policy, 'base64').toString('utf8'));
    const named = (fields: Readonly<Record<string, string>>): object => {
      const { Policy: _policy, 'X-Amz-Signature': _signature, bucket: _bucket, ...rest } = fields;
      return rest;
    };
    expect(named(ours.fields)).toEqual(named(theirs.fields));
    expect(`${bucket.address}/`).toBe(theirs.url);
    const [our, their] = [ours.fields, theirs.fields].map(
      (fields) => asked(fields) as { expiration: string; conditions: unknown[] },
    );
    expect(instant(our?.expiration ?? '')).toBe(instant(their?.expiration ?? ''));
    // Theirs also fixes the default type beside the beginning it asks for.
    expect(their?.conditions).toEqual(expect.arrayContaining(our?.conditions ?? []));
  });
});
