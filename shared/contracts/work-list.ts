import * as z from 'zod/mini';
import { CATEGORIES, CHANNELS, CONTENT_CLASSES, SPECIAL_GROUNDS } from '../petition/codes.ts';
import { STATUS_TITLES } from '../petition/course.ts';
import { codesOf, day, isStaffId } from '../petition/fields.ts';
import { type ListFilter, type Sort, SORTS } from '../petition/list-filter.ts';
import { OPEN, type Queue, QUEUES } from '../petition/queues.ts';

/** Filters that take several values, with what each may be; in an address they are joined by commas. */
export const LIST_CODES = {
  status: codesOf(STATUS_TITLES),
  category: codesOf(CATEGORIES),
  contentClass: [...CONTENT_CLASSES],
  channel: codesOf(CHANNELS),
  special: codesOf(SPECIAL_GROUNDS),
} as const satisfies Partial<Record<keyof ListFilter, readonly string[]>>;

/** Filters that take a day, both days included. */
export const LIST_DAYS = [
  'receivedFrom',
  'receivedTo',
  'dueFrom',
  'dueTo',
] as const satisfies readonly (keyof ListFilter)[];

/** 升序、降序. */
export const ORDERS = ['asc', 'desc'] as const;

/** Whoever asks for what is theirs. */
export const ME = 'me';

export const LARGEST_PAGE = 200;

const FILTERS = {
  status: several(LIST_CODES.status),
  category: several(LIST_CODES.category),
  contentClass: several(LIST_CODES.contentClass),
  channel: several(LIST_CODES.channel),
  special: several(LIST_CODES.special),
  handler: z.optional(
    z.string().check(z.refine(isStaffId, { error: '请填写工作人员的账号，或者me（本人） / a staff id, or me' })),
  ),
  receivedFrom: z.optional(day({ zh: '登记日期从', en: 'received on or after' })),
  receivedTo: z.optional(day({ zh: '登记日期至', en: 'received on or before' })),
  dueFrom: z.optional(day({ zh: '限办日期从', en: 'due on or after' })),
  dueTo: z.optional(day({ zh: '限办日期至', en: 'due on or before' })),
};

/** Which list, narrowed how. */
const LIST = {
  queue: chosen<Queue>(QUEUES, '没有这个列表，可选'),
  sort: chosen<Sort>(SORTS, '可选'),
  order: chosen<(typeof ORDERS)[number]>(ORDERS, '可选'),
  ...FILTERS,
};

/** The same without a page, as it stands in a body: a list as it is exported and kept. */
export const LIST_INPUT = z.strictObject(LIST);
export type ListInput = z.infer<typeof LIST_INPUT>;

/** 列表: what may stand in the address of a list, and nothing else. */
export const WORK_LIST_INPUT = z.strictObject({
  ...LIST,
  limit: z.optional(
    z.string().check(
      z.refine((value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= LARGEST_PAGE, {
        error: `请填写1至${LARGEST_PAGE} / 1 to ${LARGEST_PAGE}`,
      }),
    ),
  ),
  after: z.optional(z.string()),
});

/** 筛选 as it was asked for; whoever asks for what is theirs is named. */
export function listFilterOf(input: ListInput, staff: string): ListFilter {
  const { queue: _queue, sort: _sort, order: _order, handler, ...rest } = input;
  return handler === undefined ? rest : { ...rest, handler: handler === ME ? staff : handler };
}

/** @default what is open, by the day that is due, from the first */
export function listOf({ queue = OPEN, sort = 'due', order = 'asc' }: Pick<ListInput, 'queue' | 'sort' | 'order'>) {
  return { queue, sort, backwards: order === 'desc' };
}

function several(codes: readonly string[]) {
  return z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((value) => value.split(',')),
      ),
      z.array(z.string()).check(
        z.refine((values) => values.every((value) => codes.includes(value)), {
          error: `可选：${codes.join('、')} / any of these, joined by commas`,
        }),
      ),
    ),
  );
}

function chosen<Code extends string>(codes: readonly Code[], words: string) {
  return z.optional(z.enum(codes, { error: `${words}：${codes.join('、')} / one of these` }));
}
