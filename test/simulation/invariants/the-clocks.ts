import type { Commit } from '../../../shared/petition/events.ts';
import type { ClockKind } from '../../../shared/district/clock-rules.ts';
import { type Clock, isRunning } from '../../../shared/petition/clocks.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import { dayOf, lastDay, openingOf, plusDays, rolled, rolledBack } from '../official-days.ts';
import type { Seen } from '../world.ts';
import type { Found, Invariant } from './invariant.ts';
import { eventsOf, type Recorded } from './petitions.ts';

/** 时限, as the rules and the regulations have them; Huaiyin promises more. */
const LENGTHS: Readonly<Record<ClockKind, number>> = {
  notice: 15,
  transfer: 3,
  authorityNotice: 15,
  objection: 5,
  handling: 60,
  simpleHandling: 10,
  assignment: 60,
  reviewRequest: 30,
  finalReviewRequest: 30,
  proposedOpinion: 3,
  forwarding: 3,
  review: 30,
  finalReview: 30,
  echo: 3,
};
const PROMISED: Readonly<Record<string, Partial<Record<ClockKind, number>>>> = {
  huaiyin: { transfer: 2, notice: 10, echo: 2 },
};

export const datesAreRight: Invariant = {
  name: 'dates are right',
  sentence:
    'every last day is the one an official calendar and plain arithmetic give, extensions counted from the unrolled day',
  *check(seen, petitions) {
    for (const petition of petitions) {
      for (const [nth, standing] of petition.standings.entries()) {
        const known = petition.standings[nth - 1]?.clocks ?? [];
        for (const [at, clock] of standing.clocks.entries()) {
          if (known[at] === clock) continue;
          yield* rightDate(seen, petition, nth, clock, at >= known.length);
        }
      }
    }
  },
};

function* rightDate(
  seen: Seen,
  { no, commits }: Recorded,
  nth: number,
  clock: Clock,
  isNew: boolean,
): Generator<Found> {
  const { kind, due } = clock;
  const said = `${kind} from ${due.start}, ${due.length} days`;
  if (due.due !== lastDayOf(clock)) yield { no, text: `${said}: ends on ${lastDayOf(clock)}, not on ${due.due}` };
  const length = PROMISED[seen.district.slug]?.[kind] ?? LENGTHS[kind];
  if (kind !== 'assignment' && clock.presumed === undefined && due.length !== length + (clock.extended ?? 0)) {
    yield { no, text: `${said}: the rules say ${length}, extended by ${clock.extended ?? 0}` };
  }
  // A suggestion has no handling period: where it turns out to be a request, that runs from the day it was accepted.
  const named = commits.slice(commits[nth]?.step === 'classify' ? 0 : nth, nth + 1);
  if (isNew && !named.some((commit) => namesDay(commit, due.start))) {
    yield { no, text: `${said}: commit ${nth + 1} (${commits[nth]?.step}) names no such day` };
  }
}

function namesDay(commit: Commit, day: string): boolean {
  return JSON.stringify(commit).includes(`"${day}"`) || dayOf(Date.parse(commit.at)) === day;
}

function lastDayOf({ due, kind }: Clock): string {
  // A superior may name a day; it stands as named.
  if (kind === 'assignment' && due.due === due.rawDue) return due.due;
  return lastDay(due.start, due.length + (due.excluded ?? 0), due.unit);
}

/** Days before the last one on which somebody is first reminded. */
const NEAR: Partial<Record<ClockKind, number>> = {
  notice: 3,
  authorityNotice: 3,
  handling: 10,
  reviewRequest: 5,
  finalReviewRequest: 5,
  review: 5,
  finalReview: 5,
};

// On the day itself, or before the holiday that would swallow it.
export function firstReminderOf(clock: Clock): string {
  const last = lastDayOf(clock);
  const days = clock.kind === 'assignment' ? Math.max(1, Math.floor(clock.due.length / 5)) : (NEAR[clock.kind] ?? 1);
  const [day, before] = [plusDays(last, -days), rolledBack(plusDays(last, -1))];
  return day < before ? day : before;
}

/** When a clock that is not stopped has run out for everybody to see: the office opens on the first working day after. */
function runsOut({ due }: Clock, seen: Seen): number {
  return openingOf(rolled(plusDays(due.due, 1)), seen.office.hours);
}

