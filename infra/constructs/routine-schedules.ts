import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { DAILY_RUNS, OFTEN_MINUTES } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ScheduleRole } from './schedule-role.ts';
import type { ServiceFunction } from './service-function.ts';

interface RoutineSchedulesProps {
  readonly district: District;
  readonly often: readonly ServiceFunction[];
  readonly hourly: readonly ServiceFunction[];
  readonly daily: readonly ServiceFunction[];
}

/**
 * What happens by the clock on the wall, whatever any petition says. A missed hour is made up for by the next, so an
 * undelivered call is tried for less than one; a list of the day that comes after noon helps nobody.
 */
export class RoutineSchedules extends Construct {
  readonly deadLetters: DeadLetterQueue;
  readonly groupName: string;

  constructor(scope: Construct, id: string, { district, often, hourly, daily }: RoutineSchedulesProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { district, letters: 'routine-undelivered' });
    this.groupName = `huisheng-${district.slug}-routine`;
    const { groupName, role } = new ScheduleRole(this, 'Run', {
      groupName: this.groupName,
      targets: [...often, ...hourly, ...daily].map(({ lambda }) => lambda.functionArn),
      deadLetters: this.deadLetters,
    });
    const schedule = (
      { declaration, lambda }: ServiceFunction,
      scheduleExpression: string,
      maximumEventAgeInSeconds: number,
    ): CfnSchedule =>
      new CfnSchedule(this, declaration.name, {
        name: declaration.name,
        groupName,
        scheduleExpression,
        scheduleExpressionTimezone: 'Asia/Shanghai',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: lambda.functionArn,
          roleArn: role.roleArn,
          deadLetterConfig: { arn: this.deadLetters.arn },
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds },
        },
      });
    for (const routine of often) schedule(routine, `rate(${OFTEN_MINUTES} minutes)`, OFTEN_MINUTES * 60);
    for (const routine of hourly) schedule(routine, 'rate(1 hour)', 45 * 60);
    // When the office opens, for no mail goes out before. The function itself knows days off, and to whom it has written today.
    const [hour = 9, minute = 0] = district.office.hours.opens.split(':').map(Number);
    const hours = Array.from({ length: DAILY_RUNS }, (_, later) => hour + later).join(',');
    for (const routine of daily) schedule(routine, `cron(${minute} ${hours} * * ? *)`, 45 * 60);
  }
}
