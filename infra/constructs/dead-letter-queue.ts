import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueueName } from '../../shared/contracts/dead-letters.ts';
import type { District } from '../../shared/district/district.ts';
import type { Grant } from './grant.ts';

interface DeadLetterQueueProps {
  readonly district: District;
  /** Whose dead letters, and why: `timers-undelivered`, `project-failed`. The end of the queue's name. */
  readonly letters: string;
}

/**
 * Where work ends that nobody could do, until a person has looked and sent it again. Fourteen days,
 * the longest SQS keeps anything: the alarm on a first message leaves two weeks, holidays included, to act.
 */
export class DeadLetterQueue extends Construct {
  readonly letters: string;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { district, letters }: DeadLetterQueueProps) {
    super(scope, id);
    this.letters = letters;
    this.queue = new Queue(this, 'Queue', {
      queueName: deadLetterQueueName(district.slug, letters),
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself, of a schedule or a function, which the rule does not recognise.',
    });
  }

  get arn(): string {
    return this.queue.queueArn;
  }

  /** For the role of whoever gives up here. */
  grantSend(): Grant {
    return {
      statements: [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.arn] })],
      environment: {},
    };
  }
}
