import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { District } from '../../shared/district/district.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Grant } from './grant.ts';
import { ScheduleRole } from './schedule-role.ts';
import { functionArnOf } from './service-function.ts';

interface ClockTimersProps {
  readonly district: District;
  /** Name of the declared function that every timer asks. */
  readonly target: string;
}

/**
 * The one-off timers of a district's petitions, set and unset by functions at run time. They have a group of their own:
 * who may delete a timer must not be able to delete the hourly sweep that makes up for a lost one.
 */
export class ClockTimers extends Construct {
  readonly deadLetters: DeadLetterQueue;
  readonly groupName: string;
  readonly #targetArn: string;
  readonly #run: ScheduleRole;

  constructor(scope: Construct, id: string, { district, target }: ClockTimersProps) {
    super(scope, id);
    this.groupName = `huisheng-${district.slug}`;
    this.#targetArn = functionArnOf(Stack.of(this), district, target);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { district, letters: 'timers-undelivered' });
    this.#run = new ScheduleRole(this, 'Run', {
      groupName: this.groupName,
      targets: [this.#targetArn],
      deadLetters: this.deadLetters,
    });
  }

  grant(): Grant {
    const { region } = Stack.of(this);
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.groupName}/*`,
    });
    return {
      statements: [
        new PolicyStatement({
          actions: [
            'scheduler:CreateSchedule',
            'scheduler:UpdateSchedule',
            'scheduler:GetSchedule',
            'scheduler:DeleteSchedule',
          ],
          resources: [schedules],
        }),
        new PolicyStatement({
          actions: ['iam:PassRole'],
          resources: [this.#run.role.roleArn],
          conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        }),
      ],
      environment: {
        [ENVIRONMENT.scheduleGroup]: this.#run.groupName,
        [ENVIRONMENT.scheduleTarget]: this.#targetArn,
        [ENVIRONMENT.scheduleRole]: this.#run.role.roleArn,
        [ENVIRONMENT.scheduleDeadLetters]: this.deadLetters.arn,
      },
      acknowledged: [
        {
          id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:${region}:<AWS::AccountId>:schedule/${this.groupName}/*]`,
          reason:
            'Timers are named by petition numbers that do not exist yet; the group is the narrowest name they share.',
        },
      ],
    };
  }
}
