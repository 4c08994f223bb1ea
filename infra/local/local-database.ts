import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

import { createDistrictTable, tableStatus } from './create-table.ts';
import { closeServer, listen, LOOPBACK } from './loopback-server.ts';

export interface LocalDatabase {
  readonly endpoint: string;
  /** Empties the store; the endpoint stays. Requests under way finish first, those sent meanwhile are refused. */
  recreate(): Promise<void>;
  close(): Promise<void>;
}

export class LocalDatabaseInUse extends Error {
  override readonly name = 'LocalDatabaseInUse';
  constructor(directory: string, cause: unknown) {
    super(`另一个进程正在使用 ${directory} / another process has the database in ${directory} open`, { cause });
  }
}

interface Settings {
  /** Folder of this table alone; in memory when absent. */
  readonly directory?: string;
  readonly table: string;
}

/** Long enough for the system to take the lock from a process that was just killed. */
const LOCK_PATIENCE_MILLISECONDS = 500;

/**
 * Dynalite with the district's table in it: DynamoDB without transactions, streams or time to live. What it has
 * acknowledged is in the hands of the operating system, so a killed process loses nothing; a power cut may.
 *
 * One item and its index row are two writes there. Killed between them, an index row may be ahead of its item, or an
 * older one gone: neither was acknowledged, and whoever started the write repairs both by writing again.
 * @throws LocalDatabaseInUse
 */
export async function startLocalDatabase(settings: Settings): Promise<LocalDatabase> {
  let server = await open(settings, 0);
  const { port } = server;
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    async recreate() {
      await closeServer(server.http);
      empty(settings);
      server = await open(settings, port);
    },
    close: () => closeServer(server.http),
  };
}

async function open(settings: Settings, port: number): Promise<{ http: Server; port: number }> {
  const server = await openStore(settings, port);
  const client = clientOf(server.port);
  try {
    if ((await tableStatus(client, settings.table)) === 'HALF_MADE') {
      // Killed while the table was being made or deleted: nothing can have been written to it.
      await closeServer(server.http);
      empty(settings);
      return await open(settings, server.port);
    }
    await createDistrictTable(client, settings.table);
    return server;
  } finally {
    client.destroy();
  }
}

async function openStore({ directory }: Settings, port: number): Promise<{ http: Server; port: number }> {
  if (directory !== undefined) await proveUnlocked(directory);
  const http = dynalite({
    ...(directory === undefined ? {} : { path: directory }),
    createTableMs: 0,
    updateTableMs: 0,
    deleteTableMs: 0,
  });
  // Dynalite throws, outside any try, when a caller hangs up on it: one aborted request would end the whole runtime.
  http.on('request', (request) => {
    request.removeAllListeners('error');
    request.on('error', () => undefined);
  });
  return { http, port: await listen(http, port) };
}

/** Dynalite learns of a locked store on its first request, and then throws past everyone: so we look before it does. */
async function proveUnlocked(directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const level: LevelPackage = createRequire(import.meta.resolve('dynalite'))('level');
  for (let waited = 0; ; waited += 100) {
    const store = new level.Level(directory);
    try {
      await store.open();
      await store.close();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (waited >= LOCK_PATIENCE_MILLISECONDS) throw new LocalDatabaseInUse(directory, error);
      await pause(100);
    }
  }
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}

/** The part we use of the package dynalite keeps its items with. */
interface LevelPackage {
  readonly Level: new (directory: string) => { open(): Promise<void>; close(): Promise<void> };
}

function empty({ directory }: Settings): void {
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
}

function clientOf(port: number): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: `http://${LOOPBACK}:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
