import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';

import * as z from 'zod';

import { type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { openJournal } from './journal.ts';
import { answer, readBody, serveOnLoopback } from './loopback-server.ts';
import { readSchedule, SavedSchedule, type Schedule, ScheduleRefusal } from './schedule.ts';
import type { Clock } from './virtual-clock.ts';

export interface LocalScheduler {
  /** For `@aws-sdk/client-scheduler`. */
  readonly endpoint: string;
  /** Schedules to be fired at `until` or before, the earliest first. */
  due(until: Instant): readonly Schedule[];
  /** When the next schedule fires, also when that has gone by. */
  next(): Instant | undefined;
  /**
   * Removes a schedule that has fired. One that was created anew or updated while it fired is another schedule by now
   * and stays: the answer is then `false`. Call it *after* the target answered, so that a kill fires twice and not never.
   */
  complete(schedule: Schedule): boolean;
  list(): readonly Schedule[];
  reset(): void;
  close(): Promise<void>;
}

const Entry = z.union([
  z.strictObject({ put: SavedSchedule }),
  z.strictObject({ removed: z.strictObject({ groupName: z.string(), name: z.string() }) }),
]);

/**
 * EventBridge Scheduler for one machine: one-time schedules over its REST API, told by the virtual clock. It fires
 * nothing itself; the composition asks what is {@link LocalScheduler.due}. An acknowledged schedule is on disk.
 */
export async function startLocalScheduler(settings: { directory: string; clock: Clock }): Promise<LocalScheduler> {
  const { clock, directory } = settings;
  const book = openBook(join(directory, 'schedules.jsonl'));
  const server = await serveOnLoopback((request, response) => {
    respond(request, book, clock).then(
      (body) => {
        answer(response, 200, 'application/json', JSON.stringify(body));
      },
      (error: unknown) => {
        const refused = error instanceof ScheduleRefusal;
        response.setHeader('x-amzn-errortype', refused ? error.name : 'InternalServerException');
        const body = JSON.stringify({ Message: error instanceof Error ? error.message : String(error) });
        answer(response, refused ? error.status : 500, 'application/json', body);
      },
    );
  });
  return {
    endpoint: server.endpoint,
    due: (until) => book.all().filter((schedule) => schedule.at <= until),
    next: () => book.all()[0]?.at,
    complete(schedule) {
      const current = book.find(schedule.groupName, schedule.name) === schedule;
      if (current) book.remove(schedule);
      return current;
    },
    list: () => book.all(),
    reset: () => {
      book.clear();
    },
    async close() {
      await server.close();
      book.close();
    },
  };
}

interface Book {
  all(): readonly Schedule[];
  find(groupName: string, name: string): Schedule | undefined;
  put(schedule: Schedule): void;
  remove(schedule: Schedule): void;
  clear(): void;
  close(): void;
}

function openBook(file: string): Book {
  const journal = openJournal(file, (value) => Entry.parse(value));
  const live = new Map<string, Schedule>();
  for (const entry of journal.found) {
    if ('put' in entry) live.set(keyOf(entry.put), entry.put);
    else live.delete(keyOf(entry.removed));
  }
  // Sorted when asked, not on every change: a year of a district asks often and changes in bursts.
  let sorted: readonly Schedule[] | undefined;
  const save = () => {
    journal.rewrite([...live.values()].map((put) => ({ put })));
  };
  save();
  return {
    all: () => (sorted ??= [...live.values()].sort(byMoment)),
    find: (groupName, name) => live.get(keyOf({ groupName, name })),
    put(schedule) {
      journal.append({ put: schedule });
      live.set(keyOf(schedule), schedule);
      sorted = undefined;
    },
    remove({ groupName, name }) {
      journal.append({ removed: { groupName, name } });
      live.delete(keyOf({ groupName, name }));
      sorted = undefined;
    },
    clear() {
      live.clear();
      sorted = undefined;
      save();
    },
    close: () => {
      journal.close();
    },
  };
}

async function respond(request: IncomingMessage, book: Book, clock: Clock): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://local');
  const body = (await readBody(request, 1_000_000))?.toString('utf8') ?? '';
  if (url.pathname === '/schedules' && request.method === 'GET') return listPage(book, url.searchParams);
  const name = decodeURIComponent(/^\/schedules\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
  const wanted = () => existing(book, url.searchParams.get('groupName') ?? 'default', name);
  switch (request.method) {
    case 'POST':
      return create(book, readSchedule(name, body, clock));
    case 'PUT': {
      const changed = readSchedule(name, body, clock);
      const { createdAt } = existing(book, changed.groupName, name);
      book.put({ ...changed, createdAt });
      return { ScheduleArn: arnOf(changed) };
    }
    case 'GET':
      return describe(wanted());
    case 'DELETE':
      book.remove(wanted());
      return {};
    default:
      throw new ScheduleRefusal('ValidationException', `${request.method ?? ''} ${url.pathname} is not spoken here`);
  }
}

function create(book: Book, schedule: Schedule): unknown {
  const found = book.find(schedule.groupName, schedule.name);
  // The SDK's own repeat of a call whose answer it lost carries the same token: AWS says yes again.
  const repeated =
    found?.request.ClientToken !== undefined && found.request.ClientToken === schedule.request.ClientToken;
  if (found !== undefined && !repeated) {
    throw new ScheduleRefusal('ConflictException', `Schedule ${schedule.name} already exists.`);
  }
  if (found === undefined) book.put(schedule);
  return { ScheduleArn: arnOf(schedule) };
}

function existing(book: Book, groupName: string, name: string): Schedule {
  const found = book.find(groupName, name);
  if (found === undefined) throw new ScheduleRefusal('ResourceNotFoundException', `Schedule ${name} does not exist.`);
  return found;
}

function listPage(book: Book, query: URLSearchParams): unknown {
  const [group, prefix] = [query.get('ScheduleGroup'), query.get('NamePrefix') ?? ''];
  const after = query.get('NextToken') ?? '';
  const size = Math.min(Number(query.get('MaxResults') ?? 100), 100);
  const rest = [...book.all()]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .filter((schedule) => (group ?? schedule.groupName) === schedule.groupName && schedule.name.startsWith(prefix))
    .filter((schedule) => keyOf(schedule) > after);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    Schedules: page.map((schedule) => ({
      ...headOf(schedule),
      Target: { Arn: schedule.target },
    })),
    ...(last !== undefined && rest.length > size ? { NextToken: keyOf(last) } : {}),
  };
}

function describe(schedule: Schedule): unknown {
  const { ClientToken: _, ...request } = schedule.request;
  return { ...request, ...headOf(schedule) };
}

function headOf(schedule: Schedule) {
  return {
    Arn: arnOf(schedule),
    Name: schedule.name,
    GroupName: schedule.groupName,
    State: 'ENABLED',
    CreationDate: toMilliseconds(schedule.createdAt) / 1000,
    LastModificationDate: toMilliseconds(schedule.changedAt) / 1000,
  };
}

function arnOf({ groupName, name }: Schedule): string {
  return `arn:local:scheduler:local:000000000000:schedule/${groupName}/${name}`;
}

function keyOf({ groupName, name }: Pick<Schedule, 'groupName' | 'name'>): string {
  return `${groupName}/${name}`;
}

function byMoment(a: Schedule, b: Schedule): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
