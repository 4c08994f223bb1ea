import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { CLOCK_KINDS, type ClockKind } from '../district/clock-rules.ts';
import { clockStatus } from '../petition/clocks.ts';
import type { Petition } from '../petition/petition.ts';

/** A month, written `YYYY-MM`. */
export type Month = string;

export interface LateClocks {
  readonly kind: ClockKind;
  /** Duties whose last day came within the time rehearsed. */
  readonly due: number;
  readonly late: number;
  readonly byMonth: ReadonlyMap<Month, number>;
}

export interface QueuePeak {
  readonly queue: string;
  readonly most: number;
  readonly on: CalendarDate;
  readonly byMonth: ReadonlyMap<Month, number>;
}

export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7);
}

/** Counts what happened on each day. */
export class DayCounts {
  readonly #counts = new Map<CalendarDate, number>();

  add(day: CalendarDate, count = 1): void {
    this.#counts.set(day, this.on(day) + count);
  }

  on(day: CalendarDate): number {
    return this.#counts.get(day) ?? 0;
  }

  get days(): readonly CalendarDate[] {
    return [...this.#counts.keys()].toSorted();
  }
}

/** The lengths of the queues as petitions come and go, and the longest they have been. */
export class QueueLengths {
  readonly #now = new Map<string, number>();
  readonly #peaks = new Map<string, { most: number; on: CalendarDate; byMonth: Map<Month, number> }>();

  move(out: readonly string[], into: readonly string[]): void {
    for (const queue of out) this.#now.set(queue, (this.#now.get(queue) ?? 0) - 1);
    for (const queue of into) this.#now.set(queue, (this.#now.get(queue) ?? 0) + 1);
  }

  /** Writes down how long each queue is when the office closes. */
  closeDay(day: CalendarDate): void {
    const month = monthOf(day);
    for (const [queue, length] of this.#now) {
      const peak = this.#peaks.get(queue) ?? { most: 0, on: day, byMonth: new Map() };
      this.#peaks.set(queue, peak);
      peak.byMonth.set(month, Math.max(peak.byMonth.get(month) ?? 0, length));
      if (length <= peak.most) continue;
      peak.most = length;
      peak.on = day;
    }
  }

  get peaks(): readonly QueuePeak[] {
    return [...this.#peaks].map(([queue, peak]) => ({ queue, ...peak })).toSorted((a, b) => b.most - a.most);
  }
}

/** Every duty of every petition whose day has come, in time or late, as it stands on the last day. */
export function lateClocks(petitions: Iterable<Petition>, calendar: CalendarBook, lastDay: CalendarDate): LateClocks[] {
  const tallies = new Map(CLOCK_KINDS.map((kind) => [kind, { due: 0, late: 0, byMonth: new Map<Month, number>() }]));
  for (const { clocks, rules } of petitions) {
    for (const clock of clocks) {
      const rule = rules.clocks[clock.kind];
      const tally = tallies.get(clock.kind);
      if (tally === undefined || rule.nature === 'WINDOW' || clock.due.due > lastDay) continue;
      tally.due += 1;
      const status = clockStatus(clock, rule, calendar, lastDay);
      if (status !== 'DONE_LATE' && status !== 'OVERDUE') continue;
      const month = monthOf(clock.due.due);
      tally.late += 1;
      tally.byMonth.set(month, (tally.byMonth.get(month) ?? 0) + 1);
    }
  }
  return [...tallies].filter(([, { due }]) => due > 0).map(([kind, tally]) => ({ kind, ...tally }));
}
