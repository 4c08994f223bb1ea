import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';

interface AlarmTopicProps {
  readonly district: District;
}

/**
 * Where alarms go: by mail to the district's operations. Whoever the file names must confirm Amazon's mail once. An alarm holds no
 * fact of a petition; it is encrypted all the same, with a key that CloudWatch may use for this account and nothing else.
 */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { district }: AlarmTopicProps) {
    super(scope, id);
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
    const key = new Key(this, 'Key', {
      description: `Huisheng ${district.slug}: alarms on their way`,
      enableKeyRotation: true,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: fromThisAccount,
      }),
    );
    this.topic = new Topic(this, 'Topic', {
      topicName: `huisheng-${district.slug}-alarms`,
      displayName: `Huisheng ${district.slug}`,
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: fromThisAccount,
      }),
    );
    const { operations } = district;
    if (operations !== undefined) this.topic.addSubscription(new EmailSubscription(operations.alarmEmail));
  }
}
