import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { CURRENT_CALENDAR } from '../../../shared/calendar/official-calendars.ts';
import type { ClockKind } from '../../../shared/district/clock-rules.ts';
import type { Office } from '../../../shared/district/office.ts';
import { type ClockStatus, clockStatus, isRunning } from '../../../shared/petition/clocks.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import { readRecord } from '../../../functions/proof/read-record.ts';
import type { Item } from '../../../functions/platform/table.ts';

/** A last day that is another under other rules. */
export interface ClockMove {
  readonly petitionNo: string;
  readonly kind: ClockKind;
  readonly receivedOn: CalendarDate;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
  /** A clock that has ended is history: under other rules it would be judged again. */
  readonly running: boolean;
  readonly statusBefore: ClockStatus;
  readonly statusAfter: ClockStatus;
}

export interface RulesCompared {
  readonly before: Office;
  readonly after: Office;
  readonly today: CalendarDate;
}

/**
 * Folds a petition's commits by either rules and says which last days differ. Undefined for a record that does not hold together:
 * nobody can say what would become of it.
 */
export function clockMoves(
  no: string,
  commits: readonly Item[],
  { before, after, today }: RulesCompared,
): readonly ClockMove[] | undefined {
  const was = foldedBy(no, commits, before);
  const becomes = foldedBy(no, commits, after);
  if (was === undefined || becomes === undefined) return undefined;
  // The same events start the same clocks in the same order; rules only say how long they are.
  return was.clocks.flatMap((clock, at) => {
    const other = becomes.clocks[at];
    if (other === undefined || other.due.due === clock.due.due) return [];
    const { kind } = clock;
    return [
      {
        petitionNo: no,
        kind,
        receivedOn: was.registered.receivedOn,
        before: clock.due.due,
        after: other.due.due,
        running: isRunning(clock),
        statusBefore: clockStatus(clock, was.rules.clocks[kind], CURRENT_CALENDAR, today),
        statusAfter: clockStatus(other, becomes.rules.clocks[kind], CURRENT_CALENDAR, today),
      },
    ];
  });
}

/** In time before, late after: somebody would be told of a fault that was none when it happened. */
export function turnsLate({ statusBefore, statusAfter }: ClockMove): boolean {
  return LATE.includes(statusAfter) && !LATE.includes(statusBefore);
}

const LATE: readonly ClockStatus[] = ['OVERDUE', 'DONE_LATE'];

function foldedBy(no: string, commits: readonly Item[], office: Office): Petition | undefined {
  const { petition, findings } = readRecord(no, commits, office);
  return findings.length > 0 ? undefined : petition;
}
