import { RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AwsCustomResource, type AwsSdkCall } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';

interface DeploymentCallsProps {
  readonly district: District;
  readonly may: readonly PolicyStatement[];
}

/**
 * What CloudFormation has no resource for, done by one small function of CDK's while the stack is deployed. It may do just these
 * calls and write its own log.
 */
export class DeploymentCalls extends Construct {
  readonly #role: Role;
  readonly #logs: LogGroup;

  constructor(scope: Construct, id: string, { district, may }: DeploymentCallsProps) {
    super(scope, id);
    this.#logs = new LogGroup(this, 'Logs', {
      logGroupName: `/huisheng/${district.slug}/site-deployment`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const log = new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.#logs.logGroupArn],
    });
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { may: new PolicyDocument({ statements: [log, ...may] }) },
    });
  }

  /** Calls when the stack is made and whenever the call's own words change. */
  call(id: string, call: AwsSdkCall, undo?: AwsSdkCall): AwsCustomResource {
    const resource = new AwsCustomResource(this, id, {
      onUpdate: call,
      ...(undo === undefined ? {} : { onDelete: undo }),
      role: this.#role,
      logGroup: this.#logs,
      installLatestAwsSdk: false,
    });
    return resource;
  }
}
