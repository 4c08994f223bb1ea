import type { CalendarDate } from '../calendar/calendar-date.ts';
import { CLOCK_KINDS, type RuleSet } from '../district/clock-rules.ts';
import type { Bilingual } from '../petition/codes.ts';
import { type Counts, medianOf, type Tally, totalOf, UNRATED } from './tally.ts';

/** Below this many, a figure could tell of somebody: it is published as 不足5件 (A small cell says whose it is to whoever knows one). */
export const SMALLEST_CELL = 5;

export interface TooFew {
  readonly fewerThan: typeof SMALLEST_CELL;
}

/** A share in whole per cent, and of how many. */
export type Rate = { readonly percent: number; readonly of: number } | TooFew;
export type MedianDays = { readonly medianDays: number; readonly of: number } | TooFew;
export type Quantity = { readonly count: number } | TooFew;

/** 实测数据: what the office's promises came to, beside the promises (R36). Months are those of receipt. */
export interface MeasuredFigures {
  /** The first and the last month, `2025-12`. */
  readonly from: string;
  readonly to: string;
  /** The day on which it was counted. */
  readonly asOf: CalendarDate;
  readonly petitions: Quantity;
  readonly answered: MedianDays;
  /** Each promise of the office itself that has been due at all. */
  readonly promises: readonly {
    readonly kind: string;
    readonly title: Bilingual;
    readonly onTime: Rate;
    readonly median: MedianDays;
  }[];
  /** 满意 and 基本满意 among those who rated; who said nothing is counted apart. */
  readonly satisfaction: { readonly office: Satisfaction; readonly authorities: Satisfaction };
  /** 群众监督 (R43): how many complaints, and how many of them were answered; counts only. Absent where there were none. */
  readonly complaints?: { readonly received: Quantity; readonly answered: Quantity };
}

export interface Satisfaction {
  readonly satisfied: Rate;
  readonly unrated: Quantity;
}

/** What may be hung on a wall of these months: rates with their base, medians, and nothing of a handful. */
export function publishedFigures(
  tally: Tally,
  { from, to, asOf }: Pick<MeasuredFigures, 'from' | 'to' | 'asOf'>,
  rules: RuleSet,
): MeasuredFigures {
  return {
    from,
    to,
    asOf,
    petitions: quantity(tally.petitions),
    answered: medianDays(tally.answeredAfter),
    promises: CLOCK_KINDS.flatMap((kind) => {
      const duty = tally.duties[kind];
      const { title, holder } = rules.clocks[kind];
      if (duty === undefined || holder !== 'OFFICE' || duty.onTime + duty.late === 0) return [];
      return [{ kind, title, onTime: rate(duty.onTime, duty.onTime + duty.late), median: medianDays(duty.days) }];
    }),
    satisfaction: { office: satisfaction(tally.ratings.office), authorities: satisfaction(tally.ratings.authority) },
    ...(tally.complaints === undefined
      ? {}
      : {
          complaints: {
            received: quantity(tally.complaints.received),
            answered: quantity(tally.complaints.answered),
          },
        }),
  };
}

function satisfaction(ratings: Counts): Satisfaction {
  const unrated = ratings[UNRATED] ?? 0;
  const satisfied = (ratings['满意'] ?? 0) + (ratings['基本满意'] ?? 0);
  return { satisfied: rate(satisfied, totalOf(ratings) - unrated), unrated: quantity(unrated) };
}

function quantity(count: number): Quantity {
  return count < SMALLEST_CELL ? { fewerThan: SMALLEST_CELL } : { count };
}

function rate(part: number, of: number): Rate {
  return of < SMALLEST_CELL ? { fewerThan: SMALLEST_CELL } : { percent: Math.floor((part * 100) / of), of };
}

function medianDays(days: Counts): MedianDays {
  const of = totalOf(days);
  const median = medianOf(days);
  return median === undefined || of < SMALLEST_CELL ? { fewerThan: SMALLEST_CELL } : { medianDays: median, of };
}
