import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';

import { startLocalDatabase } from '../../infra/local/local-database.ts';
import { closeServer, listen } from '../../infra/local/loopback-server.ts';
import { killAfterAcknowledging, scratchDirectory } from './killed-process.ts';

const table = 'huisheng-test';

function databaseClient(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
}

async function database(directory?: string) {
  const started = await startLocalDatabase({ table, ...(directory === undefined ? {} : { directory }) });
  const client = databaseClient(started.endpoint);
  onTestFinished(async () => {
    client.destroy();
    await started.close();
  });
  return { ...started, client };
}

const item = {
  pk: { S: 'PETITION#1' },
  sk: { S: 'COMMIT#000001' },
  list: { S: 'QUEUE#a' },
  place: { S: '2026-02-13' },
};
const get = new GetItemCommand({ TableName: table, Key: { pk: item.pk, sk: item.sk } });
const list = (name: string, after?: Record<string, { S: string }>) =>
  new QueryCommand({
    TableName: table,
    IndexName: 'byList',
    KeyConditionExpression: '#list = :list',
    ExpressionAttributeNames: { '#list': 'list' },
    ExpressionAttributeValues: { ':list': { S: name } },
    ExclusiveStartKey: after,
  });

test('the table is as the contract has it, and a condition is kept', async () => {
  const { client } = await database();
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  expect(Table?.TableStatus).toBe('ACTIVE');
  expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  expect(Table?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.Projection?.ProjectionType])).toEqual([
    ['byList', 'ALL'],
  ]);
  const put = new PutItemCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' });
  await client.send(put);
  await expect(client.send(put)).rejects.toThrow(expect.objectContaining({ name: 'ConditionalCheckFailedException' }));
  expect((await client.send(list('QUEUE#a'))).Items).toEqual([item]);
});

test.each(['in memory', 'on disk'])('recreate empties the store and keeps its address, %s', async (where) => {
  const { client, recreate } = await database(where === 'on disk' ? join(scratchDirectory(), 'db') : undefined);
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  await recreate();
  expect((await client.send(get)).Item).toBeUndefined();
  expect((await client.send(list('QUEUE#a'))).Items).toEqual([]);
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  expect((await client.send(get)).Item).toEqual(item);
});

test('a caller that hangs up does not take the runtime with it', async () => {
  const { client, endpoint } = await database();
  const caller = connect(Number(new URL(endpoint).port), '127.0.0.1');
  caller.write('POST / HTTP/1.1\r\nhost: local\r\ncontent-length: 100\r\n\r\n{"half":');
  await pause(20);
  caller.destroy();
  await pause(20);
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  expect((await client.send(get)).Item).toEqual(item);
});

test('after kill -9 everything acknowledged is there, and the lock of the dead is not in the way', async () => {
  const directory = scratchDirectory();
  const acknowledged = await killAfterAcknowledging('database', directory, 200);
  const { client } = await database(join(directory, 'db'));
  const kept = new Set<string | undefined>();
  let after: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(list('all', after));
    for (const row of page.Items ?? []) kept.add(row['place']?.S);
    after = page.LastEvaluatedKey as typeof after;
  } while (after !== undefined);
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((index) => !kept.has(String(index)))).toEqual([]);
  for (const index of acknowledged.slice(-20)) {
    const key = { pk: { S: `P#${index}` }, sk: { S: 'COMMIT#1' } };
    expect((await client.send(new GetItemCommand({ TableName: table, Key: key }))).Item?.['place']?.S).toBe(
      String(index),
    );
  }
});

test('a store another runtime has open is refused by name', async () => {
  const directory = join(scratchDirectory(), 'db');
  await database(directory);
  await expect(startLocalDatabase({ directory, table })).rejects.toThrow(
    expect.objectContaining({ name: 'LocalDatabaseInUse' }),
  );
});

test('a table whose making was cut short by a kill is made again', async () => {
  const directory = join(scratchDirectory(), 'db');
  const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;
  const unfinished = dynalite({ path: directory, createTableMs: 60_000 });
  const port = await listen(unfinished, 0);
  const client = databaseClient(`http://127.0.0.1:${port}`);
  const keys = [{ AttributeName: 'pk', KeyType: 'HASH' as const }];
  const attributes = [{ AttributeName: 'pk', AttributeType: 'S' as const }];
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys,
      AttributeDefinitions: attributes,
    }),
  );
  client.destroy();
  await closeServer(unfinished);

  const { client: after } = await database(directory);
  await after.send(new PutItemCommand({ TableName: table, Item: item }));
  expect((await after.send(list('QUEUE#a'))).Items).toEqual([item]);
});
