import { calendarDate, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { PetitionFigures } from '../../shared/commitments/petition-figures.ts';
import type { MonthlyTally } from '../../shared/commitments/statistics.ts';
import type { CountedPetition, Tally } from '../../shared/commitments/tally.ts';
import { COMPLAINT_LISTS, type ComplaintEntry } from '../../shared/complaints/views.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { ENDED, OPEN } from '../../shared/petition/queues.ts';
import { readComplaintEntry } from './complaint-projection.ts';
import { readQueueEntry } from './queue-entries.ts';
import type { Item, Page, Range, Table } from './table.ts';
import { readWatch } from './views-store.ts';

/**
 * Figures: what each petition adds stands in its row of the open or the ended matters, which `project` writes; `count-figures` folds
 * them into one tally a month each morning.
 * Both are derived: thrown away, they are made anew from the record.
 */
export interface FiguresStore {
  /** What each petition adds that is open, or ended on that day or since; pages are read as they are needed. */
  rows(since: CalendarDate): AsyncIterable<CountedPetition>;
  /** Every complaint received on that day or since, answered or not. */
  complaints(since: CalendarDate): AsyncIterable<ComplaintEntry>;
  /** The tallies of a year's months that have any, in order. */
  tallies(year: string): Promise<readonly MonthlyTally[]>;
  keep(tally: MonthlyTally): Promise<void>;
}

export function figuresStore(table: Table): FiguresStore {
  return {
    async *rows(since) {
      for (const [list, range] of [
        [OPEN, {}],
        [ENDED, { from: since }],
      ] as const) {
        for await (const item of wholeList(table, LISTS.queue + list, range)) {
          if (item['figures'] !== undefined) yield countedPetition(item);
        }
      }
    },
    async *complaints(since) {
      for (const list of COMPLAINT_LISTS) {
        for await (const { body } of wholeList(table, LISTS.complaint + list, { from: since })) {
          yield readComplaintEntry(String(body));
        }
      }
    },
    async tallies(year) {
      const items = await table.query(PARTITIONS.figures + year);
      return items.map(readTally);
    },
    async keep({ month, asOf, tally }) {
      await table.put({ pk: PARTITIONS.figures + month.slice(0, 4), sk: month, asOf, body: JSON.stringify(tally) });
    },
  };
}

export function monthOf(day: CalendarDate): string {
  return day.slice(0, 7);
}

const PAGE = 500;

async function* wholeList(table: Table, list: string, range: Range): AsyncGenerator<Item> {
  let after: string | undefined;
  do {
    const page: Page = await table.list(list, { range, limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.after;
  } while (after !== undefined);
}

function countedPetition({ body, watch, figures }: Item): CountedPetition {
  const read: unknown = JSON.parse(String(figures));
  if (!isFigures(read)) throw new Error('figures in a row are unreadable; rebuild the views');
  const running = watch === undefined ? [] : (readWatch(String(watch))?.duties ?? []);
  return { entry: readQueueEntry(String(body)), figures: read, running };
}

function isFigures(value: unknown): value is PetitionFigures {
  return typeof value === 'object' && value !== null && 'duties' in value;
}

function readTally(item: Item): MonthlyTally {
  const tally: unknown = JSON.parse(String(item['body']));
  if (!isTally(tally)) throw new Error(`the tally of ${item.sk} is unreadable; it is counted anew tomorrow`);
  return { month: item.sk, asOf: calendarDate(String(item['asOf'])), tally };
}

function isTally(value: unknown): value is Tally {
  return typeof value === 'object' && value !== null && 'petitions' in value && 'ratings' in value;
}
