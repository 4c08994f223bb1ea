import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { instant } from '../../shared/calendar/instant.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { labelOf } from '../../functions/platform/message-label.ts';
import { sesMailer } from '../../functions/platform/ses-mailer.ts';
import type { Timers } from '../../functions/platform/timers.ts';
import { startLocalMail } from '../../infra/local/local-mail.ts';
import { startLocalScheduler } from '../../infra/local/local-scheduler.ts';
import { fakeScheduler, settableClock } from '../support/fakes.ts';

const SETTINGS = {
  group: 'wutong',
  targetArn: 'arn:x:check-clocks',
  roleArn: 'arn:x:role',
  deadLettersArn: 'arn:x:queue',
};
const NOW = instant('2025-10-09T10:00:00+08:00');
const NO = '722-941-7257';

interface Opened {
  readonly timers: Timers;
  list(): readonly { readonly name: string; readonly at: string; readonly input: string }[];
  close(): Promise<void>;
}

const awsAt = (endpoint: string) => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
});

async function open(kind: 'the fake' | 'the local scheduler'): Promise<Opened> {
  const clock = settableClock(NOW);
  if (kind === 'the fake') {
    const fake = fakeScheduler(() => clock.now());
    return {
      timers: schedulerTimers(fake.client, SETTINGS, () => clock.now()),
      list: () => [...fake.schedules].map(([name, { at, input }]) => ({ name, at, input })),
      close: () => Promise.resolve(),
    };
  }
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-timers-'));
  const local = await startLocalScheduler({ directory, clock });
  const client = new SchedulerClient(awsAt(local.endpoint));
  return {
    timers: schedulerTimers(client, SETTINGS, () => clock.now()),
    list: () => local.list(),
    async close() {
      client.destroy();
      await local.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

describe.each(['the fake', 'the local scheduler'] as const)('timers on %s', (kind) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(kind);
  });
  afterAll(() => opened.close());

  it('arms one timer a petition, moves it, and disarms it; twice is once', async () => {
    const { timers, list } = opened;
    await timers.arm(NO, instant('2025-10-15T09:00:00+08:00'));
    await timers.arm(NO, instant('2025-10-13T09:00:00+08:00'));
    await timers.arm(NO, instant('2025-10-13T09:00:00+08:00'));
    expect(list()).toHaveLength(1);
    expect(list()[0]?.at).toBe('2025-10-13T01:00:00.000Z');
    await timers.disarm(NO);
    await timers.disarm(NO);
    expect(list()).toEqual([]);
  });

  it('a moment that has come is asked for in the next minute, never refused', async () => {
    await opened.timers.arm(NO, instant('2025-10-01T09:00:00+08:00'));
    expect(opened.list()[0]?.at).toBe('2025-10-09T02:01:00.000Z');
  });

  it('carries the number and nothing else', async () => {
    await opened.timers.arm(NO, instant('2025-10-15T09:00:00+08:00'));
    expect(JSON.parse(opened.list()[0]?.input ?? '')).toEqual({ petitionNo: NO });
  });
});

describe('mail through SES', () => {
  it('hands over one message to one person, Chinese whole, the number as a tag', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'huisheng-mail-'));
    const local = await startLocalMail({ directory, clock: settableClock(NOW) });
    const client = new SESClient(awsAt(local.endpoint));
    const mailer = sesMailer(client, { from: 'xinfang@wutong.example.org', configurationSet: undefined });
    const text = '【梧桐社区】信访事项登记回执\n𠮷 🌧\nReceipt';
    const label = labelOf(NO, '000001#receipt#hash');
    const { messageId } = await mailer.send({
      to: 'tanjie@example.com',
      subject: '登记回执',
      text,
      petitionNo: NO,
      label,
    });
    expect(messageId).not.toBe('');
    expect(local.list()).toEqual([{ to: 'tanjie@example.com', subject: '登记回执', text, at: NOW, petitionNo: NO }]);
    client.destroy();
    await local.close();
    rmSync(directory, { recursive: true, force: true });
  });
});
