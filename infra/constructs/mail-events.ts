import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

interface MailEventsProps {
  readonly district: District;
  readonly configurationSet: string;
  readonly listener: ServiceFunction;
}

/**
 * What SES says of a district's messages goes to the function that notes it. Only what is read of an event is handed on: the event
 * itself names whom the message was for.
 */
export class MailEvents extends Construct {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: string, { district, configurationSet, listener }: MailEventsProps) {
    super(scope, id);
    this.failures = new DeadLetterQueue(this, 'Failures', { district, letters: 'mail-events-failed' });
    listener.keepFailuresIn(this.failures);
    const ofDistrict = { tags: { 'ses:configuration-set': [configurationSet] } };
    const target = (bounce?: { readonly bounceType: string }): LambdaFunction =>
      new LambdaFunction(listener.lambda, {
        event: RuleTargetInput.fromObject({
          detail: {
            eventType: EventField.fromPath('$.detail.eventType'),
            mail: {
              timestamp: EventField.fromPath('$.detail.mail.timestamp'),
              tags: EventField.fromPath('$.detail.mail.tags'),
            },
            ...(bounce === undefined ? {} : { bounce }),
          },
        }),
        deadLetterQueue: this.failures.queue,
        maxEventAge: Duration.hours(6),
        retryAttempts: 20,
      });
    new Rule(this, 'Heard', {
      ruleName: `huisheng-${district.slug}-mail-heard`,
      description: `${district.name.en}: mail delivered, rejected or complained of`,
      eventPattern: {
        source: ['aws.ses'],
        detail: { eventType: ['Delivery', 'Complaint', 'Reject'], mail: ofDistrict },
      },
      targets: [target()],
    });
    // A rule of its own: a path that an event does not have leaves a hole in what is handed on.
    new Rule(this, 'Bounced', {
      ruleName: `huisheng-${district.slug}-mail-bounced`,
      description: `${district.name.en}: mail that came back`,
      eventPattern: { source: ['aws.ses'], detail: { eventType: ['Bounce'], mail: ofDistrict } },
      targets: [target({ bounceType: EventField.fromPath('$.detail.bounce.bounceType') })],
    });
  }
}
