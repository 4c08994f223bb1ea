import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { GetSendQuotaCommand } from '@aws-sdk/client-ses';
import { expect, onTestFinished, test } from 'vitest';

import { startLocalMail } from '../../infra/local/local-mail.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { mailCommand, sesClient } from './ses-client.ts';
import { killAfterAcknowledging, scratchDirectory } from './killed-process.ts';

const clock = { now: () => instant('2026-02-13T09:00:00+08:00') };

async function mail(directory = scratchDirectory()) {
  const started = await startLocalMail({ directory, clock });
  const client = sesClient(started.endpoint);
  onTestFinished(async () => {
    client.destroy();
    await started.close();
  });
  return { ...started, client };
}

test('a mail is accepted, kept with the time of the virtual clock, and shown', async () => {
  const { client, list, viewer } = await mail();
  const text = '尊敬的王女士：\n编号 WT-1 & 查询码 <另行告知>，100% 保密 + 🙂';
  const reply = await client.send(mailCommand({ text, tags: [{ Name: 'petitionNo', Value: 'WT-2026-0001-7' }] }));
  expect(reply.MessageId).toMatch(/\S/);
  await client.send(mailCommand({ subject: '摘要' }));
  expect(list()).toMatchObject([
    {
      to: 'wang@example.org',
      subject: '您的诉求已收到',
      text,
      petitionNo: 'WT-2026-0001-7',
      at: '2026-02-13T01:00:00.000Z',
    },
    { subject: '摘要' },
  ]);
  expect(list()[1]).not.toHaveProperty('petitionNo');
  const shown = (await (await fetch(`${viewer}/store`)).json()) as { emails: { body: { text: string } }[] };
  expect(shown.emails.some(({ body }) => body.text === text)).toBe(true);
});

test.each([
  ['two recipients', mailCommand({ to: ['a@example.org', 'b@example.org'] }), 'InvalidParameterValue'],
  ['no recipient', mailCommand({ to: [] }), 'InvalidParameterValue'],
  ['no subject', mailCommand({ subject: '' }), 'InvalidParameterValue'],
  [
    'a tag SES would not take',
    mailCommand({ tags: [{ Name: 'petitionNo', Value: '梧桐1' }] }),
    'InvalidParameterValue',
  ],
  ['another action', new GetSendQuotaCommand(), 'InvalidAction'],
])('%s is refused and not kept', async (_, command, code) => {
  const { client, list } = await mail();
  await expect(client.send(command as never)).rejects.toThrow(expect.objectContaining({ name: code }));
  expect(list()).toEqual([]);
});

test('a restart finds the mails, half a line left by a kill aside; a reset finds none', async () => {
  const directory = scratchDirectory();
  const first = await mail(directory);
  await first.client.send(mailCommand({ subject: '一' }));
  appendFileSync(join(directory, 'mail.jsonl'), '{"to":"wa');
  const second = await mail(directory);
  await second.client.send(mailCommand({ subject: '二' }));
  expect((await mail(directory)).list().map(({ subject }) => subject)).toEqual(['一', '二']);
  await second.reset();
  expect((await mail(directory)).list()).toEqual([]);
});

test('after kill -9 every acknowledged mail is there', async () => {
  const directory = scratchDirectory();
  const acknowledged = await killAfterAcknowledging('mail', directory, 100);
  const kept = new Set((await mail(directory)).list().map(({ subject }) => subject));
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(acknowledged.filter((index) => !kept.has(`第 ${index} 封`))).toEqual([]);
});
