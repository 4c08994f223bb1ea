import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { BUCKET } from '../../shared/contracts/bucket.ts';
import type { District } from '../../shared/district/district.ts';
import { scansForMalware } from '../../shared/district/district.ts';
import type { AttachmentBucket } from './attachment-bucket.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

interface UploadEventsProps {
  readonly district: District;
  readonly attachments: AttachmentBucket;
  readonly examiner: ServiceFunction;
}

/**
 * Calls the examiner for each file in quarantine: where there is a scanner of malware, once it has said what it found, otherwise as soon
 * as the file is there. A call that cannot be delivered and one that fails end in the same queue.
 */
export class UploadEvents extends Construct {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: string, { district, attachments, examiner }: UploadEventsProps) {
    super(scope, id);
    this.failures = new DeadLetterQueue(this, 'Failures', { district, letters: 'uploads-failed' });
    examiner.keepFailuresIn(this.failures);
    const { bucketName } = attachments.bucket;
    const key = [{ prefix: BUCKET.incoming }];
    new Rule(this, 'Rule', {
      ruleName: `huisheng-${district.slug}-uploads`,
      eventPattern: scansForMalware(district)
        ? {
            source: ['aws.guardduty'],
            detailType: ['GuardDuty Malware Protection Object Scan Result'],
            detail: { s3ObjectDetails: { bucketName: [bucketName], objectKey: key } },
          }
        : {
            source: ['aws.s3'],
            detailType: ['Object Created'],
            detail: { bucket: { name: [bucketName] }, object: { key } },
          },
      targets: [
        new LambdaFunction(examiner.lambda, {
          deadLetterQueue: this.failures.queue,
          retryAttempts: 24,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}
