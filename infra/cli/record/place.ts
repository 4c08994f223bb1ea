import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { keptKey } from '../../../functions/platform/attachment-desk.ts';
import { dynamoTable } from '../../../functions/platform/dynamo-table.ts';
import { type KeyedHashes, keyedHashes } from '../../../functions/platform/keyed-hashes.ts';
import { errorName } from '../../../functions/platform/log.ts';
import type { Table } from '../../../functions/platform/table.ts';
import { type WholeTable, wholeDynamoTable } from '../../../functions/platform/whole-table.ts';
import type { ProofContext } from '../../../functions/proof/verify-petition.ts';
import { instantFromMilliseconds } from '../../../shared/calendar/instant.ts';
import { CURRENT_CALENDAR } from '../../../shared/calendar/official-calendars.ts';
import { ENVIRONMENT } from '../../../shared/contracts/environment.ts';
import { type District, officeOf } from '../../../shared/district/district.ts';
import { wutong } from '../../districts/wutong.ts';
import { folderShelf } from '../../local/bucket-shelf.ts';
import { tableStatus } from '../../local/create-table.ts';
import { type LocalDatabase, LocalDatabaseInUse, startLocalDatabase } from '../../local/local-database.ts';
import { awsAt, LOCAL_STORE } from '../../local/local-store.ts';
import { openVirtualClock } from '../../local/virtual-clock.ts';
import { districtNamed } from '../district-named.ts';
import { UsageError } from '../usage-error.ts';

/** Where the record is that a command works on. */
export interface Place {
  readonly name: string;
  readonly district: District;
  readonly table: Table;
  readonly whole: WholeTable;
  readonly context: ProofContext;
  /** Waits for what follows a commit; only where somebody may be acting meanwhile. */
  readonly settle?: () => Promise<void>;
  close(): Promise<void>;
}

export const PLACE_OPTIONS = {
  directory: { type: 'string' },
  table: { type: 'string' },
  district: { type: 'string' },
  region: { type: 'string' },
  profile: { type: 'string' },
  endpoint: { type: 'string' },
} as const;

export type PlaceOptions = { readonly [Name in keyof typeof PLACE_OPTIONS]?: string | undefined };

/** Longer than a commit takes to be followed by its rows and notices. */
const SETTLE_MILLISECONDS = 2_000;

/** The table named, or else the district on this machine, running or not. @throws UsageError */
export async function openPlace(options: PlaceOptions, { create = false } = {}): Promise<Place> {
  return options.table === undefined ? openLocal(options, create) : openTable(options, options.table);
}

/** What a proof needs that is not in the table. */
export function contextOf(district: District, hashes: KeyedHashes | undefined, now = Date.now()): ProofContext {
  return {
    office: officeOf(district),
    calendar: CURRENT_CALENDAR,
    now: instantFromMilliseconds(now),
    ...(hashes === undefined ? {} : { hashes }),
  };
}

/** Which account an AWS client speaks to, and where. */
export function accountOf({ region, profile, endpoint }: PlaceOptions) {
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

async function openTable(options: PlaceOptions, tableName: string): Promise<Place> {
  if (options.directory !== undefined)
    throw new UsageError('--table 与 --directory 只能选一个 / one of them, not both');
  if (options.district === undefined) {
    throw new UsageError('请用 --district 写明该表属于哪个机关 / say with --district whose table it is');
  }
  const district = districtNamed(options.district);
  const client = new DynamoDBClient(accountOf(options));
  await requireTable(client, tableName);
  return {
    name: `${district.slug}  ${tableName}`,
    district,
    ...storesOf(client, tableName),
    context: contextOf(district, hashesOf(process.env[ENVIRONMENT.secret])),
    settle,
    close: () => Promise.resolve(client.destroy()),
  };
}

async function openLocal(options: PlaceOptions, create: boolean): Promise<Place> {
  if (options.district !== undefined && options.district !== wutong.slug) {
    throw new UsageError(`本机只有${wutong.slug}，其他机关请用 --table / only ${wutong.slug} lives on this machine`);
  }
  for (const name of ['region', 'profile', 'endpoint'] as const) {
    if (options[name] !== undefined) throw new UsageError(`--${name} 须与 --table 同用 / needs --table`);
  }
  const directory = resolve(options.directory ?? process.env['HUISHENG_LOCAL_DIRECTORY'] ?? '.local');
  if (!create && !existsSync(LOCAL_STORE.folder(directory))) {
    throw new UsageError(`${directory} 里没有数据 / there is no district in it`);
  }
  mkdirSync(directory, { recursive: true });
  const { endpoint, running, close } = await localTable(directory);
  const client = new DynamoDBClient(awsAt(endpoint));
  await requireTable(client, LOCAL_STORE.tableName);
  const secret = LOCAL_STORE.secret(directory);
  const clock = openVirtualClock(LOCAL_STORE.clock(directory));
  const files = folderShelf(LOCAL_STORE.files(directory));
  return {
    name: `${wutong.slug}  ${directory}`,
    district: wutong,
    ...storesOf(client, LOCAL_STORE.tableName),
    context: {
      ...contextOf(wutong, hashesOf(existsSync(secret) ? readFileSync(secret, 'utf8') : undefined)),
      now: clock.now(),
      files: (no, sha256) => files.get(keptKey(no, sha256))?.bytes,
    },
    ...(running ? { settle } : {}),
    async close() {
      client.destroy();
      await close();
    },
  };
}

interface LocalTable {
  readonly endpoint: string;
  readonly running: boolean;
  readonly close: () => Promise<void>;
}

// The store's own lock says whether `npm start` has it open: then we ask there, otherwise we open it ourselves.
async function localTable(directory: string): Promise<LocalTable> {
  let database: LocalDatabase;
  try {
    database = await startLocalDatabase({
      directory: LOCAL_STORE.folder(directory),
      table: LOCAL_STORE.tableName,
    });
  } catch (error) {
    if (!(error instanceof LocalDatabaseInUse)) throw error;
    const endpoint = runningEndpoint(LOCAL_STORE.endpoint(directory));
    if (endpoint === undefined) throw new UsageError(error.message);
    return { endpoint, running: true, close: () => Promise.resolve() };
  }
  return { endpoint: database.endpoint, running: false, close: () => database.close() };
}

/** @throws UsageError in a line, where the SDK would throw a page */
async function requireTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const status = await tableStatus(client, tableName).catch((error: unknown) => errorName(error));
  if (status === 'READY') return;
  client.destroy();
  throw new UsageError(`读不到表 ${tableName} / the table cannot be read (${status})`);
}

const endpointSchema = z.object({ endpoint: z.string() });

function runningEndpoint(file: string): string | undefined {
  return existsSync(file) ? endpointSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).endpoint : undefined;
}

/** A copy of what stands under `kept/` in a bucket: `<number>/<digest>`. @throws UsageError when there is no such folder */
export function filesIn(folder: string): NonNullable<ProofContext['files']> {
  if (!existsSync(folder)) throw new UsageError(`没有文件夹 ${folder} / no such folder`);
  return (no, sha256) => {
    const file = join(folder, no, sha256);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
}

function storesOf(client: DynamoDBClient, tableName: string): Pick<Place, 'table' | 'whole'> {
  return { table: dynamoTable(client, tableName), whole: wholeDynamoTable(client, tableName) };
}

function hashesOf(secret: string | undefined): KeyedHashes | undefined {
  return secret === undefined || secret === '' ? undefined : keyedHashes(secret);
}

function settle(): Promise<void> {
  return pause(SETTLE_MILLISECONDS);
}
