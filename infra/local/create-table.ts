import { setTimeout as pause } from 'node:timers/promises';

import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';

import { TABLE } from '../../shared/contracts/table.ts';

/** Makes the district's table as the stack `record` makes it, where it is not there yet. For emulators; the cloud's is made by CDK. */
export async function createDistrictTable(client: DynamoDBClient, table: string): Promise<void> {
  if ((await tableStatus(client, table)) === 'READY') return;
  const { viewIndex } = TABLE;
  const names = [TABLE.partitionKey, TABLE.sortKey, viewIndex.partitionKey, viewIndex.sortKey];
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: keysOf(TABLE),
      GlobalSecondaryIndexes: [
        { IndexName: viewIndex.name, KeySchema: keysOf(viewIndex), Projection: { ProjectionType: 'ALL' } },
      ],
    }),
  );
  while ((await tableStatus(client, table)) !== 'READY') await pause(5);
}

export async function tableStatus(client: DynamoDBClient, table: string): Promise<'MISSING' | 'HALF_MADE' | 'READY'> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    return Table?.TableStatus === 'ACTIVE' ? 'READY' : 'HALF_MADE';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 'MISSING';
    throw error;
  }
}

function keysOf(keys: { readonly partitionKey: string; readonly sortKey: string }) {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
  ];
}
