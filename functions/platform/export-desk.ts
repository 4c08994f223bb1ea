import { addMinutes, type Instant } from '../../shared/calendar/instant.ts';
import { LINK_MINUTES } from '../../shared/petition/uploads.ts';
import { type SignedBucket, signedAddress } from './s3-signatures.ts';
import type { Service } from './service.ts';

/** Has exports written, and hands out links to them. Who may is for the caller to say. */
export interface ExportDesk {
  /** Calls the writer and does not wait. */
  start(id: string): Promise<void>;
  /** A link to one file. Whoever holds it may fetch the file until it expires. */
  lend(file: { readonly key: string; readonly media: string; readonly fileName: string }): {
    readonly url: string;
    readonly expiresAt: Instant;
  };
}

export interface ExportService extends Service {
  readonly exporting: ExportDesk;
}

/** A link to an export in the bucket. */
export function exportLinks(bucket: () => SignedBucket, now: () => Instant): ExportDesk['lend'] {
  return ({ key, media, fileName }) => {
    const at = now();
    const query = {
      'response-content-type': media,
      'response-content-disposition': `attachment; filename="${fileName}"`,
      'response-cache-control': 'no-store',
    };
    const url = signedAddress(bucket(), { key, minutes: LINK_MINUTES, query }, at);
    return { url, expiresAt: addMinutes(at, LINK_MINUTES) };
  };
}
