import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { nextWorkingDay, rollBack } from '../../shared/calendar/working-days.ts';
import { dutyRulesOf } from '../../shared/reception/duty-rules.ts';
import { gapsOn } from '../../shared/reception/gaps.ts';
import { foldRoster, type Roster } from '../../shared/reception/roster.ts';
import { gapText } from '../../shared/reception/views.ts';
import { type Week, weekOf } from '../../shared/reception/week.ts';
import type { Service } from './service.ts';

/** Weeks back, this one included, within which an office that keeps a roster has touched it. */
const WEEKS_KEPT = 5;

/**
 * 值班提示 (R40) for the head's list: today and the next working day without a rostered receiver, and the last working day on which
 * nobody was at a post. Warned of and nothing more. An office that has not touched a roster for five weeks keeps none, and is not
 * told so every morning: the roster itself says it.
 */
export async function dutyWarnings(
  service: Pick<Service, 'rosters' | 'district' | 'calendar' | 'now'>,
  today: CalendarDate,
): Promise<readonly string[]> {
  const { district, calendar } = service;
  const before = rollBack(calendar, addDays(today, -1));
  const next = nextWorkingDay(calendar, today);
  const recent = Array.from({ length: WEEKS_KEPT }, (_, weeks) => weekOf(addDays(today, -7 * weeks)));
  const weeks = new Map<Week, Roster>();
  for (const week of new Set([...recent, weekOf(before), weekOf(next)])) weeks.set(week, await rosterOf(service, week));
  const keptSince = [...weeks.values()].flatMap(({ begunOn }) => begunOn ?? []).toSorted()[0];
  if (keptSince === undefined) return [];
  const rules = dutyRulesOf(district, calendar);
  const now = service.now();
  // What was before the office began with it is nobody's gap.
  const days = [...(before < keptSince ? [] : [before]), today, next];
  return days.flatMap((day) => {
    const roster = weeks.get(weekOf(day));
    const gaps = roster === undefined ? [] : gapsOn(roster, rules, day, now);
    // The list goes out as the office opens: whoever is on duty today may be at the door.
    const shown = day === before ? gaps : gaps.filter(({ kind }) => kind === 'UNPLANNED');
    return shown.map((gap) => gapText(gap, rules));
  });
}

async function rosterOf({ rosters }: Pick<Service, 'rosters'>, week: Week): Promise<Roster> {
  const recorded = await rosters.record.load(week);
  return foldRoster(
    week,
    recorded.map(({ commit }) => commit),
  );
}
