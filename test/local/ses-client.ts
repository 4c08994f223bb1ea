import { type MessageTag, SendEmailCommand, SESClient } from '@aws-sdk/client-ses';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };

export function sesClient(endpoint: string): SESClient {
  return new SESClient({ ...settings, endpoint });
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
