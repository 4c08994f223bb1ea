import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type AttachmentDesk, s3AttachmentDesk, type UploadTicket } from '../../functions/platform/attachment-desk.ts';
import { type AttachmentStore, UnknownUpload } from '../../functions/platform/attachment-store.ts';
import { keyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { s3AttachmentStore } from '../../functions/platform/s3-attachment-store.ts';
import { LOCAL_BUCKET_PATH, startLocalBucket } from '../../infra/local/local-bucket.ts';
import { awsAt } from '../../infra/local/local-store.ts';
import { LOOPBACK, serveOnLoopback } from '../../infra/local/loopback-server.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { LARGEST_UPLOAD } from '../../shared/petition/uploads.ts';
import { type BucketDoor, doorOverHttp } from '../support/bucket-door.ts';
import { fakeBucket } from '../support/fake-bucket.ts';
import { settableClock, type SettableClock } from '../support/fakes.ts';
import { freePort } from '../support/local-district.ts';
import { handler } from '../support/office.ts';

const NO = '048-213-9575';
const OTHER_NO = '137-248-5907';
const HASHES = keyedHashes('a secret of at least thirty-two characters');
const BACK = 'https://wutong.example.org/attachments/received';
const FILE = Uint8Array.from({ length: 300 }, (_, at) => at % 256);

interface BucketUnderTest extends BucketDoor {
  readonly desk: AttachmentDesk;
  readonly store: AttachmentStore;
}

async function openBucket(kind: 'memory' | 'on disk', clock: SettableClock): Promise<BucketUnderTest> {
  let ids = 0;
  const parts = { now: () => clock.now(), hashes: HASHES, newId: () => `ticket-${(ids += 1)}` };
  if (kind === 'memory') return fakeBucket(parts);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'huisheng-bucket-'));
  const signed = {
    bucket: 'files',
    address: `http://${LOOPBACK}:${port}${LOCAL_BUCKET_PATH}`,
    region: 'local',
    accessKeyId: 'local',
    secretAccessKey: 'the secret of this machine',
    sessionToken: undefined,
  };
  const bucket = await startLocalBucket({ folder, signed, clock, onIncoming: () => undefined });
  const gateway = await serveOnLoopback((request, response) => void bucket.handle(request, response), port);
  const client = new S3Client({ ...awsAt(bucket.endpoint), forcePathStyle: true });
  onTestFinished(async () => {
    client.destroy();
    await Promise.all([bucket.close(), gateway.close()]);
    rmSync(folder, { recursive: true });
  });
  return {
    desk: s3AttachmentDesk({ bucket: signed, ...parts }),
    store: s3AttachmentStore(client, signed.bucket),
    ...doorOverHttp,
  };
}

