import { addMinutes } from '../../shared/calendar/instant.ts';
import { type ExaminerService, examineUpload } from './examine-upload.ts';
import { errorName } from './log.ts';

/** An event takes seconds and a scan minutes: what is older than this was left behind. */
const GRACE_MINUTES = 30;
/** Whoever sent it was told "some minutes": after a day without a scan somebody must hear of it. */
const OVERDUE_MINUTES = 24 * 60;

/**
 * Finds files that lost events left in quarantine and has them examined like any other: nobody who was told that a file arrived waits for
 * ever. **Delivery contract:** runs hourly, may run twice or skip an hour. One file's fault does not keep the others waiting; it is
 * thrown at the end, and so is a file that no scanner has looked at for a day, so that the alarm hears of both.
 */
export async function sweepUploads(service: ExaminerService): Promise<number> {
  const now = service.now();
  const overdue = addMinutes(now, -OVERDUE_MINUTES);
  const failures: string[] = [];
  let looked = 0;
  for await (const { incoming, arrivedAt, scan } of service.uploads.left(addMinutes(now, -GRACE_MINUTES))) {
    looked += 1;
    try {
      await examineUpload(service, incoming, scan);
      if (scan === 'NONE' && service.malwareScan === 'required' && arrivedAt < overdue) failures.push('NeverScanned');
    } catch (error) {
      failures.push(errorName(error));
    }
  }
  service.log('UPLOADS_SWEPT', { count: looked });
  if (failures.length > 0)
    throw new Error(`the sweep failed for ${failures.length} files: ${[...new Set(failures)].join(', ')}`);
  return looked;
}
