import * as z from 'zod/mini';
import { text, wholeNumber } from '../petition/fields.ts';
import { LIST_INPUT } from './work-list.ts';

/** More than anybody finds their way in. */
const MOST_VIEWS = 20;
const MOST_COLUMNS = 40;

const COLUMN = z
  .string()
  .check(
    z.refine((value) => /^[A-Za-z][\w.-]{0,39}$/.test(value), { error: '没有这样的栏目 / not the name of a column' }),
  );

/** 我的视图: a list narrowed as its address says, and the columns that are shown of it, in order. */
const SAVED_VIEW = z.strictObject({
  name: text({ zh: '视图名称', en: 'name of the view' }, 30),
  filters: z.optional(LIST_INPUT),
  columns: z.optional(
    z.array(COLUMN).check(
      z.refine((columns) => columns.length <= MOST_COLUMNS && new Set(columns).size === columns.length, {
        error: `至多${MOST_COLUMNS}栏，每栏一次 / at most ${MOST_COLUMNS}, each once`,
      }),
    ),
  ),
});

/** All of them at once, with the version that was seen: what somebody changed in another window is never overwritten. */
export const SAVED_VIEWS_INPUT = z.strictObject({
  version: wholeNumber({ zh: '所见版本', en: 'the version you saw' }, 0, 1_000_000),
  views: z.array(SAVED_VIEW).check(
    z.refine((views) => views.length <= MOST_VIEWS, {
      error: `至多${MOST_VIEWS}个视图 / at most ${MOST_VIEWS} views`,
    }),
    z.refine((views) => new Set(views.map(({ name }) => name)).size === views.length, {
      error: '视图名称不能重复 / each name once',
    }),
  ),
});

/** As it is kept: as it was sent. */
export interface SavedView {
  readonly name: string;
  readonly filters?: Readonly<Record<string, string>>;
  readonly columns?: readonly string[];
}
