import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LeadEvent } from '../../shared/accountability/events.ts';
import type { LeadWords } from '../../shared/accountability/words.ts';
import type { PlateEvent } from '../../shared/reception/plates.ts';
import type { RosterEvent, RosterWords } from '../../shared/reception/roster-events.ts';
import type { SlotEvent } from '../../shared/reception/slot-record.ts';
import type { ComplaintEvent } from '../../shared/complaints/events.ts';
import type { IntegrityEvent } from '../../shared/integrity/events.ts';
import type { IntegrityWords } from '../../shared/integrity/words.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { type CalendarBook, CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { type Instant, instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { type District, isDistrict, officeOf } from '../../shared/district/district.ts';
import type { Office } from '../../shared/district/office.ts';
import { type AccessLog, accessLog } from './access-log.ts';
import { type AttemptsStore, attemptsStore } from './attempts-store.ts';
import { complaintShelves, type ComplaintShelves } from './complaint-words.ts';
import { dynamoTable } from './dynamo-table.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type FeedsStore, feedsStore } from './feeds-store.ts';
import { savedViewsStore, type SavedViewsStore } from './saved-views-store.ts';
import { type ExportsStore, exportsStore } from './exports-store.ts';
import { type FiguresStore, figuresStore } from './figures-store.ts';
import { type KeyedHashes, keyedHashes, noKeyedHashes } from './keyed-hashes.ts';
import { jsonLog, type Log } from './log.ts';
import { embeddedMetrics, type Metrics, unmeasured, writeLine } from './metrics.ts';
import { once } from './once.ts';
import { type ParticularsStore, particularsStore } from './particulars-store.ts';
import { type RecordStore, recordStore } from './record.ts';
import type { Table } from './table.ts';
import { type ViewsStore, viewsStore } from './views-store.ts';
import { type NumbersStore, numbersStore } from './numbers-store.ts';
import { type NoticesStore, noticesStore } from './notices-store.ts';

