import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { addMinutes, type Instant } from '../../shared/calendar/instant.ts';
import type { TimerPayload, Timers } from './timers.ts';

interface SchedulerSettings {
  readonly group: string;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly deadLettersArn: string;
}

/** Timers on EventBridge Scheduler: one one-off schedule a petition, named by its number, deleted once it has fired. */
export function schedulerTimers(client: SchedulerClient, settings: SchedulerSettings, now: () => Instant): Timers {
  return {
    async arm(petitionNo, at) {
      const input = scheduleInput(petitionNo, at, settings, now());
      try {
        await client.send(new CreateScheduleCommand(input));
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error;
        await move(client, input);
      }
    },
    async disarm(petitionNo) {
      try {
        await client.send(new DeleteScheduleCommand({ Name: scheduleName(petitionNo), GroupName: settings.group }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

// Between the conflict and the update the schedule may have fired and gone: then it is created after all.
async function move(client: SchedulerClient, input: CreateScheduleCommandInput): Promise<void> {
  try {
    await client.send(new UpdateScheduleCommand(input));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateScheduleCommand(input));
  }
}

function scheduleInput(
  petitionNo: string,
  at: Instant,
  settings: SchedulerSettings,
  now: Instant,
): CreateScheduleCommandInput {
  // Scheduler refuses the past and fires within the minute: a moment that has come is asked for in the next one.
  const soonest = addMinutes(now, 1);
  const payload: TimerPayload = { petitionNo };
  return {
    Name: scheduleName(petitionNo),
    GroupName: settings.group,
    ScheduleExpression: `at(${(at < soonest ? soonest : at).slice(0, 19)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: settings.targetArn,
      RoleArn: settings.roleArn,
      Input: JSON.stringify(payload),
      DeadLetterConfig: { Arn: settings.deadLettersArn },
      RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
    },
  };
}

function scheduleName(petitionNo: string): string {
  return `petition-${petitionNo}`;
}
