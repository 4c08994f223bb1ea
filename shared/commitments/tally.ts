import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { RATINGS } from '../petition/codes.ts';
import type { QueueEntry } from '../petition/queues.ts';
import type { WatchedDuty } from '../petition/watch.ts';
import type { EndedDuty, PetitionFigures } from './petition-figures.ts';

/** How often each code, class or number of days occurred. */
export type Counts = Readonly<Record<string, number>>;

/** What became of one kind of duty. `late` holds those that run past their last day too: not to be done yet is no way to be on time. */
export interface DutyTally {
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
  /** Of those that ended: after how many days. Kept whole, so that the median of several months can be had. */
  readonly days: Counts;
}

/** 统计: many petitions counted together. Two tallies add up, so that a year is its months. */
export interface Tally {
  readonly petitions: number;
  readonly channels: Counts;
  readonly categories: Counts;
  readonly contentClasses: Counts;
  readonly transferred: number;
  readonly assigned: number;
  readonly supervised: number;
  /** 联名: of those received, how many belong to a matter that another petitioner brought with them. */
  readonly joint: number;
  readonly answeredAfter: Counts;
  readonly duties: Readonly<Partial<Record<ClockKind, DutyTally>>>;
  readonly ratings: { readonly office: Counts; readonly authority: Counts };
  /** 群众监督 (R43): complaints of staff and service; absent where there were none. */
  readonly complaints?: ComplaintTally;
}

export interface ComplaintTally {
  readonly received: number;
  readonly answered: number;
}

export const UNCLASSIFIED = '未分类';
/** Nobody is satisfied by saying nothing. */
export const UNRATED = '未评价';
export const RATINGS_COUNTED: readonly string[] = [...RATINGS, UNRATED];

export const EMPTY_TALLY: Tally = {
  petitions: 0,
  channels: {},
  categories: {},
  contentClasses: {},
  transferred: 0,
  assigned: 0,
  supervised: 0,
  joint: 0,
  answeredAfter: {},
  duties: {},
  ratings: { office: {}, authority: {} },
};

/** One petition, as its row in a list tells of it: the duties that run stand in its watch. */
export interface CountedPetition {
  readonly entry: Pick<QueueEntry, 'receivedOn' | 'channel' | 'category' | 'contentClass'>;
  readonly figures: PetitionFigures;
  readonly running: readonly Pick<WatchedDuty, 'kind' | 'due'>[];
}

/** One petition as a tally of its own, with its running duties judged on `today`. */
export function tallyOf({ entry, figures, running }: CountedPetition, today: CalendarDate): Tally {
  const { rating } = figures;
  const duties = [
    ...figures.duties.map((duty) => ({ [duty[0]]: endedTally(duty) })),
    ...running.map(({ kind, due }) => ({ [kind]: runningTally(due, today) })),
  ];
  return {
    petitions: 1,
    channels: { [entry.channel]: 1 },
    categories: { [entry.category ?? UNCLASSIFIED]: 1 },
    contentClasses: { [entry.contentClass ?? UNCLASSIFIED]: 1 },
    transferred: figures.transferred === true ? 1 : 0,
    assigned: figures.assigned === true ? 1 : 0,
    supervised: figures.supervised === true ? 1 : 0,
    joint: figures.joint === true ? 1 : 0,
    answeredAfter: figures.answeredAfter === undefined ? {} : { [figures.answeredAfter]: 1 },
    duties: duties.reduce<Tally['duties']>(addDuties, {}),
    ratings: {
      office: rating === undefined ? {} : { [rating.office ?? UNRATED]: 1 },
      authority: rating === undefined || !rated(figures) ? {} : { [rating.authority ?? UNRATED]: 1 },
    },
  };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    petitions: a.petitions + b.petitions,
    channels: addCounts(a.channels, b.channels),
    categories: addCounts(a.categories, b.categories),
    contentClasses: addCounts(a.contentClasses, b.contentClasses),
    transferred: a.transferred + b.transferred,
    assigned: a.assigned + b.assigned,
    supervised: a.supervised + b.supervised,
    // Tallies stored before joint petitions were counted have none.
    joint: (a.joint ?? 0) + (b.joint ?? 0),
    answeredAfter: addCounts(a.answeredAfter, b.answeredAfter),
    duties: addDuties(a.duties, b.duties),
    ratings: {
      office: addCounts(a.ratings.office, b.ratings.office),
      authority: addCounts(a.ratings.authority, b.ratings.authority),
    },
    ...(a.complaints === undefined && b.complaints === undefined
      ? {}
      : { complaints: addComplaints(a.complaints ?? NO_COMPLAINTS, b.complaints ?? NO_COMPLAINTS) }),
  };
}

/** One complaint as a tally of its own. */
export function complaintTally({ answered }: { readonly answered: boolean }): Tally {
  return { ...EMPTY_TALLY, complaints: { received: 1, answered: answered ? 1 : 0 } };
}

const NO_COMPLAINTS: ComplaintTally = { received: 0, answered: 0 };

function addComplaints(a: ComplaintTally, b: ComplaintTally): ComplaintTally {
  return { received: a.received + b.received, answered: a.answered + b.answered };
}

/** The middle of a histogram of days; of two in the middle the earlier, so that it is a day that occurred. */
export function medianOf(days: Counts): number | undefined {
  const sorted = Object.entries(days).toSorted(([a], [b]) => Number(a) - Number(b));
  const middle = Math.ceil(sorted.reduce((sum, [, count]) => sum + count, 0) / 2);
  let seen = 0;
  for (const [day, count] of sorted) {
    seen += count;
    if (seen >= middle) return Number(day);
  }
  return undefined;
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

// An authority can be rated where one had the matter; what the office handled itself has nobody else to rate.
function rated({ transferred, rating }: PetitionFigures): boolean {
  return transferred === true || rating?.authority !== undefined;
}

function endedTally([, days, late]: EndedDuty): DutyTally {
  return { onTime: late === undefined ? 1 : 0, late: late === undefined ? 0 : 1, running: 0, days: { [days]: 1 } };
}

function runningTally(due: CalendarDate, today: CalendarDate): DutyTally {
  const overdue = due < today;
  return { onTime: 0, late: overdue ? 1 : 0, running: overdue ? 0 : 1, days: {} };
}

function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function addDuties(a: Tally['duties'], b: Tally['duties']): Tally['duties'] {
  const sum: Partial<Record<ClockKind, DutyTally>> = { ...a };
  let kind: ClockKind;
  for (kind in b) {
    const [one, other] = [sum[kind], b[kind]];
    if (other === undefined) continue;
    sum[kind] =
      one === undefined
        ? other
        : {
            onTime: one.onTime + other.onTime,
            late: one.late + other.late,
            running: one.running + other.running,
            days: addCounts(one.days, other.days),
          };
  }
  return sum;
}
