import { join } from 'node:path';

import { instant } from '../../shared/calendar/instant.ts';

/**
 * A process made to be killed: `<service> <directory>`. It sends requests, some at once, without end, and prints the
 * number of each when, and only when, it was acknowledged.
 */
const [service, directory = ''] = process.argv.slice(2);
const clock = { now: () => instant('2026-02-13T09:00:00+08:00') };
const services = { database, scheduler, mail };
const send = await start(service as keyof typeof services);
for (let worker = 0; worker < 4; worker += 1) void work(worker);

function start(name: keyof typeof services): Promise<(index: number) => Promise<unknown>> {
  return services[name]();
}

async function work(worker: number): Promise<void> {
  for (let index = worker; ; index += 4) {
    await send(index);
    process.stdout.write(`${index}\n`);
  }
}

async function database(): Promise<(index: number) => Promise<unknown>> {
  const { DynamoDBClient, PutItemCommand } = await import('@aws-sdk/client-dynamodb');
  const { startLocalDatabase } = await import('../../infra/local/local-database.ts');
  const { endpoint } = await startLocalDatabase({ directory: join(directory, 'db'), table: 'huisheng-test' });
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  return (index) =>
    client.send(
      new PutItemCommand({
        TableName: 'huisheng-test',
        Item: { pk: { S: `P#${index}` }, sk: { S: 'COMMIT#1' }, list: { S: 'all' }, place: { S: String(index) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
}

async function scheduler(): Promise<(index: number) => Promise<unknown>> {
  const { createScheduleCommand, schedulerClient } = await import('./scheduler-client.ts');
  const { startLocalScheduler } = await import('../../infra/local/local-scheduler.ts');
  const client = schedulerClient((await startLocalScheduler({ directory, clock })).endpoint);
  return (index) => client.send(createScheduleCommand(`s-${index}`, '2026-03-01T01:00:00'));
}

async function mail(): Promise<(index: number) => Promise<unknown>> {
  const { mailCommand, sesClient } = await import('./ses-client.ts');
  const { startLocalMail } = await import('../../infra/local/local-mail.ts');
  const client = sesClient((await startLocalMail({ directory, clock })).endpoint);
  return (index) => client.send(mailCommand({ subject: `第 ${index} 封` }));
}
