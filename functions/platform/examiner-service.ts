import { S3Client } from '@aws-sdk/client-s3';
import { readExaminerEnvironment } from './environment.ts';
import type { ExaminerService } from './examine-upload.ts';
import { once } from './once.ts';
import { s3AttachmentStore } from './s3-attachment-store.ts';
import { type OpenService, serviceFromEnvironment } from './service.ts';

/** The service of the function that examines uploads, as a Lambda finds it. */
export const examinerServiceFromEnvironment: OpenService<ExaminerService> = once(() => {
  const { bucket, malwareScan } = readExaminerEnvironment();
  return { ...serviceFromEnvironment(), uploads: s3AttachmentStore(new S3Client({}), bucket), malwareScan };
});
