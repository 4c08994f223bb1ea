import { S3Client } from '@aws-sdk/client-s3';
import { readBucketName } from './environment.ts';
import { once } from './once.ts';
import { s3ExportFiles } from './s3-export-files.ts';
import { type OpenService, serviceFromEnvironment } from './service.ts';
import type { ExportWriterService } from './write-export.ts';

/** The service of the function that writes exports, as a Lambda finds it. */
export const exportWriterServiceFromEnvironment: OpenService<ExportWriterService> = once(() => ({
  ...serviceFromEnvironment(),
  exportFiles: s3ExportFiles(new S3Client({}), readBucketName()),
}));