/** What every function has: the district, the rules of its office, the stores, and the edge's two impurities, time and chance. */
export interface Service {
  readonly district: District;
  readonly office: Office;
  readonly calendar: CalendarBook;
  readonly record: RecordStore;
  readonly particulars: ParticularsStore;
  readonly access: AccessLog;
  readonly leads: LeadRegister;
  /** 值班表 */
  readonly rosters: { readonly record: RecordStore<RosterEvent>; readonly words: ParticularsStore<RosterWords> };
  /** 工作牌: no step on them brings words. */
  readonly plates: { readonly record: RecordStore<PlateEvent>; readonly words: ParticularsStore<never> };
  /** 预约接访: no step on it brings words. */
  readonly slots: { readonly record: RecordStore<SlotEvent>; readonly words: ParticularsStore<never> };
  readonly complaints: ComplaintRegister;
  readonly integrity: IntegrityRegister;
  readonly attempts: AttemptsStore;
  readonly views: ViewsStore;
  readonly figures: FiguresStore;
  readonly notices: NoticesStore;
  readonly numbers: NumbersStore;
  readonly feeds: FeedsStore;
  readonly exports: ExportsStore;
  readonly savedViews: SavedViewsStore;
  readonly hashes: KeyedHashes;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly publicAddress: string;
  readonly siteKey?: string;
  /** Read once an invocation, at the edge. */
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** 责任追究: the same three stores as petitions have, in partitions of their own. */
interface LeadRegister {
  readonly record: RecordStore<LeadEvent>;
  readonly words: ParticularsStore<LeadWords>;
  readonly access: AccessLog;
}

/** 群众监督: a record of its own; its words on two shelves. */
interface ComplaintRegister extends ComplaintShelves {
  readonly record: RecordStore<ComplaintEvent>;
  readonly access: AccessLog;
}

/** 廉洁登记: the same three stores, one record for each member of staff. */
interface IntegrityRegister {
  readonly record: RecordStore<IntegrityEvent>;
  readonly words: ParticularsStore<IntegrityWords>;
  readonly access: AccessLog;
}

/** Opens a service when first needed and keeps it. A fault at start is a fault of every call, not of the first alone. */
export type OpenService<S extends Service = Service> = () => S;

interface ServiceParts {
  readonly district: District;
  readonly table: Table;
  readonly secret: string | undefined;
  readonly publicAddress: string;
  /** @default callers are where their requests come from */
  readonly siteKey?: string | undefined;
  readonly now: () => Instant;
  readonly log: Log;
  /** @default nobody looks at figures */
  readonly metrics?: Metrics;
}

/** A service over any table: DynamoDB in the cloud, dynalite on one machine, memory in tests. */
export function serviceOver(parts: ServiceParts): Service {
  const { district, table, secret, publicAddress, siteKey, now, log, metrics = unmeasured } = parts;
  return {
    district,
    office: officeOf(district),
    calendar: CURRENT_CALENDAR,
    record: recordStore(table),
    particulars: particularsStore(table),
    access: accessLog(table),
    leads: {
      record: recordStore<LeadEvent>(table, PARTITIONS.lead),
      words: particularsStore<LeadWords>(table, PARTITIONS.leadWords),
      access: accessLog(table, PARTITIONS.leadAccess),
    },
    rosters: {
      record: recordStore<RosterEvent>(table, PARTITIONS.roster),
      words: particularsStore<RosterWords>(table, PARTITIONS.rosterWords),
    },
    plates: {
      record: recordStore<PlateEvent>(table, PARTITIONS.plates),
      words: particularsStore<never>(table, PARTITIONS.plates),
    },
    slots: {
      record: recordStore<SlotEvent>(table, PARTITIONS.slot),
      words: particularsStore<never>(table, PARTITIONS.slot),
    },
    complaints: {
      record: recordStore<ComplaintEvent>(table, PARTITIONS.complaint),
      ...complaintShelves(table),
      access: accessLog(table, PARTITIONS.complaintAccess),
    },
    integrity: {
      record: recordStore<IntegrityEvent>(table, PARTITIONS.integrity),
      words: particularsStore<IntegrityWords>(table, PARTITIONS.integrityWords),
      access: accessLog(table, PARTITIONS.integrityAccess),
    },
    attempts: attemptsStore(table),
    views: viewsStore(table),
    figures: figuresStore(table),
    notices: noticesStore(table),
    numbers: numbersStore(table),
    feeds: feedsStore(table),
    exports: exportsStore(table),
    savedViews: savedViewsStore(table),
    hashes: secret === undefined ? noKeyedHashes() : keyedHashes(secret),
    log,
    metrics,
    publicAddress,
    ...(siteKey === undefined ? {} : { siteKey }),
    now,
    newId: randomUUID,
  };
}

/** The service as a Lambda finds it: settings from the environment, AWS behind the ports. */
export const serviceFromEnvironment: OpenService = /* @__PURE__ */ once(() =>
  serviceIn(readEnvironment(), tableFromEnvironment()),
);

/** The district's table, for the stores that one function alone has. */
export const tableFromEnvironment = /* @__PURE__ */ once(() =>
  dynamoTable(new DynamoDBClient({}), readEnvironment().table),
);

/**
 * The same for functions that ask the rules alone. They declare no port and may touch nothing, so their bundles carry no client
 * of the store either: that both are marked as pure lets the bundler leave out the one that is not asked for.
 */
export const rulesFromEnvironment: OpenService = /* @__PURE__ */ once(() => serviceIn(readEnvironment(), NO_TABLE));

function serviceIn(environment: Environment, table: Table): Service {
  const district = readDistrict(environment.districtFile);
  const now = (): Instant => instantFromMilliseconds(Date.now());
  return serviceOver({
    district,
    table,
    secret: environment.secret,
    publicAddress: environment.publicAddress,
    siteKey: environment.siteKey,
    now,
    log: jsonLog,
    metrics: embeddedMetrics(district.slug, now, writeLine),
  });
}

const noPort = (): Promise<never> => Promise.reject(new Error('this function declares no port'));
const NO_TABLE: Table = { put: noPort, remove: noPort, query: noPort, count: noPort, list: noPort, tally: noPort };

function readDistrict(file: string): District {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isDistrict(read)) throw new Error(`${file} holds no district`);
  return read;
}
