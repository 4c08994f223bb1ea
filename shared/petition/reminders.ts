import { addDays } from '../calendar/calendar-date.ts';
import { earlierMoment, type Instant } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { dueDate } from '../calendar/periods.ts';
import { openingOn } from '../calendar/working-days.ts';
import type { Office } from '../district/office.ts';
import { type Clock, isRunning, nextReminder, owesDuty, type ReminderMoment, reminderMoments } from './clocks.ts';
import { isEnded } from './course.ts';
import type { PetitionEvent } from './events.ts';
import { alarmDue, firstAlarm } from './immediate.ts';
import type { Petition } from './petition.ts';

/**
 * What is due now: the facts a look at the clocks at `now` has to put on record. Asked by a timer, by the hourly sweep, or
 * twice by both: once its answer is on record the same question yields nothing, so a late, double, early or lost firing
 * changes nothing.
 */
export function remindersDue(
  petition: Petition,
  now: Instant,
  office: Office,
  book: CalendarBook,
): readonly PetitionEvent[] {
  const events = petition.clocks.flatMap((clock) => clockReminder(petition, clock, now, office, book));
  const instruction = instructionReminderAt(petition, office, book);
  if (petition.course.at === 'SUBMITTED' && instruction !== undefined && instruction <= now) {
    events.push({ type: 'InstructionAwaited', level: petition.course.level, since: petition.course.on });
  }
  for (const clock of petition.special?.clocks ?? []) {
    const alarm = alarmDue(clock, now);
    const about = { clock: clock.kind, due: clock.due };
    if (alarm === 'HALF') events.push({ type: 'ImmediateHalfGone', ...about });
    if (alarm === 'OVERDUE') events.push({ type: 'ImmediateOverran', ...about });
  }
  const idle = idleAt(petition, office, book);
  if (events.length === 0 && idle !== undefined && idle <= now) {
    events.push({ type: 'PetitionIdled', since: petition.lastActOn });
  }
  return events;
}

/**
 * The one moment at which this petition must be looked at next: at the opening of a working day, or, where something has to be
 * done at once, at any hour. Undefined only when it rests by law: ended, with no right of the petitioner running and nothing owed.
 */
export function nextWakeUp(petition: Petition, office: Office, book: CalendarBook): Instant | undefined {
  let next = earlierMoment(firstAlarm(petition.special?.clocks ?? []), instructionReminderAt(petition, office, book));
  for (const clock of petition.clocks) {
    next = earlierMoment(next, nextReminder(clock, petition.rules.clocks[clock.kind], book, office.hours)?.at);
  }
  return earlierMoment(next, idleAt(petition, office, book));
}

/** Who is to be told of this clock: the handler's id, an authority's name, or nobody's yet. */
export function holderOf(petition: Petition, clock: Clock): string {
  const { holder } = petition.rules.clocks[clock.kind];
  if (holder === 'PETITIONER') return 'petitioner';
  if (holder === 'OFFICE') return petition.handler ?? UNASSIGNED;
  switch (petition.course.at) {
    case 'TRANSFERRED':
    case 'OBJECTED':
      return leadOf(petition.course.authorities);
    case 'ACCEPTED':
      return clock.kind === 'authorityNotice' && petition.course.alsoSentTo !== undefined
        ? leadOf(petition.course.alsoSentTo)
        : petition.course.authority;
    case 'FORWARDED':
    case 'REFUSED':
    case 'ISSUED':
    case 'SERVED':
      return petition.course.authority;
    default:
      return petition.acceptance?.authority ?? petition.handler ?? UNASSIGNED;
  }
}

/** 无人承办: nobody holds it, so the head is told. */
export const UNASSIGNED = 'unassigned';

export function leadOf(authorities: readonly { readonly name: string; readonly lead?: boolean }[]): string {
  return (authorities.find((target) => target.lead === true) ?? authorities[0])?.name ?? UNASSIGNED;
}

function clockReminder(
  petition: Petition,
  clock: Clock,
  now: Instant,
  office: Office,
  book: CalendarBook,
): PetitionEvent[] {
  if (!isRunning(clock)) return [];
  const rule = petition.rules.clocks[clock.kind];
  const moments = reminderMoments(clock, rule, book, office.hours);
  const come = moments.slice(clock.reminded).filter((moment) => moment.at <= now);
  const latest = come.at(-1);
  return latest === undefined ? [] : [reminderEvent(petition, clock, latest, come.length)];
}

function reminderEvent(petition: Petition, clock: Clock, moment: ReminderMoment, passed: number): PetitionEvent {
  const about = { clock: clock.kind, due: clock.due.due } as const;
  switch (moment.stage) {
    case 'NEAR_DUE':
      return { type: 'ClockNeared', ...about, passed, holder: holderOf(petition, clock) };
    case 'OVERDUE':
      return { type: 'ClockOverran', ...about, holder: holderOf(petition, clock) };
    case 'LAPSED':
      return { type: 'WindowLapsed', ...about };
    default:
      return moment.stage satisfies never;
  }
}

function instructionReminderAt(petition: Petition, office: Office, book: CalendarBook): Instant | undefined {
  const { course } = petition;
  if (course.at !== 'SUBMITTED' || course.reminded) return undefined;
  const { due } = dueDate(book, { start: course.on, length: office.instructionReminderDays, unit: 'WORKING' });
  return openingOn(book, office.hours, addDays(due, 1));
}

// An open petition, or one that ended with something still owed, on which no clock has anything left to say would otherwise be forgotten.
function idleAt(petition: Petition, office: Office, book: CalendarBook): Instant | undefined {
  const atRest = isEnded(petition.course) && !owesDuty(petition.clocks, petition.rules.clocks);
  if (atRest || hasMoreToSay(petition, office, book)) return undefined;
  return openingOn(book, office.hours, addDays(petition.lastActOn, office.idleDays));
}

function hasMoreToSay(petition: Petition, office: Office, book: CalendarBook): boolean {
  return (
    firstAlarm(petition.special?.clocks ?? []) !== undefined ||
    instructionReminderAt(petition, office, book) !== undefined ||
    petition.clocks.some(
      (clock) => nextReminder(clock, petition.rules.clocks[clock.kind], book, office.hours) !== undefined,
    )
  );
}
