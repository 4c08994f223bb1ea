import { examinerServiceFromEnvironment } from '../platform/examiner-service.ts';
import { sweepUploads } from '../platform/sweep-uploads.ts';

/** The hourly sweep over files that nobody examined. */
export const handler = async (): Promise<void> => {
  await sweepUploads(examinerServiceFromEnvironment());
};
