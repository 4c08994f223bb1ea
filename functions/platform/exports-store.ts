import { PARTITIONS } from '../../shared/contracts/table.ts';
import { addMinutes, type Instant, instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { isStaffRole, type StaffRole } from '../../shared/petition/actor.ts';
import type { Item, Table, Value } from './table.ts';

/** 导出: what was asked for, by whom, and with which rights. */
export interface ExportAsked {
  readonly id: string;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly StaffRole[] };
  /** As JSON, as it was parsed. */
  readonly asked: string;
}

/** A part of the file that is written already. */
export interface ExportPart {
  readonly rows: number;
  /** Where its rows stand in the bucket. */
  readonly key: string;
  readonly at: Instant;
  /** Where the list goes on; absent behind the last row. */
  readonly after?: string;
}

export interface ExportDone {
  readonly key: string;
  readonly rows: number;
  readonly at: Instant;
}

export interface ExportState {
  readonly asked: ExportAsked;
  readonly parts: readonly ExportPart[];
  readonly done?: ExportDone;
  /** When its writer was last called. */
  readonly startedAt?: Instant;
}

/** Exports and how far they are. Every step is an item of its own that is put once: two writers of one export do no harm. */
export interface ExportsStore {
  /** False where another was asked for under this id. */
  open(asked: ExportAsked): Promise<boolean>;
  read(id: string): Promise<ExportState | undefined>;
  /** That its writer is called; false where it was, in these minutes. */
  start(id: string, at: Instant): Promise<boolean>;
  /** False where somebody else has written this part. */
  part(id: string, nth: number, part: ExportPart): Promise<boolean>;
  finish(id: string, done: ExportDone): Promise<void>;
}

/** As long as a call that went astray holds up whoever waits. */
export const START_MINUTES = 3;

/** The file is gone after a day, and so is what tells of it. Who exported what stays in the access log. */
const KEPT_MINUTES = 2 * 24 * 60;

export function exportsStore(table: Table): ExportsStore {
  const put = async (id: string, at: Instant, sk: string, rest: Readonly<Record<string, Value>>): Promise<boolean> => {
    const expires = Math.floor(toMilliseconds(addMinutes(at, KEPT_MINUTES)) / 1000);
    const outcome = await table.put({ ...rest, pk: PARTITIONS.export + id, sk, at, expires }, { kind: 'absent' });
    return outcome.stored;
  };
  return {
    async open({ id, at, by, asked }) {
      if (await put(id, at, ASKED, { by: JSON.stringify(by), asked })) return true;
      const known = await this.read(id);
      return known?.asked.asked === asked && known.asked.by.id === by.id;
    },
    async read(id) {
      const items = await table.query(PARTITIONS.export + id, { consistent: true });
      const asked = items.find(({ sk }) => sk === ASKED);
      if (asked === undefined) return undefined;
      const parts = items.filter(({ sk }) => sk.startsWith(PART)).map(partIn);
      const done = items.find(({ sk }) => sk === DONE);
      const startedAt = items.findLast(({ sk }) => sk.startsWith(START))?.['at'];
      return {
        asked: { id, at: momentIn(asked), by: byIn(asked), asked: String(asked['asked']) },
        parts,
        ...(done === undefined
          ? {}
          : { done: { key: String(done['key']), rows: Number(done['rows']), at: momentIn(done) } }),
        ...(startedAt === undefined ? {} : { startedAt: instant(String(startedAt)) }),
      };
    },
    start(id, at) {
      const span = Math.floor(toMilliseconds(at) / (START_MINUTES * 60_000));
      return put(id, at, START + String(span), {});
    },
    part: (id, nth, { rows, key, at, after }) =>
      put(id, at, PART + String(nth).padStart(6, '0'), { rows, key, ...(after === undefined ? {} : { after }) }),
    async finish(id, { key, rows, at }) {
      await put(id, at, DONE, { key, rows });
    },
  };
}

const ASKED = 'ASKED';
const DONE = 'DONE';
const PART = 'PART#';
const START = 'START#';

function partIn(item: Item): ExportPart {
  const { rows, key, after } = item;
  return {
    rows: Number(rows),
    key: String(key),
    at: momentIn(item),
    ...(after === undefined ? {} : { after: String(after) }),
  };
}

function momentIn(item: Item): Instant {
  return instant(String(item['at']));
}

function byIn(item: Item): ExportAsked['by'] {
  const read: unknown = JSON.parse(String(item['by']));
  if (!isPerson(read)) throw new Error('an export says not who asked for it');
  return { id: read.id, name: read.name, roles: read.roles.filter(isStaffRole) };
}

function isPerson(value: unknown): value is { readonly id: string; readonly name: string; readonly roles: string[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    'roles' in value &&
    Array.isArray(value.roles)
  );
}
