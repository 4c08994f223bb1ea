import { DAILY_RUNS, functionsOf, OFTEN_MINUTES } from '../../../shared/contracts/functions.ts';
import { METRICS } from '../../../shared/contracts/metrics.ts';
import { type District, hasSite, scansForMalware } from '../../../shared/district/district.ts';
import { ASSUMED } from './assumed.ts';
import { COUNTED_RESOURCES, MEASURED_LIVES, type MeasuredLife } from './measured.ts';
import { ALWAYS_ON, type Billed, PRICES, RESOURCE_PRICES, SIGNED_IN } from './prices.ts';

export interface CostLine {
  readonly of: string;
  readonly count: number;
  readonly dollars: number;
}

export interface LifeCost {
  readonly lines: readonly CostLine[];
  readonly dollars: number;
}

export interface CostEstimate {
  readonly slug: string;
  readonly petitionsAMonth: number;
  /** A thousand petitions, one way or the other. */
  readonly ordinary: LifeCost;
  readonly toFinality: LifeCost;
  /** A month in which nothing happens. */
  readonly idle: LifeCost;
  /** A month with so many ordinary petitions. */
  readonly month: number;
  readonly alwaysOn: { readonly single: number; readonly standby: number };
  /** Ordinary petitions a month at which this costs as much as the server with a database alone; messages cost the same on both. */
  readonly breakEven: number;
}

const THOUSAND = 1000;
const GB = 1024 ** 3;

export function estimate(district: District, petitionsAMonth: number): CostEstimate {
  const bySes = district.mail.adapter === 'ses';
  const { ordinary, toFinality } = MEASURED_LIVES.lives;
  const ordinaryCost = costOfThousand(ordinary, ASSUMED.looks.ordinary, district);
  const idle = idleMonth(district, bySes);
  const alwaysOn = {
    single: ALWAYS_ON.reduce((sum, { single }) => sum + single, 0),
    standby: ALWAYS_ON.reduce((sum, { standby }) => sum + standby, 0),
  };
  const messages = ordinaryCost.lines.find(({ of }) => of === PRICES.messages.of)?.dollars ?? 0;
  const dearerEach = (ordinaryCost.dollars - messages) / THOUSAND;
  return {
    slug: district.slug,
    petitionsAMonth,
    ordinary: ordinaryCost,
    toFinality: costOfThousand(toFinality, ASSUMED.looks.toFinality, district),
    idle,
    month: idle.dollars + (ordinaryCost.dollars * petitionsAMonth) / THOUSAND,
    alwaysOn,
    breakEven: Math.floor((alwaysOn.single - idle.dollars) / dearerEach),
  };
}

/** What the walk did, and beside it what people look at before and after they act. */
function costOfThousand(life: MeasuredLife, looks: number, district: District): LifeCost {
  const bySes = district.mail.adapter === 'ses';
  const { openFile } = MEASURED_LIVES.questions;
  const acts = life.ofTheseByStaff;
  const pages = looks * ASSUMED.pagesALook;
  const httpCalls = life.httpRequests + acts * 2 + pages;
  const invocations = httpCalls + life.timers + life.streamRecords;
  const gbSeconds =
    httpCalls * ASSUMED.http.seconds * ASSUMED.http.gigabytes +
    (life.timers + life.streamRecords) * ASSUMED.background.seconds * ASSUMED.background.gigabytes;
  const gbMonths = (life.bytesKept / GB) * ASSUMED.monthsKept;
  return totalled([
    billed('writeUnits', THOUSAND * (life.writeUnits + acts * openFile.writeUnits)),
    billed(
      'readUnits',
      THOUSAND * (life.readUnits + acts * (openFile.readUnits + ASSUMED.queuePage.readUnits) + looks),
    ),
    billed('storage', THOUSAND * gbMonths),
    billed('recovery', THOUSAND * gbMonths),
    billed('requests', THOUSAND * httpCalls),
    billed('invocations', THOUSAND * invocations),
    billed('gbSeconds', THOUSAND * gbSeconds),
    billed('timers', THOUSAND * life.timers),
    billed('logs', (THOUSAND * invocations * ASSUMED.logBytes) / GB),
    billed('files', THOUSAND * ASSUMED.files.each * ASSUMED.files.gigabytes * ASSUMED.monthsKept),
    ...(scansForMalware(district)
      ? [
          billed('scanned', THOUSAND * ASSUMED.files.each * ASSUMED.files.gigabytes),
          billed('scans', THOUSAND * ASSUMED.files.each),
        ]
      : []),
    ...(hasSite(district) ? [billed('pagesServed', THOUSAND * pages), billed('pagesGuarded', THOUSAND * pages)] : []),
    ...(bySes ? [billed('messages', THOUSAND * life.messages)] : []),
  ]);
}

function idleMonth(district: District, bySes: boolean): LifeCost {
  const counted = Object.entries(COUNTED_RESOURCES[district.slug] ?? {});
  const resources = counted.flatMap(([type, count]) => {
    const price = RESOURCE_PRICES[type];
    return price === undefined ? [] : [{ of: price.of, count, dollars: count * price.dollars }];
  });
  const calledBy = (trigger: 'often' | 'hourly' | 'daily'): number =>
    functionsOf(district).filter((declared) => declared.trigger === trigger).length;
  const runs =
    calledBy('often') * (60 / OFTEN_MINUTES) * 24 * DAYS +
    calledBy('hourly') * 24 * DAYS +
    calledBy('daily') * DAILY_RUNS * DAYS;
  const people = district.staff.roster.length;
  const signedIn = { of: SIGNED_IN.of, count: people, dollars: people * SIGNED_IN.dollars };
  return totalled([
    ...resources,
    ...(district.identity.kind === 'cognito' ? [signedIn] : []),
    billed('figures', Object.keys(METRICS).length),
    billed('timers', runs),
    billed('invocations', runs),
    billed('gbSeconds', runs * ASSUMED.background.seconds * ASSUMED.background.gigabytes),
    billed('readUnits', runs * ASSUMED.sweep.readUnits),
    billed('logs', (runs * ASSUMED.logBytes) / GB),
    ...(bySes ? [billed('messages', people * ASSUMED.workingDays)] : []),
  ]);
}

const DAYS = 30;

function billed(what: Billed, count: number): CostLine {
  const { dollars, per, of } = PRICES[what];
  return { of, count, dollars: (count * dollars) / per };
}

function totalled(lines: readonly CostLine[]): LifeCost {
  return { lines, dollars: lines.reduce((sum, { dollars }) => sum + dollars, 0) };
}