describe.each(['memory', 'on disk'] as const)('a bucket %s', (kind) => {
  let clock: SettableClock;
  let bucket: BucketUnderTest;
  const invited = (changes: { readonly back?: string } = {}): UploadTicket =>
    bucket.desk.invite({ petitionNo: NO, kind: 'photo', by: { kind: 'resident' }, ...changes });
  const keyOf = ({ fields }: UploadTicket): string => fields['key'] ?? '';

  beforeEach(async () => {
    clock = settableClock(instant('2026-03-02T10:00:00+08:00'));
    bucket = await openBucket(kind, clock);
  });

  it('takes a file by its form, and the examiner finds it with what the form was signed for', async () => {
    const ticket = bucket.desk.invite({ petitionNo: NO, kind: 'document', by: handler });
    expect((await bucket.send(ticket, FILE)).status).toBe(201);
    const upload = await bucket.store.take({ key: keyOf(ticket) });
    expect(upload).toMatchObject({ petitionNo: NO, kind: 'document', broughtBy: handler });
    expect(Buffer.from(upload?.bytes ?? [])).toEqual(Buffer.from(FILE));
  });

  it('leads a browser back to a page of ours; what is in that address names no petition', async () => {
    const sent = await bucket.send(invited({ back: BACK }), FILE);
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^https:\/\/wutong\.example\.org\/attachments\/received/);
    expect(decodeURIComponent(sent.location ?? '').replaceAll('-', '')).not.toContain(NO.replaceAll('-', ''));
  });

  it('no file, and one over the limit, are not taken; the limit itself is', async () => {
    expect((await bucket.send(invited(), new Uint8Array(0))).status).toBe(400);
    expect((await bucket.send(invited(), new Uint8Array(LARGEST_UPLOAD + 1))).status).toBe(400);
    expect((await bucket.send(invited(), new Uint8Array(LARGEST_UPLOAD))).status).toBe(201);
  });

  it.each([
    ['another key', { key: 'kept/048-213-9575/aaaa' }],
    ['another petition', { 'x-amz-meta-petition': OTHER_NO }],
    ['another person', { 'x-amz-meta-brought-by': Buffer.from(JSON.stringify(handler)).toString('base64url') }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['another way back', { success_action_status: '200' }],
    ['a field more', { acl: 'public-read' }],
    ['another signature', { 'X-Amz-Signature': '0'.repeat(64) }],
    [
      'another policy',
      { Policy: Buffer.from('{"expiration":"2030-01-01T00:00:00.000Z","conditions":[]}').toString('base64') },
    ],
  ])('a form with %s is refused and leaves nothing', async (_, changed) => {
    const ticket = invited();
    const sent = await bucket.send({ ...ticket, fields: { ...ticket.fields, ...changed } }, FILE);
    expect(sent.status).toBe(403);
    expect(await bucket.desk.waiting(NO)).toBe(0);
    expect(await bucket.store.take({ key: keyOf(ticket) })).toBeUndefined();
  });

  it('another picture’s type is the form’s to say, which does not know the file', async () => {
    const ticket = invited();
    const fields = { ...ticket.fields, 'Content-Type': 'image/png' };
    expect((await bucket.send({ ...ticket, fields }, FILE)).status).toBe(201);
  });

  it('a form is good for an hour', async () => {
    const ticket = invited();
    clock.advance(59);
    expect((await bucket.send(ticket, FILE)).status).toBe(201);
    clock.advance(1);
    expect((await bucket.send(ticket, FILE)).status).toBe(403);
  });

  it('what waits is counted for its own petition', async () => {
    await bucket.send(invited(), FILE);
    await bucket.send(invited(), FILE);
    expect([await bucket.desk.waiting(NO), await bucket.desk.waiting(OTHER_NO)]).toEqual([2, 0]);
  });

  it('what is destroyed is gone; destroying it again, or taking it, is no fault', async () => {
    const ticket = invited();
    await bucket.send(ticket, FILE);
    await bucket.store.destroy({ key: keyOf(ticket) });
    await bucket.store.destroy({ key: keyOf(ticket) });
    expect(await bucket.store.take({ key: keyOf(ticket) })).toBeUndefined();
    expect(await bucket.desk.waiting(NO)).toBe(0);
  });

  it('what was left in quarantine is found with the moment it arrived; what is kept is not', async () => {
    const ticket = invited();
    await bucket.send(ticket, FILE);
    await bucket.store.keep({ petitionNo: NO, sha256: 'e'.repeat(64), media: 'image/png', bytes: FILE });
    const left = async (before: string): Promise<readonly unknown[]> => {
      const found: unknown[] = [];
      for await (const upload of bucket.store.left(instant(before))) found.push(upload);
      return found;
    };
    expect(await left('2026-03-02T10:00:00+08:00')).toEqual([]);
    expect(await left('2026-03-02T10:00:01+08:00')).toMatchObject([
      { incoming: { key: keyOf(ticket) }, arrivedAt: instant('2026-03-02T10:00:00+08:00'), scan: 'NONE' },
    ]);
  });

  it('what is kept is opened by a link for two minutes, under a name and a type of ours, and is never replaced', async () => {
    const file = { petitionNo: NO, sha256: 'a'.repeat(64), media: 'image/png' } as const;
    await bucket.store.keep({ ...file, bytes: FILE });
    await bucket.store.keep({ ...file, bytes: new Uint8Array(5) });
    const { url, expiresAt } = bucket.desk.lend({ ...file, fileName: `${NO}-1.png` });
    expect(expiresAt).toBe(instant('2026-03-02T10:02:00+08:00'));
    const opened = await bucket.open(url);
    expect(opened).toMatchObject({ status: 200, type: 'image/png', disposition: `attachment; filename="${NO}-1.png"` });
    expect(Buffer.from(opened.bytes)).toEqual(Buffer.from(FILE));
    clock.advance(2);
    expect((await bucket.open(url)).status).toBe(200);
    clock.advance(1);
    expect((await bucket.open(url)).status).toBe(403);
  });

  it('a link opens its own file, as it was signed, and no other', async () => {
    const file = { petitionNo: NO, sha256: 'a'.repeat(64), media: 'application/pdf' } as const;
    await bucket.store.keep({ ...file, bytes: FILE });
    await bucket.store.keep({ ...file, sha256: 'b'.repeat(64), bytes: FILE });
    const { url } = bucket.desk.lend({ ...file, fileName: 'a.pdf' });
    for (const other of [
      url.replaceAll('aaaa', 'bbbb'),
      url.replace('application%2Fpdf', 'text%2Fhtml'),
      url.replace('X-Amz-Expires=120', 'X-Amz-Expires=86400'),
      url.replace(/X-Amz-Signature=.*/, ''),
    ]) {
      expect((await bucket.open(other)).status).toBe(403);
    }
    const { url: missing } = bucket.desk.lend({ ...file, sha256: 'c'.repeat(64), fileName: 'c.pdf' });
    expect((await bucket.open(missing)).status).toBe(404);
  });

  it('a file that no form of ours brought is told apart', async () => {
    await bucket.store.keep({ petitionNo: NO, sha256: 'd'.repeat(64), media: 'image/png', bytes: FILE });
    await expect(bucket.store.take({ key: `kept/${NO}/${'d'.repeat(64)}` })).rejects.toThrow(UnknownUpload);
  });
});
