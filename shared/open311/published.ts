import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { SMALLEST_CELL } from '../commitments/published.ts';
import { bindingClock } from '../petition/clocks.ts';
import { CONTENT_CLASSES } from '../petition/codes.ts';
import { statusOf } from '../petition/course.ts';
import type { Petition } from '../petition/petition.ts';
import { concernedStaff, isRestricted } from '../petition/visibility.ts';

/** How far a matter has come, as coarsely as a stranger may know it. */
export const STAGES = {
  REGISTERED: { zh: '已登记', en: 'registered' },
  IN_HAND: { zh: '办理中', en: 'in hand' },
  CLOSED: { zh: '已办结', en: 'closed' },
} as const;
export type Stage = keyof typeof STAGES;

/** What is published of one petition, by days: no moment, no word, no place, no person, no number. */
export interface PublishedPetition {
  /** A first-level name of the list of contents, or 其他. */
  readonly contentClass: string;
  readonly stage: Stage;
  readonly receivedOn: CalendarDate;
  /** The day of the last act; of one that is closed the day it was. */
  readonly updatedOn: CalendarDate;
  /** 下一期限 */
  readonly expectedOn?: CalendarDate;
}

export const OTHER = '其他';
/** Kinds of matters that say something of whoever brings one: they stand among the others. */
const NOT_NAMED: readonly string[] = ['纪检监察', '组织人事', '政法'];

/**
 * What anybody may see of a petition where the office publishes (Open311); undefined for what nobody may: accusations, whatever concerns a member of
 * staff, what nobody has classified yet, what came without a name, and what a child brings.
 */
export function publishedOf(petition: Petition): PublishedPetition | undefined {
  const { classification, registered, course } = petition;
  if (classification === undefined || isRestricted(petition) || concernedStaff(petition).length > 0) return undefined;
  if (classification.aboutTheOffice === true || registered.anonymous || registered.underFourteen === true)
    return undefined;
  const isOver = course.at === 'ENDED';
  const next = isOver ? undefined : bindingClock(petition.clocks, petition.rules.clocks);
  const named = CONTENT_CLASSES.some((known) => known === classification.contentClass);
  return {
    contentClass: named && !NOT_NAMED.includes(classification.contentClass) ? classification.contentClass : OTHER,
    stage: isOver ? 'CLOSED' : statusOf(course) === 'RECEIVED' ? 'REGISTERED' : 'IN_HAND',
    receivedOn: registered.receivedOn,
    updatedOn: isOver ? course.on : petition.lastActOn,
    ...(next === undefined ? {} : { expectedOn: next.due.due }),
  };
}

/** Reads what {@link publishedOf} wrote down in a row. */
export function readPublished(body: string): PublishedPetition {
  const read: unknown = JSON.parse(body);
  if (!isPublished(read)) throw new Error('a published row is unreadable; rebuild the views');
  return read;
}

function isPublished(value: unknown): value is PublishedPetition {
  return (
    typeof value === 'object' && value !== null && 'contentClass' in value && 'stage' in value && 'receivedOn' in value
  );
}

/**
 * Of a kind of which there are fewer than five (SMALLEST_CELL), none is told by its kind: somebody might know the one. Where fewer than five are left
 * that are not named, nothing is told of those. Judged over all that is published, whatever is asked for, so that two questions tell no more than one.
 */
export function withoutRareKinds<Row extends { readonly published: PublishedPetition }>(
  rows: readonly Row[],
): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { published } of rows) counts.set(published.contentClass, (counts.get(published.contentClass) ?? 0) + 1);
  const shown = rows.map((row) =>
    (counts.get(row.published.contentClass) ?? 0) < SMALLEST_CELL
      ? { ...row, published: { ...row.published, contentClass: OTHER } }
      : row,
  );
  const others = shown.filter(({ published }) => published.contentClass === OTHER).length;
  return others >= SMALLEST_CELL ? shown : shown.filter(({ published }) => published.contentClass !== OTHER);
}

/** Days back that are published: the default span of GeoReport v2. */
export const PUBLISHED_DAYS = 90;

/** 服务类别: the first-level list of contents, by its place in it. Those that are not named are not offered. */
export const SERVICES: readonly { readonly code: string; readonly name: string }[] = CONTENT_CLASSES.flatMap(
  (name, at) => (NOT_NAMED.includes(name) ? [] : [{ code: String(at + 1).padStart(3, '0'), name }]),
);

export function serviceNamed(code: string): { readonly code: string; readonly name: string } | undefined {
  return SERVICES.find((service) => service.code === code);
}

export function codeOf(contentClass: string): string {
  return SERVICES.find(({ name }) => name === contentClass)?.code ?? '';
}

/** The day of a W3C date and time as GeoReport has them, `2025-10-09T00:00:00+08:00` or a day alone; undefined for anything else. */
export function dayAsked(text: string): CalendarDate | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.exec(text)?.[1];
  try {
    return day === undefined ? undefined : calendarDate(day);
  } catch {
    return undefined;
  }
}
