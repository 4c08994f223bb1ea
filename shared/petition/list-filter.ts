import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import {
  DISSATISFIED,
  ENDED,
  OPEN,
  type Queue,
  type QueueEntry,
  queueRange,
  RECEIVED,
  REGISTER,
  TO_ANSWER,
} from './queues.ts';

/** 筛选: what a list is narrowed to. Of several values of one kind any will do; of several kinds all must fit. */
export interface ListFilter {
  readonly status?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly contentClass?: readonly string[] | undefined;
  readonly channel?: readonly string[] | undefined;
  /** 承办人: a staff id. */
  readonly handler?: string | undefined;
  /** 特事: confirmed ones, and those their words propose. */
  readonly special?: readonly string[] | undefined;
  /** 登记日期, both days included. */
  readonly receivedFrom?: CalendarDate | undefined;
  readonly receivedTo?: CalendarDate | undefined;
  /** 限办日期: the last day of the duty that comes first, both days included. What has no day is in no span. */
  readonly dueFrom?: CalendarDate | undefined;
  readonly dueTo?: CalendarDate | undefined;
}

/** Whether a line stands in a list so narrowed. */
export function fitsFilter(entry: QueueEntry, filter: ListFilter): boolean {
  return (
    isOneOf(filter.status, [entry.status]) &&
    isOneOf(filter.category, [entry.category]) &&
    isOneOf(filter.contentClass, [entry.contentClass]) &&
    isOneOf(filter.channel, [entry.channel]) &&
    isOneOf(filter.special, [entry.special, entry.maybeUrgent]) &&
    (filter.handler === undefined || entry.handler === filter.handler) &&
    isWithin(entry.receivedOn, filter.receivedFrom, filter.receivedTo) &&
    isWithin(entry.next?.due, filter.dueFrom, filter.dueTo)
  );
}

function isOneOf(wanted: readonly string[] | undefined, found: readonly (string | undefined)[]): boolean {
  return wanted === undefined || found.some((value) => value !== undefined && wanted.includes(value));
}

function isWithin(on: CalendarDate | undefined, from: CalendarDate | undefined, to: CalendarDate | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return on !== undefined && (from === undefined || on >= from) && (to === undefined || on <= to);
}

/** 排序: by the day the queue goes by, for most the last day of a duty; or by the day of receipt. */
export const SORTS = ['due', 'received'] as const;
export type Sort = (typeof SORTS)[number];

/** A list of the index and a part of it, both ends included. */
export interface Span {
  readonly list: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is read for a list: all of the spans as one, and of what stands there only what also stands `within`. */
export interface Spans {
  /** Each from the same day to the same day; none where no line can fit. */
  readonly spans: readonly Span[];
  /** The lists are those by day of receipt, whose lines say no more than which petitions there are. */
  readonly byReceipt: boolean;
  /** Whatever has a day there fits: a page of the spans is a page of the answer, but for what the asker may not know of. */
  readonly isWhole: boolean;
  readonly within?: Span;
}

/**
 * Where the lines of a queue, so narrowed and so sorted, are found. A span of days is a part of the list and costs nothing beside
 * itself; everything else is judged line by line.
 */
export function spansOf(
  asked: { readonly queue: Queue; readonly sort: Sort; readonly filter: ListFilter },
  staff: string,
  today: CalendarDate,
  book: CalendarBook,
): Spans {
  const { queue, sort, filter } = asked;
  const { handler, dueFrom, dueTo, receivedFrom, receivedTo, ...others } = filter;
  const plain = queueRange(queue, staff, today, book);
  // Whoever asks for one handler's share of what is open asks for a list that is there.
  const shared = plain.list === OPEN && handler !== undefined;
  const list = shared ? { ...plain, list: `handler:${handler}` } : plain;
  const queued = isByDue(list.list) ? narrowed(list, dueFrom, dueTo) : list;
  const byReceipt = sort === 'received' || queue === REGISTER;
  const judged = {
    ...others,
    ...(shared ? {} : { handler }),
    ...(isByDue(list.list) ? {} : { dueFrom, dueTo }),
    ...(byReceipt ? {} : { receivedFrom, receivedTo }),
  };
  const isWhole = Object.values(judged).every((value) => value === undefined);
  if (isEmpty(queued)) return { spans: [], byReceipt, isWhole };
  if (!byReceipt) return { spans: [queued], byReceipt, isWhole };
  const spans = (mayHaveEnded(queue) ? [RECEIVED.open, RECEIVED.rest] : [RECEIVED.open])
    .map((name) => narrowed({ list: name }, receivedFrom, receivedTo))
    .filter((span) => !isEmpty(span));
  return queue === REGISTER ? { spans, byReceipt, isWhole } : { spans, byReceipt, isWhole: false, within: queued };
}

/** Whether a line at this place of this list stands in the span. */
export function standsIn(span: Span, list: string, place: string): boolean {
  return list === span.list && (span.from ?? '') <= place && (span.to === undefined || place <= span.to);
}

function isByDue(list: string): boolean {
  return list === OPEN || list === 'unassigned' || list.startsWith('handler:');
}

// Nobody asks anything more of a matter that is at rest, but these.
function mayHaveEnded(queue: Queue): boolean {
  const beside: readonly Queue[] = [ENDED, REGISTER, 'undelivered', TO_ANSWER, DISSATISFIED];
  return beside.includes(queue);
}

function narrowed(span: Span, first: CalendarDate | undefined, last: CalendarDate | undefined): Span {
  const from = latest(span.from, first);
  const to = earliest(span.to, last === undefined ? undefined : `${last}~`);
  return { list: span.list, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function isEmpty({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from > to;
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}