/** How late a look at the clocks may be: the scheduler's minute, or whatever had to be waited for in bad weather. */
function patience({ plan, end }: Seen, at: number): number {
  const fine = Object.keys(plan.rates).length === 0 || at > end - 10 * DAY;
  return fine ? 3 * MINUTE : 4 * DAY;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

export const clocksTakeEffectOnce: Invariant = {
  name: 'clocks take effect once, in time',
  sentence: 'a clock runs out once, never before its day, never after it was stopped, and never without being noticed',
  *check(seen, petitions) {
    for (const petition of petitions) {
      yield* effectsAreRight(petition);
      yield* nothingMissed(petition, seen);
    }
  },
};

function* effectsAreRight(petition: Recorded): Generator<Found> {
  const { no } = petition;
  const ranOut = new Set<string>();
  for (const { event, at, before, commit } of eventsOf(petition)) {
    if (event.type !== 'ClockOverran' && event.type !== 'WindowLapsed' && event.type !== 'ClockNeared') continue;
    const index = before?.clocks.findIndex((clock) => clock.kind === event.clock && isRunning(clock)) ?? -1;
    const clock = before?.clocks[index];
    const said = `${event.type} ${event.clock} ${event.due} on ${commit.at}`;
    if (clock?.due.due !== event.due) {
      yield { no, text: `${said}: no such clock was running` };
      continue;
    }
    if (event.type === 'ClockNeared') {
      if (dayOf(at) < firstReminderOf(clock)) yield { no, text: `${said}: it was not near its end yet` };
      continue;
    }
    if (dayOf(at) <= lastDayOf(clock)) yield { no, text: `${said}: its last day had not passed` };
    const name = `${index} ${event.due}`;
    if (ranOut.has(name)) yield { no, text: `${said}: for the second time` };
    ranOut.add(name);
  }
}

function* nothingMissed({ no, commits, standings }: Recorded, seen: Seen): Generator<Found> {
  for (const [nth, standing] of standings.entries()) {
    // Until the next commit nobody stopped these clocks.
    const until = Date.parse(commits[nth + 1]?.at ?? '') || seen.end;
    for (const clock of standing.clocks) {
      if (!isRunning(clock) || clock.reminded >= Number.MAX_SAFE_INTEGER) continue;
      const since = Math.max(runsOut(clock, seen), Date.parse(commits[nth]?.at ?? ''));
      if (until - since > patience(seen, since) + MINUTE) {
        yield {
          no,
          text: `${clock.kind} ran out on ${clock.due.due} and nobody noticed until ${new Date(until).toISOString()}`,
        };
      }
    }
  }
}

export const atOnceIsAlarmed: Invariant = {
  name: 'what is to be done at once is alarmed',
  sentence:
    'sixty minutes are sixty minutes, day and night, and end with the day; running out is noticed once, never before, never after it was met',
  *check(seen, petitions) {
    for (const petition of petitions) yield* alarmsAreRight(petition, seen);
  },
};

const SIXTY_MINUTES = 60 * MINUTE;

function* alarmsAreRight({ no, commits, standings }: Recorded, seen: Seen): Generator<Found> {
  const ranOut = new Set<string>();
  for (const [nth, { special }] of standings.entries()) {
    const at = Date.parse(commits[nth]?.at ?? '');
    const until = Date.parse(commits[nth + 1]?.at ?? '') || seen.end;
    const running = standings[nth - 1]?.special?.clocks.filter(({ ended }) => ended === undefined) ?? [];
    for (const event of commits[nth]?.events ?? []) {
      if (event.type !== 'ImmediateOverran') continue;
      const said = `${event.clock} due ${event.due}`;
      if (!running.some(({ kind, due }) => kind === event.clock && due === event.due))
        yield { no, text: `${said}: no such clock was running` };
      if (at <= Date.parse(event.due)) yield { no, text: `${said}: told before it ran out` };
      if (ranOut.has(said)) yield { no, text: `${said}: told twice` };
      ranOut.add(said);
    }
    for (const { kind, from, due, told, ended } of special?.clocks ?? []) {
      const midnight = openingOf(plusDays(dayOf(Date.parse(from)), 1), { opens: '00:00' });
      const right = Math.min(Date.parse(from) + SIXTY_MINUTES, midnight);
      if (Date.parse(due) !== right) yield { no, text: `${kind} from ${from} ends at ${due}` };
      const since = Math.max(Date.parse(due) + MINUTE, at);
      if (ended === undefined && told !== 'OVERDUE' && until - since > patience(seen, since) + MINUTE)
        yield { no, text: `${kind} ran out at ${due} and nobody noticed until ${new Date(until).toISOString()}` };
    }
  }
}

export const lateIsLate: Invariant = {
  name: 'late is late',
  sentence: 'nothing that came after its last day is taken as in time, and nothing that came on it as late',
  *check(_seen, petitions) {
    for (const petition of petitions) {
      const { no } = petition;
      for (const { event, before } of eventsOf(petition)) {
        if (before === undefined) continue;
        if (event.type === 'ReviewRequested' && event.decidedBy === undefined) {
          const servedOn = lastServed(petition, before, event.level === 'review' ? 'reply' : 'reviewOpinion');
          if (servedOn === undefined) continue;
          const last = lastDay(servedOn, 30, 'CALENDAR');
          if (event.requestedOn > last !== (event.late !== undefined)) {
            yield {
              no,
              text: `${event.level} requested on ${event.requestedOn}, last day ${last}: taken as ${event.late === undefined ? 'in time' : 'late'}`,
            };
          }
        }
        if (event.type === 'HandlingExtended') {
          const handling = before.clocks.find((clock) => clock.kind === 'handling' && isRunning(clock));
          if (handling === undefined || event.toldOn > lastDayOf(handling)) {
            yield { no, text: `extended on ${event.toldOn}, after ${handling?.due.due}` };
          }
        }
        if (event.type === 'ObjectionReceived' && 'sentOn' in before.course) {
          const last = lastDay(before.course.sentOn, 5, 'WORKING');
          if (event.receivedOn > last !== event.late) {
            yield {
              no,
              text: `objection received on ${event.receivedOn}, last day ${last}: taken as ${event.late ? 'late' : 'in time'}`,
            };
          }
        }
      }
    }
  },
};

function lastServed(petition: Recorded, until: Petition, document: string): string | undefined {
  let servedOn: string | undefined;
  for (const { event, after } of eventsOf(petition)) {
    if (after.version > until.version) break;
    if (event.type === 'DocumentServed' && event.document === document) servedOn = event.servedOn;
  }
  return servedOn;
}
