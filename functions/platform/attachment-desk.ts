import { BUCKET, UPLOAD_NOTES } from '../../shared/contracts/bucket.ts';
import { addMinutes, type Instant } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import {
  LARGEST_UPLOAD,
  LINK_MINUTES,
  type Media,
  UPLOAD_KINDS,
  UPLOAD_MINUTES,
  type UploadKind,
} from '../../shared/petition/uploads.ts';
import type { KeyedHashes } from './keyed-hashes.ts';
import { type SignedBucket, signedAddress, signedForm } from './s3-signatures.ts';

/** Where to send one file, and everything that has to be sent with it: the fields as they are, then the file. */
export interface UploadTicket {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly accept: readonly Media[];
  readonly largest: number;
  readonly expiresAt: Instant;
}

/** Lets people send files and fetch them, without a byte passing through here. Who may is for the caller to say. */
export interface AttachmentDesk {
  /** For one file. @param back the page of ours a browser is led to afterwards; without it S3 answers 201 */
  invite(asked: {
    readonly petitionNo: string;
    readonly kind: UploadKind;
    readonly by: Actor;
    readonly back?: string;
  }): UploadTicket;
  /** A link to one kept file. Whoever holds it may fetch the file until it expires. */
  lend(file: {
    readonly petitionNo: string;
    readonly sha256: string;
    readonly media: Media;
    readonly fileName: string;
  }): { readonly url: string; readonly expiresAt: Instant };
  /** How many files of this petition were sent and are not examined yet. */
  waiting(petitionNo: string): Promise<number>;
  /** Where forms send files to, for the policy of the page that holds one. */
  readonly address: string;
}

/** Whoever waits for a page does not wait for a list. */
const PATIENCE_MILLISECONDS = 2_000;

interface DeskParts {
  readonly bucket: SignedBucket;
  readonly hashes: KeyedHashes;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** The desk over S3: it signs, and S3 judges by what was signed. */
export function s3AttachmentDesk({ bucket, hashes, now, newId }: DeskParts): AttachmentDesk {
  const folder = (petitionNo: string): string => `${BUCKET.incoming}${hashes.folderFor(petitionNo)}/`;
  return {
    get address() {
      return new URL(bucket.address).origin;
    },
    invite({ petitionNo, kind, by, back }) {
      const { media, announcedAs } = UPLOAD_KINDS[kind];
      const { fields, expiresAt } = signedForm(
        bucket,
        {
          key: folder(petitionNo) + newId(),
          smallest: 1,
          largest: LARGEST_UPLOAD,
          contentType: announcedAs,
          minutes: UPLOAD_MINUTES,
          fixed: {
            [`x-amz-meta-${UPLOAD_NOTES.petition}`]: petitionNo,
            [`x-amz-meta-${UPLOAD_NOTES.kind}`]: kind,
            [`x-amz-meta-${UPLOAD_NOTES.broughtBy}`]: Buffer.from(JSON.stringify(by)).toString('base64url'),
            ...(back === undefined ? { success_action_status: '201' } : { success_action_redirect: back }),
          },
        },
        now(),
      );
      return { url: `${bucket.address}/`, fields, accept: media, largest: LARGEST_UPLOAD, expiresAt };
    },
    lend({ petitionNo, sha256, media, fileName }) {
      const at = now();
      const url = signedAddress(
        bucket,
        {
          key: keptKey(petitionNo, sha256),
          minutes: LINK_MINUTES,
          query: {
            'response-content-type': media,
            'response-content-disposition': `attachment; filename="${fileName}"`,
            'response-cache-control': 'no-store',
          },
        },
        at,
      );
      return { url, expiresAt: addMinutes(at, LINK_MINUTES) };
    },
    async waiting(petitionNo) {
      const query = { 'list-type': '2', prefix: folder(petitionNo) };
      const address = signedAddress(bucket, { key: '', query, minutes: LINK_MINUTES }, now());
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
      if (!answer.ok) throw new Error(`the bucket's list answered ${answer.status}`);
      return (await answer.text()).split('<Key>').length - 1;
    },
  };
}

/** Where a file stands once it is examined. */
export function keptKey(petitionNo: string, sha256: string): string {
  return `${BUCKET.kept}${petitionNo}/${sha256}`;
}
