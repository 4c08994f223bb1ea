import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveriesStore } from '../../functions/platform/deliveries-store.ts';
import { dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { startLocalDatabase } from '../../infra/local/local-database.ts';
import { awsAt, LOCAL_STORE } from '../../infra/local/local-store.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { huisheng } from '../support/command-line.ts';

const NO = '048-213-9575';
const NOW = instant('2025-10-09T02:00:00.000Z');

describe('huisheng webhooks, on the store of a district', () => {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-webhooks-'));
  const at = ['--directory', directory];

  beforeAll(async () => {
    const database = await startLocalDatabase({
      directory: LOCAL_STORE.folder(directory),
      table: LOCAL_STORE.tableName,
    });
    const client = new DynamoDBClient(awsAt(database.endpoint));
    const deliveries = deliveriesStore(dynamoTable(client, LOCAL_STORE.tableName));
    const owed = { hook: 'street', seq: 1, event: 'petition.registered' } as const;
    await deliveries.owe(NO, [owed, { ...owed, seq: 4, event: 'petition.replied' }], NOW);
    for await (const record of deliveries.due(NOW)) {
      const claimed = await deliveries.claim(record, NOW);
      if (claimed === undefined) continue;
      const end = record.seq === 1 ? ({ state: 'SENT', outcome: '204' } as const) : GIVEN_UP;
      await deliveries.settle(claimed, end, NOW);
    }
    client.destroy();
    await database.close();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('log: of a petition, each delivery with what its last try came to', async () => {
    const { out, code } = await huisheng('webhooks', 'log', '--petition', NO, ...at);
    expect(code).toBe(0);
    expect(out).toMatch(/048-213-9575 +street +petition\.registered +已送达 sent +1 +204/);
    expect(out).toMatch(/048-213-9575 +street +petition\.replied +已放弃 given up +1 +TIMEOUT/);
  });

  it('replay: says what it would do, does it, and leaves what is delivered alone', async () => {
    const dry = await huisheng('webhooks', 'replay', '--state', 'given-up', '--dry-run', ...at);
    expect(dry.out).toContain('将重新推送1次，未改动');
    const { out } = await huisheng('webhooks', 'replay', '--state', 'given-up', '--json', ...at);
    expect(JSON.parse(out)).toMatchObject({ dryRun: false, found: 1, replayed: 1 });
    const log = await huisheng('webhooks', 'log', '--state', 'owed', '--json', ...at);
    expect(JSON.parse(log.out).deliveries).toMatchObject([{ petitionNo: NO, state: 'OWED', tries: 0, seq: 4 }]);
    expect((await huisheng('webhooks', 'log', '--state', 'given-up', ...at)).out).toContain('没有 / none');
  });

  it('says in a line what is wrong', async () => {
    for (const args of [[], ['--state', 'lost'], ['--petition', '1'], ['--petition', NO, '--state', 'sent']]) {
      const { code } = await huisheng('webhooks', 'log', ...args, ...at);
      expect(code, args.join(' ')).toBe(2);
    }
  });
});

const GIVEN_UP = { state: 'GIVEN_UP', outcome: 'TIMEOUT' } as const;
