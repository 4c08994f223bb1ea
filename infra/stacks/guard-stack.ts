import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MalwareScan } from '../constructs/malware-scan.ts';
import type { RecordStack } from './record-stack.ts';

interface GuardStackProps extends StackProps {
  readonly record: RecordStack;
}

/** What watches over files that are sent. Apart from the rest: not every partition has it, and no emulator. */
export class GuardStack extends Stack {
  constructor(scope: Construct, id: string, { record, ...props }: GuardStackProps) {
    super(scope, id, props);
    new MalwareScan(this, 'MalwareScan', { attachments: record.attachments, key: record.table.key });
  }
}
