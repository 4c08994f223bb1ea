import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

interface ScheduleRoleProps {
  readonly groupName: string;
  readonly targets: readonly string[];
  readonly deadLetters: DeadLetterQueue;
}

/** A schedule group and the role its schedules run as: trusted only from this account and this group, for these targets only. */
export class ScheduleRole extends Construct {
  readonly groupName: string;
  readonly role: Role;

  constructor(scope: Construct, id: string, { groupName, targets, deadLetters }: ScheduleRoleProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const group = new CfnScheduleGroup(this, 'Group', { name: groupName });
    this.groupName = group.ref;
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: groupName,
            }),
          },
        },
      }),
      inlinePolicies: {
        may: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...targets] }),
            ...deadLetters.grantSend().statements,
          ],
        }),
      },
    });
  }
}
