import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { DistrictTable } from '../constructs/district-table.ts';
import { KeyedHashSecret } from '../constructs/keyed-hash-secret.ts';

interface RecordStackProps extends StackProps {
  readonly district: District;
}

/** What must never be lost. Everything here is kept when the stack goes, and the stack does not go by mistake. */
export class RecordStack extends Stack {
  readonly table: DistrictTable;
  readonly hashes: KeyedHashSecret;

  constructor(scope: Construct, id: string, { district, ...props }: RecordStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = new DistrictTable(this, 'Record', { slug: district.slug });
    this.hashes = new KeyedHashSecret(this, 'Hashes', { key: this.table.key });
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName });
  }
}
