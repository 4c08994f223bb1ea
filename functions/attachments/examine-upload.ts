import { examinerServiceFromEnvironment } from '../platform/examiner-service.ts';
import { uploadHandler } from '../platform/upload-events.ts';

/** 附件检查: a file has arrived, or was scanned. */
export const handler = uploadHandler(examinerServiceFromEnvironment);
