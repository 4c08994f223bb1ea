import { SecretValue, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { District } from '../../shared/district/district.ts';
import type { Grant } from './grant.ts';

interface MailSenderProps {
  readonly district: District;
}

/**
 * How notices and digests leave the house. With SES: the sender's domain and a configuration set whose bounces,
 * complaints, deliveries and rejections go to the account's default event bus. With SMTP: the relay's password, which the
 * office puts into Secrets Manager as `huisheng/<slug>/smtp-password` before the first deployment.
 */
export class MailSender extends Construct {
  readonly #grant: Grant;
  #configurationSet?: string;

  constructor(scope: Construct, id: string, { district }: MailSenderProps) {
    super(scope, id);
    this.#grant = district.mail.adapter === 'ses' ? this.#throughSes(district) : throughRelay(district);
  }

  /** Whose messages are heard of later; none with SMTP. */
  get configurationSet(): string | undefined {
    return this.#configurationSet;
  }

  grant(): Grant {
    return this.#grant;
  }

  #throughSes({ slug, mail: { from } }: District): Grant {
    // Mail to a server without TLS is sent all the same: a notice that never arrives is worse. SES uses TLS where it can.
    const configuration = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: `huisheng-${slug}`,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.#configurationSet = `huisheng-${slug}`;
    configuration.addEventDestination('Fate', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
      ],
    });
    const identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(domainOf(from)),
      configurationSet: configuration,
    });
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: `huisheng-${slug}`,
    });
    return {
      statements: [
        new PolicyStatement({
          actions: ['ses:SendEmail'],
          resources: [identity.emailIdentityArn, configurationSetArn],
          conditions: { StringEquals: { 'ses:FromAddress': from } },
        }),
      ],
      environment: {
        [ENVIRONMENT.mailFrom]: from,
        [ENVIRONMENT.mailConfigurationSet]: configuration.configurationSetName,
      },
    };
  }
}

// Resolved by CloudFormation, as the secret of keyed hashes is, and for the same price (see KeyedHashSecret).
function throughRelay({ slug, mail: { from } }: District): Grant {
  return {
    statements: [],
    environment: {
      [ENVIRONMENT.mailFrom]: from,
      [ENVIRONMENT.smtpPassword]: SecretValue.secretsManager(`huisheng/${slug}/smtp-password`).unsafeUnwrap(),
    },
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
