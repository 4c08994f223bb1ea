import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ConsumedUnits, dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import type { Table } from '../../functions/platform/table.ts';
import { createDistrictTable } from '../../infra/local/create-table.ts';
import { startLocalDatabase } from '../../infra/local/local-database.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';

/** A table to run the contract suites against, with what its calls have cost so far. */
export interface TableUnderTest {
  readonly table: Table;
  readonly units: ConsumedUnits[];
  close(): Promise<void>;
}

export type TableKind = 'memory' | 'dynalite' | 'DynamoDB Local';
export const TABLE_KINDS: readonly TableKind[] = ['memory', 'dynalite', 'DynamoDB Local'];

/** Undefined where the official emulator cannot be had; the suite then names what it skips. */
export async function openTable(kind: TableKind): Promise<TableUnderTest | undefined> {
  if (kind === 'memory') return { table: memoryTable(), units: [], close: () => Promise.resolve() };
  const units: ConsumedUnits[] = [];
  const server = kind === 'dynalite' ? await startLocalDatabase({ table: 'contract' }) : await startDynamoDbLocal();
  if (server === undefined) return undefined;
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  if (kind === 'DynamoDB Local') await createDistrictTable(client, 'contract');
  return {
    table: dynamoTable(client, 'contract', (consumed) => units.push(consumed)),
    units,
    async close() {
      client.destroy();
      await server.close();
    },
  };
}
