import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDistrictTable } from '../../infra/local/create-table.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { queueCounts } from '../../functions/inquiry/endpoints/queue-counts.ts';
import { search } from '../../functions/inquiry/endpoints/search.ts';
import { workQueue } from '../../functions/inquiry/endpoints/work-queue.ts';
import { type ConsumedUnits, dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { keyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { NUMBERS } from '../../functions/platform/views-store.ts';
import { numberAt } from '../support/listed.ts';
import { silentLog } from '../../functions/platform/log.ts';
import { httpHandler } from '../../functions/platform/pipeline.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { addDays, type CalendarDate, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { momentAt } from '../../shared/calendar/instant.ts';
import { COUNTED_QUEUES, QUEUES, RECEIVED, STANDING_QUEUES } from '../../shared/petition/queues.ts';
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
    for (const queue of QUEUES)
      rows.push(await measured({ name: queue, ask: 'work-queue', query: { queue }, shows: 50 }, districts));
    const others: (readonly string[])[] = [];
    for (const question of QUESTIONS) others.push(await measured(question, districts));
    const head = (first: string): readonly string[] => [
      first,
      ...SIZES.map((size) => `read units at ${size.toLocaleString('en-US')}`),
      ...SIZES.map((size) => `ms at ${size.toLocaleString('en-US')}`),
      'time at 100,000 / 1,000',
    ];
    return {
      name: 'queues',
      tables: [
        { title: `A first page of 50 from each queue, ${ROUNDS} rounds`, head: head('queue'), rows },
        { title: `What else is asked of the lists, ${ROUNDS} rounds`, head: head('question'), rows: others },
      ],
    };
  } finally {
    client.destroy();
    server.close();
  }
}

interface FilledDistrict {
  readonly units: ConsumedUnits[];
  ask(question: Question): Promise<number>;
}

interface Question {
  readonly name: string;
  readonly ask: 'work-queue' | 'queue-counts' | 'search';
  readonly query?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** How many lines or counts it answers, whatever the size. */
  readonly shows: number;
}

const QUESTIONS: readonly Question[] = [
  { name: 'a page narrowed to what half of them are', ask: 'work-queue', query: { channel: 'ONLINE,CALL' }, shows: 50 },
  { name: 'a page narrowed to a day', ask: 'work-queue', query: { dueFrom: TODAY, dueTo: TODAY }, shows: 50 },
  { name: 'the counts of the side bar', ask: 'queue-counts', shows: COUNTED_QUEUES.length },
  { name: 'a word that twenty have', ask: 'search', text: '倒转', shows: 10 },
  { name: 'the same beside one that all have', ask: 'search', text: '漏水 倒转', shows: 10 },
  { name: 'the beginning of a number', ask: 'search', text: numberAt(7), shows: 1 },
];

async function measured(question: Question, districts: readonly FilledDistrict[]): Promise<readonly string[]> {
  const read = new Map<FilledDistrict, number>();
  const figures = await interleaved(districts, ROUNDS, async (district) => {
    district.units.length = 0;
    const began = performance.now();
    const shown = await district.ask(question);
    const took = performance.now() - began;
    if (shown !== question.shows) throw new Error(`${question.name} shows ${shown}`);
    read.set(
      district,
      district.units.reduce((sum, { units }) => sum + units, 0),
    );
    return took;
  });
  const of = (district: FilledDistrict | undefined): readonly number[] =>
    district === undefined ? [] : (figures.get(district) ?? []);
  return [
    question.name,
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
    secret: SECRET,
    publicAddress: wutong.publicAddress,
    now: () => momentAt(TODAY, '10:00'),
    log: silentLog,
  });
  const open = () => service;
  const endpoints = {
    'work-queue': httpHandler(workQueue, open),
    'queue-counts': httpHandler(queueCounts, open),
    search: httpHandler(search, open),
  };
  return {
    units,
    async ask({ ask, query, text }) {
      const endpoint = endpoints[ask];
      const context = {} as Parameters<typeof endpoint>[1];
      const asked = text === undefined ? { ...(query === undefined ? {} : { query }) } : { body: { text } };
      const { body = '{}' } = await endpoint(httpEvent({ by: EVERYBODY, ...asked }), context);
      return linesIn(JSON.parse(body) as Answer);
    },
  };
}

interface Answer {
  readonly petitions?: readonly unknown[];
  readonly counts?: readonly unknown[];
  readonly found?: readonly { readonly petitions: readonly unknown[] }[];
}

function linesIn({ petitions = [], counts = [], found = [] }: Answer): number {
  return petitions.length + counts.length + found.reduce((sum, way) => sum + way.petitions.length, 0);
}

const SECRET = 'a secret of at least thirty-two characters';
const { findKey } = keyedHashes(SECRET);
const EVERYWHERE = LISTS.find + findKey('word', '漏水');
const RARE = LISTS.find + findKey('word', '倒转');

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
  const no = numberAt(at);
  const others = [`handler:${handler.id}`, ...STANDING_QUEUES.filter((queue) => queue !== 'open')];
  const by = dueOf(at);
  const channel = at % 2 === 0 ? 'ONLINE' : 'VISIT';
  const received = addDays(TODAY, -(at % 30));
  const body = JSON.stringify({
    ...ENTRY,
    channel,
    petitionNo: no,
    next: { kind: 'handling', due: by, provisional: false },
  });
  const row = (sk: string, list: string, place: string, shown: string) => ({
    pk: { S: PARTITIONS.view + no },
    sk: { S: sk },
    list: { S: list },
    place: { S: place },
    body: { S: shown },
    version: { N: '3' },
  });
  const words = at < 20 ? [EVERYWHERE, RARE] : [EVERYWHERE];
  return [
    ...['open', others[at % others.length] ?? 'open'].map((queue) =>
      row(`QUEUE#${queue}`, LISTS.queue + queue, `${by}#${no}`, body),
    ),
    row('RECEIVED', LISTS.queue + RECEIVED.open, `${received}#${no}`, ''),
    row('NUMBER', NUMBERS, no, ''),
    ...words.map((list) => row(list, list, `${received}#${no}`, '')),
  ];
}

// Close around today, so that even among a thousand each of the dated queues fills a page.
function dueOf(at: number): CalendarDate {
  return addDays(TODAY, ((at * 7) % 13) - 4);
}

const ENTRY = STORED_PETITIONS['through-three-levels']?.().queueEntry ?? {};
