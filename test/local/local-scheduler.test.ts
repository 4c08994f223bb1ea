import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { expect, onTestFinished, test } from 'vitest';

import { startLocalScheduler } from '../../infra/local/local-scheduler.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { createScheduleCommand, scheduleInput, schedulerClient } from './scheduler-client.ts';
import { killAfterAcknowledging, scratchDirectory } from './killed-process.ts';

/** It is Friday 13 February 2026, 09:00 in China. */
const clock = { now: () => instant('2026-02-13T09:00:00+08:00') };

async function scheduler(directory = scratchDirectory()) {
  const started = await startLocalScheduler({ directory, clock });
  const client = schedulerClient(started.endpoint);
  onTestFinished(async () => {
    client.destroy();
    await started.close();
  });
  return { ...started, client };
}

const named = (name: string) => expect.objectContaining({ name });

test('a schedule is made once, changed, read and deleted', async () => {
  const { client, list, next } = await scheduler();
  const made = await client.send(createScheduleCommand('WT-1', '2026-02-28T01:00:00'));
  expect(made.ScheduleArn).toContain('schedule/wutong/WT-1');
  await expect(client.send(createScheduleCommand('WT-1', '2026-02-28T01:00:00'))).rejects.toThrow(
    named('ConflictException'),
  );

  await client.send(new UpdateScheduleCommand(scheduleInput('WT-1', '2026-03-02T01:00:00')));
  const read = await client.send(new GetScheduleCommand({ Name: 'WT-1', GroupName: 'wutong' }));
  expect(read).toMatchObject({
    ScheduleExpression: 'at(2026-03-02T01:00:00)',
    State: 'ENABLED',
    ActionAfterCompletion: 'DELETE',
    Target: { Input: '{"petitionNo":"WT-1"}' },
    CreationDate: new Date('2026-02-13T01:00:00Z'),
  });
  expect(list()).toMatchObject([{ name: 'WT-1', groupName: 'wutong', input: '{"petitionNo":"WT-1"}' }]);
  expect(next()).toBe('2026-03-02T01:00:00.000Z');

  await client.send(new DeleteScheduleCommand({ Name: 'WT-1', GroupName: 'wutong' }));
  expect(next()).toBeUndefined();
});

test('what is not there cannot be read, changed or deleted', async () => {
  const { client } = await scheduler();
  const which = { Name: 'WT-1', GroupName: 'wutong' };
  await client.send(createScheduleCommand('WT-1', '2026-03-02T01:00:00', { GroupName: 'other' }));
  for (const command of [
    client.send(new GetScheduleCommand(which)),
    client.send(new DeleteScheduleCommand(which)),
    client.send(new UpdateScheduleCommand(scheduleInput('WT-1', '2026-03-02T01:00:00'))),
  ]) {
    await expect(command).rejects.toThrow(named('ResourceNotFoundException'));
  }
});

test.each([
  ['a name with a character not allowed', createScheduleCommand('PETITION#1', '2026-03-02T01:00:00')],
  ['a name too long', createScheduleCommand('x'.repeat(65), '2026-03-02T01:00:00')],
  ['a time gone by', createScheduleCommand('WT-1', '2026-02-13T00:59:59')],
  ['a day that does not exist', createScheduleCommand('WT-1', '2026-02-30T01:00:00')],
  ['a zone in the expression', createScheduleCommand('WT-1', '2026-03-02T01:00:00Z')],
  [
    'another zone',
    createScheduleCommand('WT-1', '2026-03-02T01:00:00', { ScheduleExpressionTimezone: 'Asia/Shanghai' }),
  ],
])('%s is refused', async (_, command) => {
  const { client, list } = await scheduler();
  await expect(client.send(command)).rejects.toThrow(named('ValidationException'));
  expect(list()).toEqual([]);
});

test("the SDK's own repeat of a call is answered like the first", async () => {
  const { client, list } = await scheduler();
  const command = () =>
    new CreateScheduleCommand({ ...scheduleInput('WT-1', '2026-03-02T01:00:00'), ClientToken: 'once' });
  await client.send(command());
  await client.send(command());
  expect(list()).toHaveLength(1);
});

test('what is due comes in order; one re-armed while it fires stays', async () => {
  const { client, due, complete, list } = await scheduler();
  await client.send(createScheduleCommand('b', '2026-03-02T01:00:00'));
  await client.send(createScheduleCommand('c', '2026-02-20T01:00:00'));
  await client.send(createScheduleCommand('a', '2026-03-02T01:00:00'));
  await client.send(createScheduleCommand('later', '2026-03-02T01:00:01'));
  const fired = due(instant('2026-03-02T09:00:00+08:00'));
  expect(fired.map(({ name }) => name)).toEqual(['c', 'a', 'b']);

  await client.send(new UpdateScheduleCommand(scheduleInput('a', '2026-04-01T01:00:00')));
  expect(fired.map(complete)).toEqual([true, false, true]);
  expect(list().map(({ name }) => name)).toEqual(['later', 'a']);
});

test('lists come in pages, by group and beginning', async () => {
  const { client } = await scheduler();
  for (const name of ['x-1', 'x-2', 'x-3', 'y-1'])
    await client.send(createScheduleCommand(name, '2026-03-02T01:00:00'));
  const query = { GroupName: 'wutong', NamePrefix: 'x-', MaxResults: 2 };
  const first = await client.send(new ListSchedulesCommand(query));
  const second = await client.send(new ListSchedulesCommand({ ...query, NextToken: first.NextToken }));
  expect([first, second].map((page) => page.Schedules?.map(({ Name }) => Name))).toEqual([['x-1', 'x-2'], ['x-3']]);
  expect(second.NextToken).toBeUndefined();
});

test('a restart finds what was there, a reset finds nothing', async () => {
  const directory = scratchDirectory();
  const first = await scheduler(directory);
  for (const name of ['a', 'b', 'c']) await first.client.send(createScheduleCommand(name, '2026-03-02T01:00:00'));
  await first.client.send(new DeleteScheduleCommand({ Name: 'b', GroupName: 'wutong' }));
  const second = await scheduler(directory);
  expect(second.list()).toEqual(first.list().filter(({ name }) => name !== 'b'));
  second.reset();
  expect((await scheduler(directory)).list()).toEqual([]);
});

test('after kill -9 every acknowledged schedule is there', async () => {
  const directory = scratchDirectory();
  const acknowledged = await killAfterAcknowledging('scheduler', directory, 200);
  const kept = new Set((await scheduler(directory)).list().map(({ name }) => name));
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((index) => !kept.has(`s-${index}`))).toEqual([]);
});
