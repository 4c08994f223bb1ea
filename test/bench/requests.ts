import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DistrictClient, districtAt } from '../journey/district-client.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { freePort } from '../support/local-district.ts';
import { median, quantile } from './measure.ts';
import { figure, type Findings, times } from './page.ts';

const CONCURRENCIES = [1, 8] as const;
const WARM_UP = 50;
const REQUESTS = 400;

interface Load {
  readonly name: string;
  /** Sends the nth request of its kind; it must succeed. */
  send(nth: number): Promise<unknown>;
}

interface Took {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
}

/** The local runtime under load: the whole way of a request, gateway, handler and store, and what follows from it, in one process. */
export async function requests(): Promise<Findings> {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-bench-'));
  const server = fork(join(import.meta.dirname, 'local-server.ts'), [directory, String(await freePort())], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  });
  try {
    const [started] = (await once(server, 'message')) as [{ district: string; empty: string }];
    const memory = async (): Promise<readonly string[]> => {
      server.send('memory');
      const [{ rss, held }] = (await once(server, 'message')) as [{ rss: number; held: number }];
      return [rss, held].map((bytes) => String(Math.round(bytes / 2 ** 20)));
    };
    const district = districtAt(started.district);
    const empty = districtAt(started.empty);
    const rows: (readonly string[])[] = [];
    const held: (readonly string[])[] = [['at the start', ...(await memory())]];
    const petitions: string[] = [];
    for (const load of await loadsOn(district, empty, petitions)) {
      for (const concurrency of CONCURRENCIES) {
        const took = await underLoad(load, concurrency);
        rows.push([load.name, ...rowOf(concurrency, took)]);
      }
      held.push([`after: ${load.name}`, ...(await memory())]);
    }
    return {
      name: 'requests',
      tables: [
        {
          title: `Requests to the local runtime, ${REQUESTS} of each after ${WARM_UP}`,
          head: ['request', 'at once', 'a second', 'p50 ms', 'p99 ms', 'p50 / empty'],
          rows: againstEmpty(rows),
        },
        { title: 'Memory of the process', head: ['', 'RSS, MB', 'heap in use after a collection, MB'], rows: held },
      ],
    };
  } finally {
    server.disconnect();
    await once(server, 'exit');
    rmSync(directory, { recursive: true, force: true });
  }
}

async function loadsOn(district: DistrictClient, empty: DistrictClient, petitions: string[]): Promise<readonly Load[]> {
  const receipt = await district.expectOk('POST', '/api/petitions', { body: LEAKING_ROOF, key: 'bench' });
  const receiver = await district.staff('lin.receiver', 'receiver');
  const { petitionNo, queryCode } = receipt;
  return [
    {
      name: 'an empty handler behind the same gateway',
      send: (nth) => empty.expectOk('POST', '/api/empty', { body: { nth } }),
    },
    {
      name: 'submit',
      async send(nth) {
        const body = { ...LEAKING_ROOF, subject: `楼道照明第${nth}处` };
        const handedIn = await district.expectOk('POST', '/api/petitions', { body, key: `submit-${nth}` });
        petitions.push(handedIn.petitionNo);
      },
    },
    { name: 'track', send: () => district.expectOk('POST', '/api/track', { body: { petitionNo, queryCode } }) },
    {
      name: 'a step (classify)',
      send(nth) {
        const no = petitions[nth % petitions.length] ?? petitionNo;
        const body = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };
        return district.expectOk('POST', `/api/staff/petitions/${no}/classify`, { token: receiver, body });
      },
    },
    { name: 'the start page', send: () => district.expectOk('GET', '/') },
    {
      name: 'the status page',
      send: () =>
        district.expectOk('POST', '/track', {
          body: new URLSearchParams({ petitionNo, queryCode }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
    },
    {
      name: 'a page of a queue',
      send: () => district.expectOk('GET', '/api/staff/petitions?queue=open', { token: receiver }),
    },
  ];
}

let sent = 0;

async function underLoad({ send }: Load, concurrency: number): Promise<Took> {
  await burst(send, concurrency, WARM_UP);
  const began = performance.now();
  const milliseconds = await burst(send, concurrency, REQUESTS);
  return { perSecond: (REQUESTS * 1000) / (performance.now() - began), milliseconds };
}

/** So many at a time, each sender the next as soon as its last is answered, over connections that stay open. */
async function burst(send: Load['send'], concurrency: number, count: number): Promise<readonly number[]> {
  const milliseconds: number[] = [];
  const last = sent + count;
  const senders = Array.from({ length: concurrency }, async () => {
    while (sent < last) {
      sent += 1;
      const began = performance.now();
      await send(sent);
      milliseconds.push(performance.now() - began);
    }
  });
  await Promise.all(senders);
  return milliseconds;
}

function rowOf(concurrency: number, { perSecond, milliseconds }: Took): readonly string[] {
  return [String(concurrency), figure(perSecond), ...[median(milliseconds), quantile(milliseconds, 0.99)].map(figure)];
}

/** The median beside that of the empty handler under the same load. */
function againstEmpty(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row, at) => {
    const base = rows[at % CONCURRENCIES.length];
    return [...row, times(Number(row[3]) / Number(base?.[3]))];
  });
}
