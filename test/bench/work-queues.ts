import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDistrictTable } from '../../infra/local/create-table.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { workQueue } from '../../functions/inquiry/endpoints/work-queue.ts';
import { type ConsumedUnits, dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { silentLog } from '../../functions/platform/log.ts';
import { httpHandler } from '../../functions/platform/pipeline.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { addDays, type CalendarDate, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { momentAt } from '../../shared/calendar/instant.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';
import { QUEUES, RECEIVED, STANDING_QUEUES } from '../../shared/petition/queues.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { httpEvent } from '../support/desk.ts';
import { startDynamoDbLocal } from '../support/dynamodb-local.ts';
import { handler } from '../support/office.ts';
import { STORED_PETITIONS } from '../support/stored-commits/petitions.ts';
import { interleaved, median, pairedRatio } from './measure.ts';
import { figure, type Findings, times } from './page.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const ROUNDS = 41;
const TODAY = calendarDate('2025-10-09');

/** One page of each work queue, through its handler, in districts of three sizes on one server. */
export async function workQueues(): Promise<Findings> {
  const server = await startDynamoDbLocal();
  if (server === undefined) {
    const skipped = [
      'queues: a hundred thousand petitions are filled into the official DynamoDB Local, which needs Java',
    ];
    return { name: 'queues', tables: [], skipped };
  }
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: server.endpoint, region: 'local', credentials });
  try {
    const districts: FilledDistrict[] = [];
    for (const size of SIZES) districts.push(await filledDistrict(client, size));
    const rows: (readonly string[])[] = [];
    for (const queue of QUEUES) rows.push(await pageOf(queue, districts));
    return {
      name: 'queues',
      tables: [
        {
          title: `A first page of 50 from each queue, ${ROUNDS} rounds`,
          head: [
            'queue',
            ...SIZES.map((size) => `read units at ${size.toLocaleString('en-US')}`),
            ...SIZES.map((size) => `ms at ${size.toLocaleString('en-US')}`),
            'time at 100,000 / 1,000',
          ],
          rows,
        },
      ],
    };
  } finally {
    client.destroy();
    server.close();
  }
}

interface FilledDistrict {
  readonly units: ConsumedUnits[];
  page(queue: string): Promise<number>;
}

async function pageOf(queue: string, districts: readonly FilledDistrict[]): Promise<readonly string[]> {
  const read = new Map<FilledDistrict, number>();
  const figures = await interleaved(districts, ROUNDS, async (district) => {
    district.units.length = 0;
    const began = performance.now();
    const shown = await district.page(queue);
    const took = performance.now() - began;
    if (shown !== 50) throw new Error(`${queue} shows ${shown} petitions`);
    read.set(
      district,
      district.units.reduce((sum, { units }) => sum + units, 0),
    );
    return took;
  });
  const of = (district: FilledDistrict | undefined): readonly number[] =>
    district === undefined ? [] : (figures.get(district) ?? []);
  return [
    queue,
    ...districts.map((district) => figure(read.get(district) ?? Number.NaN)),
    ...districts.map((district) => figure(median(of(district)))),
    times(pairedRatio(of(districts.at(-1)), of(districts[0]))),
  ];
}

async function filledDistrict(client: DynamoDBClient, size: number): Promise<FilledDistrict> {
  const name = `queues-${size}`;
  await createDistrictTable(client, name);
  await fill(client, name, size);
  const units: ConsumedUnits[] = [];
  const service = serviceOver({
    district: wutong,
    table: dynamoTable(client, name, (used) => units.push(used)),
    secret: undefined,
    publicAddress: wutong.publicAddress,
    now: () => momentAt(TODAY, '10:00'),
    log: silentLog,
  });
  const endpoint = httpHandler(workQueue, () => service);
  return {
    units,
    async page(queue) {
      const context = {} as Parameters<typeof endpoint>[1];
      const { body = '{}' } = await endpoint(httpEvent({ by: EVERYBODY, query: { queue } }), context);
      return (JSON.parse(body) as { petitions: readonly unknown[] }).petitions.length;
    },
  };
}

/** Who handles matters and may see all of them. */
const EVERYBODY = { ...handler, roles: ['handler', 'head'] } as const;

/** Rows as `project` writes them, put there directly: a hundred thousand petitions would take an hour to hand in. */
async function fill(client: DynamoDBClient, table: string, size: number): Promise<void> {
  const rows = Array.from({ length: size }, (_, at) => rowsOf(at)).flat();
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, at) => rows.slice(at * 25, at * 25 + 25));
  const writers = Array.from({ length: 4 }, async () => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
      );
    }
  });
  await Promise.all(writers);
}

/** Every petition is open; each also stands in its handler's list or in one of the others, in turn. */
function rowsOf(at: number): readonly Record<string, { S: string } | { N: string }>[] {
  const no = petitionNumber(String(at).padStart(9, '0'));
  const others = [`handler:${handler.id}`, ...STANDING_QUEUES.filter((queue) => queue !== 'open')];
  const by = dueOf(at);
  const body = JSON.stringify({ ...ENTRY, petitionNo: no, next: { kind: 'handling', due: by, provisional: false } });
  const row = (sk: string, queue: string, day: CalendarDate, shown: string) => ({
    pk: { S: PARTITIONS.view + no },
    sk: { S: sk },
    list: { S: LISTS.queue + queue },
    place: { S: `${day}#${no}` },
    body: { S: shown },
    version: { N: '3' },
  });
  return [
    ...['open', others[at % others.length] ?? 'open'].map((queue) => row(`QUEUE#${queue}`, queue, by, body)),
    row('RECEIVED', RECEIVED.open, addDays(TODAY, -(at % 30)), ''),
  ];
}

// Close around today, so that even among a thousand each of the dated queues fills a page.
function dueOf(at: number): CalendarDate {
  return addDays(TODAY, ((at * 7) % 13) - 4);
}

const ENTRY = STORED_PETITIONS['through-three-levels']?.().queueEntry ?? {};
