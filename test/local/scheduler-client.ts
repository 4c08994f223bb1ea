import { CreateScheduleCommand, type CreateScheduleCommandInput, SchedulerClient } from '@aws-sdk/client-scheduler';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };

export function schedulerClient(endpoint: string): SchedulerClient {
  return new SchedulerClient({ ...settings, endpoint });
}

export function scheduleInput(name: string, at: string, more: Partial<CreateScheduleCommandInput> = {}) {
  return {
    Name: name,
    GroupName: 'wutong',
    ScheduleExpression: `at(${at})`,
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    ActionAfterCompletion: 'DELETE' as const,
    Target: { Arn: 'arn:local:check-clocks', RoleArn: 'arn:local:role', Input: `{"petitionNo":"${name}"}` },
    ...more,
  };
}

export function createScheduleCommand(...given: Parameters<typeof scheduleInput>): CreateScheduleCommand {
  return new CreateScheduleCommand(scheduleInput(...given));
}
