import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ExportFiles } from './write-export.ts';

/** The exports in the bucket on S3, or on anything that speaks its protocol. */
export function s3ExportFiles(client: S3Client, bucket: string): ExportFiles {
  return {
    async put(key, bytes, media) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: media }));
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (Body === undefined) throw new Error('a part of an export has no content');
      return Body.transformToByteArray();
    },
  };
}
