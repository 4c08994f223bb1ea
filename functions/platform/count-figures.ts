import { calendarDate, yearOf } from '../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { addTallies, complaintTally, EMPTY_TALLY, type Tally, tallyOf } from '../../shared/commitments/tally.ts';
import { monthOf } from './figures-store.ts';
import type { Service } from './service.ts';

/** What was received this year and so many before it is counted anew each day; the tallies of earlier years stay as they were last. */
const YEARS_BEFORE = 3;

/**
 * 统计: folds the figures of all petitions and complaints into a tally for each month of receipt, which the public page and the yearly statistics
 * read. **Delivery contract:** runs with the day's other routines, several times a morning; what was counted today is not counted
 * again, and a run that died is made good by the next. Returns how many months were counted.
 */
export async function countFigures({ figures, now, log }: Pick<Service, 'figures' | 'now' | 'log'>): Promise<number> {
  const today = shanghaiDay(now());
  const years = Array.from({ length: YEARS_BEFORE + 1 }, (_, nth) => yearOf(today) - YEARS_BEFORE + nth);
  const known = (await Promise.all(years.map((year) => figures.tallies(String(year))))).flat();
  // The months of one count are kept in order: where the last of them is of today, so are all.
  if (known.at(-1)?.asOf === today) return 0;
  const since = calendarDate(`${yearOf(today) - YEARS_BEFORE}-01-01`);
  const months = new Map<string, Tally>(known.map(({ month }) => [month, EMPTY_TALLY]));
  // What was received in those years has ended in them or is open.
  for await (const petition of figures.rows(since)) {
    const { receivedOn } = petition.entry;
    if (receivedOn < since) continue;
    const month = monthOf(receivedOn);
    months.set(month, addTallies(months.get(month) ?? EMPTY_TALLY, tallyOf(petition, today)));
  }
  for await (const { on, answeredOn } of figures.complaints(since)) {
    const month = monthOf(on);
    const one = complaintTally({ answered: answeredOn !== undefined });
    months.set(month, addTallies(months.get(month) ?? EMPTY_TALLY, one));
  }
  for (const [month, tally] of [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await figures.keep({ month, asOf: today, tally });
  }
  log('FIGURES_COUNTED', { count: months.size });
  return months.size;
}
