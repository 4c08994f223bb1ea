import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import type { ExportService } from '../../functions/platform/export-desk.ts';
import { NO_EXPORTS } from '../support/no-exports.ts';
import type { AttachmentService } from '../../functions/platform/attachment-service.ts';
import type { FollowUpService } from '../../functions/platform/follow-up.ts';
import { type KeyedHashes, keyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { deliveriesStore } from '../../functions/platform/deliveries-store.ts';
import type { OwingService } from '../../functions/platform/owed-deliveries.ts';
import type { Item } from '../../functions/platform/table.ts';
import type { TimerPayload } from '../../functions/platform/timers.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { DAILY_RUNS } from '../../shared/contracts/functions.ts';
import { addDays } from '../../shared/calendar/calendar-date.ts';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { type District, officeOf } from '../../shared/district/district.ts';
import type { Office } from '../../shared/district/office.ts';
import { type Call, httpEvent } from '../support/desk.ts';
import { type FakeSchedule, type KeptLog, keptLog } from '../support/fakes.ts';
import { CONTEXT, type Handlers, handlersOver } from '../support/handlers.ts';
import { type Agenda, startAgenda } from './agenda.ts';
import { chance } from './chance.ts';
import { type FaultKind, type Weather, weather } from './faults.ts';
import { type Ended, type Invocation, invoke, type Setting, type Surroundings } from './invocation.ts';
import { dayOf, openingOf, plusDays, rolled, timeOf } from './official-days.ts';
import { type Asked, people } from './people.ts';
import type { Plan } from './plan.ts';
import { type Post, startPost, type Posted } from './post.ts';
import { type Schedules, startSchedules } from './timers.ts';
import { startStore, type Store } from './store.ts';
import { startStream, type Stream } from './stream.ts';

/** What can be seen of a world from outside, when everything has been settled. */
export interface Seen {
  readonly plan: Plan;
  readonly district: District;
  readonly office: Office;
  readonly hashes: KeyedHashes;
  readonly start: number;
  /** Noon of a working day, two weeks after the weather cleared. */
  readonly end: number;
  readonly items: readonly Item[];
  /** Petitions whose rows were older than their record a day after the weather had cleared, when all dead letters were redriven. */
  readonly behind: readonly string[];
  readonly asked: readonly Asked[];
  readonly posted: readonly Posted[];
  readonly live: ReadonlyMap<string, FakeSchedule>;
  readonly scheduled: Schedules['asked'];
  readonly log: KeptLog['lines'];
  readonly personal: readonly string[];
  readonly addresses: readonly string[];
  readonly arrivals: ReadonlyMap<string, number>;
  readonly happened: readonly Happening[];
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly petitionYears: number;
  readonly unsettled: boolean;
  /** A petition whose record grows without end; the world was stopped. */
  readonly runaway: string | undefined;
  readonly deadLetters: number;
  readonly timersFired: number;
  /** One more request, after the end. */
  request(name: string, call: Call): Promise<{ readonly status: number; readonly text: string }>;
}

/** Something went wrong. */
export interface Happening {
  readonly at: number;
  readonly kind: FaultKind;
  readonly occasion: string;
}

const DISTRICTS = { wutong, huaiyin } as const;
const SETTLING_DAYS = 14;
/** Far more than anybody does to one petition in two years. */
const MOST_COMMITS = 300;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Half a year has about this many milliseconds twice. */
const YEAR = 365.25 * DAY;

export async function runWorld(plan: Plan): Promise<Seen> {
  const district = DISTRICTS[plan.district];
  const office = officeOf(district);
  const secret = `the secret of world ${plan.seed}, long enough for a key`;
  const start = openingOf(plan.start, office.hours);
  const clears = start + plan.days * DAY;
  const end = openingOf(rolled(plusDays(dayOf(clears), SETTLING_DAYS)), { opens: '12:00' });
  const happened: Happening[] = [];
  const agenda = startAgenda(start);
  const sky = weather(plan, (kind, occasion) => happened.push({ at: agenda.now, kind, occasion }));
  const around: Surroundings = { seed: plan.seed, agenda, weather: sky };
  const log = keptLog();

  const commits = new Map<string, number>();
  let runaway: string | undefined;
  const ranAway = (no: string): boolean => {
    const count = (commits.get(no) ?? 0) + 1;
    commits.set(no, count);
    if (count > MOST_COMMITS) runaway = no;
    return runaway !== undefined;
  };

  /** News of mail that three tries could not take in, until somebody redrives it. */
  const unheard: (() => void)[] = [];
  const post: Post = startPost(around, (event, label) => {
    const hear = (): void => {
      runPatiently(
        agenda,
        label,
        (tried) => run({ label: tried, timeoutSeconds: 30 }, (handlers) => handlers.mail(event)),
        () => unheard.push(hear),
      );
    };
    hear();
  });
  const stream: Stream = startStream(around, (consumer, event, occasion) =>
    run({ ...occasion, timeoutSeconds: 60 }, (handlers) =>
      consumer === 'project' ? handlers.project(event) : handlers.followUp(event),
    ),
  );
  const store: Store = startStore(around, {
    onCommit: (no) => {
      if (ranAway(no)) agenda.stop();
      stream.append(no);
    },
    onPut: (item) => {
      post.onPut(item);
    },
  });
  const schedules: Schedules = startSchedules(around, (input, label) =>
    run({ label, timeoutSeconds: 30 }, (handlers) => handlers.timer(JSON.parse(input) as TimerPayload)),
  );

  /** One sandbox, with ports of its own that fail as AWS does. */
  function run<T>(setting: Setting, work: (handlers: Handlers) => Promise<T>): Promise<Ended<T>> {
    return invoke(around, setting, (invocation) => {
      const service = serviceFor(invocation);
      return work(handlersOver(() => service));
    });
  }

  function serviceFor(invocation: Invocation): FollowUpService & AttachmentService & OwingService & ExportService {
    const now = () => instantFromMilliseconds(agenda.now);
    let ids = 0;
    const table = store.tableFor(invocation);
    return {
      deliveries: deliveriesStore(table),
      ...serviceOver({
        district,
        table,
        secret,
        publicAddress: district.publicAddress,
        now,
        log: log.log,
      }),
      newId: () => `${invocation.label}:${(ids += 1)}`,
      timers: schedulerTimers(
        schedules.clientFor(invocation),
        { group: district.slug, targetArn: 'target', roleArn: 'role', deadLettersArn: 'letters' },
        now,
      ),
      mailer: post.mailerFor(invocation),
      attachments: NO_FILES,
      exporting: NO_EXPORTS,
    };
  }

  const send = (name: string, call: Call, label: string): Promise<Ended<APIGatewayProxyStructuredResultV2>> =>
    run({ label, timeoutSeconds: 10 }, (handlers) => handlers.http(name)(httpEvent(call), CONTEXT));

  const crowd = people(around, { plan, place: { district, office }, truth: store.truth, send });
  for (const petition of plan.petitions) crowd.arrive(petition);

  agenda.at(clears, () => {
    sky.clear();
    stream.redrive();
    for (const hear of unheard.splice(0)) hear();
  });
  let behind: readonly string[] = [];
  agenda.at(clears + DAY, () => {
    behind = rowsBehind(store.truth.items(), agenda.now - HOUR);
  });
  everyHour(agenda, sky, store, (label) => void run({ label, timeoutSeconds: 600 }, (h) => h.sweep()));
  everyDay(agenda, sky, plan, office, (label) =>
    runPatiently(agenda, label, (l) => run({ label: l, timeoutSeconds: 600 }, (h) => h.digest())),
  );

  await agenda.runUntil(end);
  return {
    plan,
    district,
    office,
    hashes: keyedHashes(secret),
    start,
    end,
    items: store.truth.items(),
    behind,
    asked: crowd.asked,
    posted: post.posted,
    live: schedules.live,
    scheduled: schedules.asked,
    log: log.lines,
    personal: crowd.personal,
    addresses: crowd.addresses,
    arrivals: crowd.arrivals,
    happened,
    faults: sky.counts,
    petitionYears: plan.petitions.reduce((sum, { arrives }) => sum + (end - start - arrives * 60_000) / YEAR, 0),
    unsettled: !stream.idle,
    runaway,
    deadLetters: stream.deadLetters,
    timersFired: schedules.fired,
    async request(name, call) {
      const answer = send(name, call, `after:${name}:${JSON.stringify(call.query ?? call.no ?? '')}`);
      await agenda.runUntil(agenda.now + 60_000);
      const ended = await answer;
      if (ended.kind !== 'answered') throw new Error(`${name} ${ended.kind}`);
      return { status: ended.value.statusCode ?? 0, text: ended.value.body ?? '' };
    },
  };
}

/** By the versions that rows carry; what was committed after `since` may still be on its way. */
function rowsBehind(items: readonly Item[], since: number): readonly string[] {
  const newest = new Map<string, number>();
  const commits = new Map<string, { count: number; last: string }>();
  for (const { pk, version, body } of items) {
    const no = pk.slice(pk.indexOf('#') + 1);
    if (pk.startsWith(PARTITIONS.view)) newest.set(no, Math.max(newest.get(no) ?? 0, Number(version)));
    if (pk.startsWith(PARTITIONS.petition)) {
      commits.set(no, { count: (commits.get(no)?.count ?? 0) + 1, last: String(body) });
    }
  }
  const isOld = (commit: string): boolean => Date.parse((JSON.parse(commit) as { at: string }).at) < since;
  return [...commits].flatMap(([no, { count, last }]) => (isOld(last) && (newest.get(no) ?? 0) < count ? [no] : []));
}

// A sweep that would find nothing does nothing: it need not run.
function everyHour(agenda: Agenda, sky: Weather, store: Store, sweep: (label: string) => void): void {
  const next = (): void => {
    agenda.in(HOUR, next);
    const [from, to] = [agenda.now - 2 * DAY, agenda.now].map(instantFromMilliseconds);
    if (from === undefined || to === undefined || !store.wakeUpsBetween(from, to)) return;
    const label = `sweep of ${to.slice(0, 16)}`;
    if (sky.strikes('SWEEP_SKIPPED', label)) return;
    sweep(label);
    if (sky.strikes('ROUTINE_TWICE', label)) sweep(`${label}, again`);
  };
  agenda.in(17 * 60_000, next);
}

function everyDay(agenda: Agenda, sky: Weather, plan: Plan, office: Office, digest: (label: string) => void): void {
  const run = (): void => {
    const label = `digest of ${dayOf(agenda.now)} at ${timeOf(agenda.now)}`;
    digest(label);
    if (!sky.strikes('ROUTINE_TWICE', label)) return;
    agenda.in(chance(plan.seed, 'again', label).between(0, 5_000), () => {
      digest(`${label}, again`);
    });
  };
  const next = (): void => {
    agenda.at(
      openingOf(addDays(plan.start, Math.round((agenda.now - Date.parse(plan.start)) / DAY) + 1), office.hours),
      next,
    );
    for (let nth = 0; nth < DAILY_RUNS; nth += 1) agenda.in(nth * HOUR, run);
  };
  agenda.at(openingOf(plan.start, office.hours), next);
}

/** Lambda's own three tries of an invocation nobody waits for. */
function runPatiently(
  agenda: Agenda,
  label: string,
  invoked: (label: string) => Promise<Ended<unknown>>,
  giveUp: () => void = () => undefined,
): void {
  const attempt = (nth: number): void => {
    void invoked(`${label}, try ${nth + 1}`).then((ended) => {
      if (ended.kind === 'answered') return;
      if (nth >= 2) giveUp();
      else {
        agenda.in((nth + 1) * 60_000, () => {
          attempt(nth + 1);
        });
      }
    });
  };
  attempt(0);
}

const noFiles = (): never => {
  throw new Error('nobody in this world sends files');
};
const NO_FILES: AttachmentService['attachments'] = { address: '', invite: noFiles, lend: noFiles, waiting: noFiles };
