import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { BUCKET, UPLOAD_NOTES } from '../../shared/contracts/bucket.ts';
import { isStaffRole, type StaffRole } from '../../shared/petition/actor.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { UPLOAD_KINDS } from '../../shared/petition/uploads.ts';
import { keptKey } from './attachment-desk.ts';
import {
  type AttachmentStore,
  type Incoming,
  type ScanResult,
  scanResultOf,
  UnknownUpload,
  type Upload,
} from './attachment-store.ts';

/** The bucket on S3, or on anything that speaks its protocol. */
export function s3AttachmentStore(client: S3Client, bucket: string): AttachmentStore {
  const named = ({ key, version }: Incoming) => ({
    Bucket: bucket,
    Key: key,
    ...(version === undefined ? {} : { VersionId: version }),
  });
  const scanOf = async (key: string): Promise<ScanResult> => {
    const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }));
    const status = TagSet.find(({ Key }) => Key === SCAN_TAG)?.Value;
    return status === undefined ? 'NONE' : scanResultOf(status);
  };
  return {
    async take(incoming) {
      try {
        const { Body, Metadata = {}, VersionId } = await client.send(new GetObjectCommand(named(incoming)));
        if (Body === undefined) return undefined;
        return { bytes: await Body.transformToByteArray(), version: VersionId, ...notesIn(Metadata) };
      } catch (error) {
        if (error instanceof NoSuchKey || isNamed(error, 'NoSuchVersion')) return undefined;
        throw error;
      }
    },
    async keep({ petitionNo, sha256, media, bytes }) {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: keptKey(petitionNo, sha256),
        Body: bytes,
        ContentType: media,
        IfNoneMatch: '*',
      });
      await client.send(put).catch((error: unknown) => {
        if (!isNamed(error, 'PreconditionFailed')) throw error;
      });
    },
    async *left(before) {
      let after: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: BUCKET.incoming, ContinuationToken: after }),
        );
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key === undefined || LastModified === undefined) continue;
          const arrivedAt = instantFromMilliseconds(LastModified.getTime());
          if (arrivedAt < before) yield { incoming: { key: Key }, arrivedAt, scan: await scanOf(Key) };
        }
        after = page.NextContinuationToken;
      } while (after !== undefined);
    },
    async destroy(incoming) {
      await client.send(new DeleteObjectCommand(named(incoming)));
    },
  };
}

/** Which GuardDuty puts on every file it has scanned. */
const SCAN_TAG = 'GuardDutyMalwareScanStatus';

function isNamed(error: unknown, name: string): boolean {
  return error instanceof S3ServiceException && error.name === name;
}

const NOTES = z.object({
  [UPLOAD_NOTES.petition]: z.string(),
  [UPLOAD_NOTES.kind]: z.enum(codesOf(UPLOAD_KINDS)),
  [UPLOAD_NOTES.broughtBy]: z.string(),
});

const BRINGER = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resident') }),
  z.object({
    kind: z.literal('staff'),
    id: z.string(),
    name: z.string(),
    roles: z.array(z.custom<StaffRole>((role) => typeof role === 'string' && isStaffRole(role))),
  }),
]);

/** What the form was signed with. @throws UnknownUpload */
export function notesIn(notes: Readonly<Record<string, string>>): Omit<Upload, 'bytes'> {
  const read = NOTES.safeParse(notes);
  const petitionNo = readPetitionNumber(read.data?.[UPLOAD_NOTES.petition] ?? '');
  const broughtBy = BRINGER.safeParse(jsonIn(read.data?.[UPLOAD_NOTES.broughtBy] ?? ''));
  if (!read.success || petitionNo === undefined || !broughtBy.success) {
    throw new UnknownUpload('a file without the notes of a form');
  }
  return { petitionNo, kind: read.data[UPLOAD_NOTES.kind], broughtBy: broughtBy.data };
}

function jsonIn(note: string): unknown {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(note, 'base64url').toString('utf8'));
    return parsed;
  } catch {
    return undefined;
  }
}
