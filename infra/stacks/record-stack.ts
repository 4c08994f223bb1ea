import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type District, scansForMalware } from '../../shared/district/district.ts';
import { AttachmentBucket } from '../constructs/attachment-bucket.ts';
import { DistrictTable } from '../constructs/district-table.ts';
import { KeyedHashSecret } from '../constructs/keyed-hash-secret.ts';

interface RecordStackProps extends StackProps {
  readonly district: District;
}

/** What must never be lost. Everything here is kept when the stack goes, and the stack does not go by mistake. */
export class RecordStack extends Stack {
  readonly table: DistrictTable;
  readonly hashes: KeyedHashSecret;
  readonly attachments: AttachmentBucket;

  constructor(scope: Construct, id: string, { district, ...props }: RecordStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = new DistrictTable(this, 'Record', { slug: district.slug });
    this.hashes = new KeyedHashSecret(this, 'Hashes', { key: this.table.key });
    this.attachments = new AttachmentBucket(this, 'Attachments', {
      key: this.table.key,
      malwareScan: scansForMalware(district) ? 'required' : 'none',
    });
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName });
    new CfnOutput(this, 'BucketName', { value: this.attachments.bucket.bucketName });
  }
}
