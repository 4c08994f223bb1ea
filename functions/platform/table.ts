/** What an item may hold: plain values only, so that every item reads the same in every store. */
export type Value = string | number | boolean;
export type Item = Readonly<Record<string, Value>> & { readonly pk: string; readonly sk: string };

/** When a put may take effect. Everything else would be an overwrite without asking. */
export type PutCondition =
  | { readonly kind: 'absent' }
  /** Absent, or the stored item has this value there: a repeat of the same put. */
  | { readonly kind: 'absentOrSame'; readonly attribute: string; readonly value: string }
  /** Absent, or the stored item's number there is at most this: an older view gives way to a newer. */
  | { readonly kind: 'absentOrAtMost'; readonly attribute: string; readonly value: number };

export type PutOutcome = { readonly stored: true } | { readonly stored: false; readonly existing: Item | undefined };

export interface Range {
  readonly from?: string;
  readonly to?: string;
}

export interface Page {
  readonly items: readonly Item[];
  /** Hand back to read on; absent on the last page. */
  readonly after?: string;
}

/**
 * The district's one table, as little of it as Huisheng needs: conditional puts, queries by key, deletes of views.
 * There is no update and no scan. Adapters: `dynamo-table.ts`, and `memory-table.ts` for tests.
 */
export interface Table {
  put(item: Item, condition?: PutCondition): Promise<PutOutcome>;
  /** Removes a view's row, unless it was replaced by a newer version. */
  remove(pk: string, sk: string, atMost: { readonly attribute: string; readonly value: number }): Promise<void>;
  /** All items of a partition whose sort key lies in the range, in order. Eventually consistent unless asked otherwise. */
  query(
    pk: string,
    options?: {
      readonly range?: Range;
      readonly consistent?: boolean;
      /** Only the so many last of them, read from the end; what fits into one page. */
      readonly last?: number;
    },
  ): Promise<readonly Item[]>;
  count(pk: string): Promise<number>;
  /**
   * One page of a list of the sparse index, in order of place. Always eventually consistent.
   * @throws UnreadableCursor when `after` was not given by a page of this list and range
   */
  list(name: string, options: ListOptions): Promise<Page>;
  /**
   * How many stand in a list, looked at in order up to so many, and those of them whose attribute contains one of some texts. Only the
   * latter are handed over.
   */
  tally(name: string, options: TallyOptions): Promise<Tally>;
}

export interface ListOptions {
  readonly range?: Range;
  readonly limit: number;
  readonly after?: string;
  /** From the end. */
  readonly backwards?: boolean;
}

export interface TallyOptions {
  readonly range?: Range;
  readonly most: number;
  readonly attribute: string;
  readonly texts: readonly string[];
}

export interface Tally {
  /** Of those that were looked at: never more than was asked for. */
  readonly count: number;
  readonly containing: readonly Item[];
}
