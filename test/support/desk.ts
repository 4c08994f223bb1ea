import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, DynamoDBBatchResponse } from 'aws-lambda';
import { wutong } from '../../infra/districts/wutong.ts';
import { countedMailer } from '../../functions/platform/counted-mailer.ts';
import type { AttachmentService } from '../../functions/platform/attachment-service.ts';
import type { FollowUpService } from '../../functions/platform/follow-up.ts';
import { brokenLink, type RecordedCommit } from '../../functions/platform/record.ts';
import type { HttpEvent } from '../../functions/platform/requests.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { deliveriesStore } from '../../functions/platform/deliveries-store.ts';
import type { OwingService } from '../../functions/platform/owed-deliveries.ts';
import { keyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { siteHandler } from '../../functions/site/site-handler.ts';
import type { Receipt } from '../../shared/contracts/answers.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { District } from '../../shared/district/district.ts';
import { PETITIONER, WORDS } from './acts.ts';
import { at } from './days.ts';
import { undocumentedIn } from './documented.ts';
import { exportLinks, type ExportService } from '../../functions/platform/export-desk.ts';
import type { ExportWriterService } from '../../functions/platform/write-export.ts';
import { type FakeBucket, fakeBucket, SIGNED } from './fake-bucket.ts';
import { type FakeMailer, fakeMailer, type FakeScheduler, fakeScheduler, type KeptLog, keptLog } from './fakes.ts';
import { type KeptMetrics, keptMetrics } from './fakes.ts';
import { type SettableClock, settableClock } from './fakes.ts';
import { CONTEXT, handlersOver, streamEvent } from './handlers.ts';
import { handler, head, receiver, type Staff } from './office.ts';
import { type WatchedTable, watchedTable } from './watched-table.ts';

/** Wutong's functions over a table in memory, called as API Gateway and the stream call them. */
export interface Desk {
  readonly service: FollowUpService & AttachmentService & OwingService & ExportWriterService & ExportService;
  /** Exports whose writer was called, in order; none runs by itself. */
  readonly called: readonly string[];
  readonly table: WatchedTable;
  readonly clock: SettableClock;
  readonly mailer: FakeMailer;
  readonly scheduler: FakeScheduler;
  readonly bucket: FakeBucket;
  readonly log: KeptLog;
  readonly figures: KeptMetrics;
  /** A request of the API, as it is; `undefined` sends nothing of that kind. */
  call(name: string, request?: Call): Promise<Answered>;
  /** A request that must succeed. */
  expectOk(name: string, request?: Call): Promise<Answered>;
  handIn(body?: unknown, key?: string): Promise<Receipt>;
  /** A petition that is classified and has a handler. */
  assigned(classification?: Readonly<Record<string, unknown>>): Promise<Receipt>;
  /** The morning's count of the figures. */
  countFigures(): Promise<unknown>;
  /** The stream delivers these petitions' commits to both handlers. */
  stream(...numbers: readonly string[]): Promise<{ readonly project: Failures; readonly followUp: Failures }>;
  site(request: Call): Promise<Answered>;
  record(no: string): Promise<readonly RecordedCommit[]>;
  /** Every chain is whole, the record was only ever added to, and each command added one commit. */
  chainsAreWhole(): Promise<boolean>;
  /** The same table, clock and post after the process has died: nothing kept in memory is left. */
  restarted(): Desk;
}

type Failures = DynamoDBBatchResponse['batchItemFailures'];

export interface Call {
  readonly no?: string;
  /** Of a roster, `2025-W41`. */
  readonly week?: string;
  /** Of a reception by appointment, `2025-10-16-0900`. */
  readonly slot?: string;
  /** Of an attachment. */
  readonly id?: string;
  /** Of somebody's calendar, as its address has it. */
  readonly token?: string;
  /** Of a petition's papers, which. */
  readonly paper?: string;
  readonly body?: unknown;
  /** Instead of a JSON body: a form, as browsers send it and API Gateway hands it on. */
  readonly form?: Readonly<Record<string, string>>;
  readonly rawBody?: string;
  readonly key?: string;
  readonly by?: Staff | Readonly<Record<string, unknown>>;
  readonly code?: string;
  readonly ifMatch?: string;
  readonly ip?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** `accept-encoding`. */
  readonly encodings?: string;
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
}

export interface Answered {
  readonly status: number;
  /** Parsed, where it is JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is whatever came; each test says what it expects of it
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

/** A petition as it is handed in online; nothing of it may stand outside its particulars. */
export const PETITION = { petitioner: PETITIONER, ...WORDS, place: '槐荫里7号楼屋面' };

/** Every personal string of {@link PETITION}. */
export const PERSONAL = [...Object.values(PETITIONER), ...Object.values(WORDS), PETITION.place];

/** 2025-10-09, a Thursday, at ten: the first working day after National Day. */
export const THURSDAY = at('2025-10-09 Thu');

interface Things {
  readonly district: District;
  readonly table: WatchedTable;
  readonly clock: SettableClock;
  readonly mailer: FakeMailer;
  readonly scheduler: FakeScheduler;
  readonly bucket: FakeBucket;
}

const SECRET = 'a secret of at least thirty-two characters';

/** Wutong's, or that of an office given. */
export function openDesk(start: Instant = THURSDAY, district: District = wutong): Desk {
  const clock = settableClock(start);
  const hashes = keyedHashes(SECRET);
  return deskOver({
    district,
    table: watchedTable(),
    clock,
    mailer: fakeMailer(),
    scheduler: fakeScheduler(() => clock.now()),
    bucket: fakeBucket({ now: () => clock.now(), hashes, newId: randomUUID }),
  });
}

function deskOver({ district, table, clock, mailer, scheduler, bucket }: Things): Desk {
  const log = keptLog();
  const figures = keptMetrics(district.slug, () => clock.now());
  const base = serviceOver({
    district,
    table,
    secret: SECRET,
    publicAddress: district.publicAddress,
    now: () => clock.now(),
    log: log.log,
    metrics: figures.metrics,
  });
  const called: string[] = [];
  const settings = { group: 'wutong', targetArn: 'target', roleArn: 'role', deadLettersArn: 'letters' };
  const service: Desk['service'] = {
    ...base,
    attachments: bucket.desk,
    deliveries: deliveriesStore(table),
    exportFiles: bucket.exportFiles,
    exporting: {
      start: (id) => Promise.resolve(void called.push(id)),
      lend: exportLinks(() => SIGNED, base.now),
    },
    timers: schedulerTimers(scheduler.client, settings, () => clock.now()),
    mailer: countedMailer(mailer, figures.metrics),
  };
  const open = () => service;
  const site = siteHandler(open);
  const handlers = handlersOver(open);

  const desk: Desk = {
    service,
    called,
    table,
    clock,
    mailer,
    scheduler,
    bucket,
    log,
    figures,
    async call(name, request = {}) {
      const answer = answered(await handlers.http(name)(httpEvent(request), CONTEXT));
      // Whatever a test asks, the API document must know the answer: nothing comes that no client was told of.
      const fault = undocumentedIn(name, request.by !== undefined, answer);
      if (fault !== undefined) throw new Error(`${name} is not as documented: ${fault}\n${answer.text.slice(0, 500)}`);
      return answer;
    },
    async expectOk(name, request) {
      const answer = await desk.call(name, request);
      if (answer.status >= 300) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
      return answer;
    },
    async handIn(body = PETITION, key) {
      const answer = await desk.expectOk('submit', { body, ...(key === undefined ? {} : { key }) });
      return answer.body as Receipt;
    },
    async assigned(classification = {}) {
      const receipt = await desk.handIn();
      const no = receipt.petitionNo;
      const body = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设', ...classification };
      await desk.expectOk('classify', { no, by: receiver, body });
      await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
      return receipt;
    },
    async stream(...numbers) {
      const event = streamEvent(numbers.map((no, at) => ({ no, sequenceNumber: `${at}-${no}` })));
      return {
        project: (await handlers.project(event)).batchItemFailures,
        followUp: (await handlers.followUp(event)).batchItemFailures,
      };
    },
    countFigures: () => handlers.countFigures(),
    async site(request) {
      return answered(await site(httpEvent(request), CONTEXT));
    },
    record: (no) => service.record.load(no, { consistent: true }),
    async chainsAreWhole() {
      const numbers = new Set(table.items('PETITION#').map((item) => item.pk.slice('PETITION#'.length)));
      for (const no of numbers) {
        const recorded = await desk.record(no);
        if (brokenLink(recorded) !== undefined) return false;
        if (recorded.some(({ commit }, at) => commit.seq !== at + 1)) return false;
        const commands = recorded.map(({ commit }) => commit.command).filter((command) => command !== '');
        if (new Set(commands).size !== commands.length) return false;
      }
      const toRecord = table.puts.filter(({ item }) => item.pk.startsWith('PETITION#'));
      return (
        toRecord.every(({ condition }) => condition?.kind === 'absent') &&
        table.removals.every(({ pk }) => pk.startsWith('VIEW#'))
      );
    },
    restarted: () => deskOver({ district, table, clock, mailer, scheduler, bucket }),
  };
  return desk;
}

/** A request as API Gateway's payload format 2.0 has it. */
export function httpEvent(request: Call): HttpEvent {
  const { no, id, paper, week, slot, token, key, code, ifMatch, query, ip = '203.0.113.7', path = '/', by } = request;
  const content = contentOf(request);
  const method = request.method ?? (content === undefined ? 'GET' : 'POST');
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      ...(content === undefined ? {} : { 'content-type': content.type }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(code === undefined ? {} : { 'x-query-code': code }),
      ...(request.encodings === undefined ? {} : { 'accept-encoding': request.encodings }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(query === undefined ? {} : { queryStringParameters: { ...query } }),
    ...pathParametersOf({ no, id, paper, week, slot, token }),
    ...(request.cookies === undefined ? {} : { cookies: [...request.cookies] }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: ip, userAgent: 'test' },
      requestId: 'request-1',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
      ...(by === undefined ? {} : { authorizer: { jwt: { claims: claimsOf(by) } } }),
    },
    ...(content === undefined ? {} : { body: content.body }),
    isBase64Encoded: content?.base64 === true,
  };
}

function pathParametersOf(
  given: Readonly<Record<'no' | 'id' | 'paper' | 'week' | 'slot' | 'token', string | undefined>>,
) {
  const pathParameters = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return Object.keys(pathParameters).length === 0 ? {} : { pathParameters };
}

function contentOf({ body, form, rawBody }: Call): { type: string; body: string; base64?: true } | undefined {
  if (rawBody !== undefined) return { type: 'application/json', body: rawBody };
  if (form !== undefined) {
    const encoded = new URLSearchParams(form).toString();
    return {
      type: 'application/x-www-form-urlencoded',
      body: Buffer.from(encoded).toString('base64'),
      base64: true,
    };
  }
  return body === undefined ? undefined : { type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

function claimsOf(by: NonNullable<Call['by']>): Readonly<Record<string, unknown>> {
  if (!isStaff(by)) return by;
  return { sub: by.id, name: by.name, roles: `[${by.roles.join(' ')}]`, district: wutong.slug };
}

function isStaff(by: NonNullable<Call['by']>): by is Staff {
  return by['kind'] === 'staff';
}

function answered({ statusCode = 200, headers = {}, body = '', cookies }: APIGatewayProxyStructuredResultV2): Answered {
  const type = String(headers['content-type']);
  return {
    status: statusCode,
    text: body,
    body: type.includes('json') ? JSON.parse(body) : body,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(cookies === undefined ? {} : { cookies }),
  };
}
