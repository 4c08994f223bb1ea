import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ConsumedUnits, dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import type { Table } from '../../functions/platform/table.ts';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { createDistrictTable } from '../../infra/local/create-table.ts';
import { startLocalDatabase } from '../../infra/local/local-database.ts';
import type * as BundledTable from './bundled-table.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';

/** A table to run the contract suites against, with what its calls have cost so far. */
export interface TableUnderTest {
  readonly table: Table;
  readonly units: ConsumedUnits[];
  close(): Promise<void>;
}

export type TableKind = 'memory' | 'dynalite' | 'dynalite, from the bundle' | 'DynamoDB Local';
export const TABLE_KINDS: readonly TableKind[] = ['memory', 'dynalite', 'dynalite, from the bundle', 'DynamoDB Local'];

/** Undefined where the official emulator cannot be had; the suite then names what it skips. */
export async function openTable(kind: TableKind): Promise<TableUnderTest | undefined> {
  if (kind === 'memory') return { table: memoryTable(), units: [], close: () => Promise.resolve() };
  const units: ConsumedUnits[] = [];
  const server =
    kind === 'DynamoDB Local' ? await startDynamoDbLocal() : await startLocalDatabase({ table: 'contract' });
  if (server === undefined) return undefined;
  const adapter = kind === 'dynalite, from the bundle' ? await bundled() : { DynamoDBClient, dynamoTable };
  const client = new adapter.DynamoDBClient({
    endpoint: server.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  if (kind === 'DynamoDB Local') await createDistrictTable(client, 'contract');
  return {
    table: adapter.dynamoTable(client, 'contract', (consumed) => units.push(consumed)),
    units,
    async close() {
      client.destroy();
      await server.close();
    },
  };
}

/** The adapter with the SDK as it is deployed: through the bundler, without what its stand-ins leave out. */
async function bundled(): Promise<typeof BundledTable> {
  const outdir = mkdtempSync(join(tmpdir(), 'huisheng-bundled-'));
  try {
    const code = await bundleFunctions([{ name: 'table', entry: 'test/support/bundled-table.ts' }], { outdir });
    const file = join(code.directoryFor('table', wutong), code.handlerFile);
    return createRequire(import.meta.url)(file) as typeof BundledTable;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
