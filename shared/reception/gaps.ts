import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Instant, momentAt } from '../calendar/instant.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { GapKind } from './codes.ts';
import type { DutyRules } from './duty-rules.ts';
import { type Half, type HalfDay, publishedHalves } from './half-days.ts';
import { dutyOf, isSameShift, type Roster, type Shift } from './roster.ts';
import { daysOfWeek } from './week.ts';

/** 值班缺口 (R40): an hour that was made public, without anybody. */
export interface Gap {
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  readonly kind: GapKind;
}

/** Every gap of the week as it shows at `now`, in the order of the days. Days off have no published hours. */
export function gapsOf(roster: Roster, rules: DutyRules, now: Instant): readonly Gap[] {
  return daysOfWeek(roster.week).flatMap((day) => gapsOn(roster, rules, day, now));
}

export function gapsOn(roster: Roster, rules: DutyRules, day: CalendarDate, now: Instant): readonly Gap[] {
  if (!isWorkingDay(rules.calendar, day)) return [];
  return publishedHalves(rules.hours).flatMap((halfDay) =>
    rules.posts.flatMap(({ id }) => {
      const shift = { day, half: halfDay.half, post: id };
      const kind = gapAt(roster, rules, shift, halfDay, now);
      return kind === undefined ? [] : [{ ...shift, kind }];
    }),
  );
}

function gapAt(roster: Roster, rules: DutyRules, shift: Shift, { from, to }: HalfDay, now: Instant) {
  const isPlanned = (dutyOf(roster, shift)?.staff ?? []).some((id) => rules.receivers.includes(id));
  const presences = roster.presences.filter((presence) => isSameShift(presence, shift));
  if (now < momentAt(shift.day, from) && presences.length === 0) return isPlanned ? undefined : 'UNPLANNED';
  if (presences.length === 0) return isPlanned ? 'NOT_OPENED' : 'UNPLANNED';
  const end = momentAt(shift.day, to);
  return presences.some(({ left }) => left === undefined || left.at >= end) ? undefined : 'LEFT_EMPTY';
}
