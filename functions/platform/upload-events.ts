import type { EventBridgeEvent } from 'aws-lambda';
import { BUCKET } from '../../shared/contracts/bucket.ts';
import { type Incoming, type ScanResult, scanResultOf } from './attachment-store.ts';
import { type ExaminerService, examineUpload } from './examine-upload.ts';
import type { OpenService } from './service.ts';

/** Something arrived in the bucket: told by S3 through EventBridge. */
interface Arrived {
  readonly object: { readonly key: string; readonly 'version-id'?: string };
}

/** Something was scanned: told by GuardDuty Malware Protection for S3. */
interface Scanned {
  readonly s3ObjectDetails: { readonly objectKey: string; readonly versionId?: string };
  readonly scanResultDetails: { readonly scanResultStatus: string | null };
}

export type UploadEvent =
  | EventBridgeEvent<'Object Created', Arrived>
  | EventBridgeEvent<'GuardDuty Malware Protection Object Scan Result', Scanned>;

/** Hands each file that has arrived, or was scanned, to the examiner. What fails is tried again by Lambda, then kept in a queue. */
export function uploadHandler(open: OpenService<ExaminerService>): (event: UploadEvent) => Promise<void> {
  return async (event) => {
    const { incoming, scan } = told(event);
    if (incoming.key.startsWith(BUCKET.incoming)) await examineUpload(open(), incoming, scan);
  };
}

function told(event: UploadEvent): { readonly incoming: Incoming; readonly scan: ScanResult } {
  if (event['detail-type'] === 'Object Created') {
    const { key, 'version-id': version } = event.detail.object;
    return { incoming: { key, version }, scan: 'NONE' };
  }
  const { s3ObjectDetails: found, scanResultDetails } = event.detail;
  return {
    incoming: { key: found.objectKey, version: found.versionId },
    scan: scanResultOf(scanResultDetails.scanResultStatus),
  };
}
