import { type AttachmentDesk, keptKey, s3AttachmentDesk } from '../../functions/platform/attachment-desk.ts';
import type { AttachmentStore, ScanResult } from '../../functions/platform/attachment-store.ts';
import type { KeyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { notesIn } from '../../functions/platform/s3-attachment-store.ts';
import type { SignedBucket } from '../../functions/platform/s3-signatures.ts';
import { refusalOfAddress, refusalOfForm } from '../../infra/local/signed-requests.ts';
import type { ExportFiles } from '../../functions/platform/write-export.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { BucketDoor } from './bucket-door.ts';

/** The bucket in memory: honours what was signed as S3 does, and tells of whatever arrives. */
export interface FakeBucket extends BucketDoor {
  readonly store: AttachmentStore;
  readonly desk: AttachmentDesk;
  readonly exportFiles: ExportFiles;
  /** Keys of everything in it, in order. */
  keys(): readonly string[];
  bytesOf(key: string): Uint8Array | undefined;
  /** Somebody with rights of their own puts something there. */
  lay(key: string, bytes: Uint8Array): void;
  /** A scanner has marked it, and nobody heard of that. */
  scanned(key: string, result: ScanResult): void;
  /** The process dies when it has kept a file, before it can say so on record. */
  dieAfterKeeping(): void;
}

export const SIGNED: SignedBucket = {
  bucket: 'wutong-files',
  address: 'https://wutong-files.s3.ap-southeast-1.amazonaws.com',
  region: 'ap-southeast-1',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'a-session-token+/=',
};

export function fakeBucket(parts: {
  readonly now: () => Instant;
  readonly hashes: KeyedHashes;
  readonly newId: () => string;
}): FakeBucket {
  const files = new Map<
    string,
    { readonly bytes: Uint8Array; readonly fields: Readonly<Record<string, string>>; readonly at: Instant }
  >();
  const scans = new Map<string, ScanResult>();
  let dies = false;
  const signing = s3AttachmentDesk({ bucket: SIGNED, ...parts });
  return {
    keys: () => [...files.keys()].toSorted(),
    bytesOf: (key) => files.get(key)?.bytes,
    lay(key, bytes) {
      files.set(key, { bytes, fields: {}, at: parts.now() });
    },
    scanned(key, result) {
      scans.set(key, result);
    },
    dieAfterKeeping() {
      dies = true;
    },
    desk: {
      ...signing,
      waiting(petitionNo) {
        const folder = `incoming/${parts.hashes.folderFor(petitionNo)}/`;
        return Promise.resolve([...files.keys()].filter((key) => key.startsWith(folder)).length);
      },
    },
    exportFiles: {
      put(key, bytes) {
        files.set(key, { bytes, fields: {}, at: parts.now() });
        return Promise.resolve();
      },
      get(key) {
        const bytes = files.get(key)?.bytes;
        return bytes === undefined ? Promise.reject(new Error('NoSuchKey')) : Promise.resolve(bytes);
      },
    },
    store: {
      take({ key }) {
        const file = files.get(key);
        if (file === undefined) return Promise.resolve(undefined);
        const notes = Object.entries(file.fields).map(([name, value]) => [name.replace('x-amz-meta-', ''), value]);
        return Promise.resolve().then(() => ({ bytes: file.bytes, ...notesIn(Object.fromEntries(notes)) }));
      },
      keep({ petitionNo, sha256, bytes }) {
        const key = keptKey(petitionNo, sha256);
        if (!files.has(key)) files.set(key, { bytes, fields: {}, at: parts.now() });
        if (!dies) return Promise.resolve();
        dies = false;
        return Promise.reject(new Error('the process died'));
      },
      async *left(before) {
        for (const [key, { at }] of files) {
          if (!key.startsWith('incoming/') || at >= before) continue;
          yield { incoming: { key }, arrivedAt: at, scan: scans.get(key) ?? 'NONE' };
        }
      },
      destroy({ key }) {
        files.delete(key);
        return Promise.resolve();
      },
    },
    send({ fields }, file) {
      const refusal = refusalOfForm(SIGNED, fields, file.length, parts.now());
      if (refusal !== undefined) return Promise.resolve({ status: refusal.status });
      files.set(fields['key'] ?? '', { bytes: file, fields, at: parts.now() });
      const location = fields['success_action_redirect'];
      return Promise.resolve(location === undefined ? { status: 201 } : { status: 303, location });
    },
    open(url) {
      const { pathname, searchParams } = new URL(url);
      const key = pathname.slice(1);
      const refusal = refusalOfAddress(SIGNED, key, searchParams, parts.now());
      const bytes = files.get(key)?.bytes;
      if (refusal !== undefined || bytes === undefined) {
        return Promise.resolve({ status: refusal?.status ?? 404, bytes: new Uint8Array() });
      }
      return Promise.resolve({
        status: 200,
        bytes,
        type: searchParams.get('response-content-type'),
        disposition: searchParams.get('response-content-disposition'),
      });
    },
  };
}
