import { CreateScheduleCommand, type CreateScheduleCommandInput, SchedulerClient } from '@aws-sdk/client-scheduler';
import { type MessageTag, SendEmailCommand, SESClient } from '@aws-sdk/client-ses';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };

export function schedulerClient(endpoint: string): SchedulerClient {
  return new SchedulerClient({ ...settings, endpoint });
}

export function sesClient(endpoint: string): SESClient {
  return new SESClient({ ...settings, endpoint });
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

export function mailCommand(
  given: { to?: string[]; subject?: string; text?: string; tags?: MessageTag[] } = {},
): SendEmailCommand {
  return new SendEmailCommand({
    Source: 'huisheng@example.org',
    Destination: { ToAddresses: given.to ?? ['wang@example.org'] },
    Message: {
      Subject: { Data: given.subject ?? '您的诉求已收到', Charset: 'UTF-8' },
      Body: { Text: { Data: given.text ?? '编号 WT-1。\n我们会在 3 日内告知您。', Charset: 'UTF-8' } },
    },
    Tags: given.tags,
  });
}
