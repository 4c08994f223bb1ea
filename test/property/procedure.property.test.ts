import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { addMinutes, type Instant, shanghaiDay, shanghaiTime } from '../../shared/calendar/instant.ts';
import { type CalendarBook, calendarOfVersion } from '../../shared/calendar/official-calendars.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import type { ClockKind, RuleSet } from '../../shared/district/clock-rules.ts';
import { type Clock, clockStatus, isRunning, nearDueThresholds } from '../../shared/petition/clocks.ts';
import { STEPS_POSSIBLE } from '../../shared/petition/course.ts';
import type { PetitionEvent } from '../../shared/petition/events.ts';
import { FOLLOWING_STEPS } from '../../shared/petition/procedure.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { firstAlarm } from '../../shared/petition/immediate.ts';
import { remindersDue } from '../../shared/petition/reminders.ts';
import { ANONYMOUS, registered, submitted } from '../support/acts.ts';
import { STATUSES } from '../support/course.ts';
import { asDay } from '../support/days.ts';
import type { Office } from '../../shared/district/office.ts';
import { CALENDAR, CANAL, COURT, handler, HUAIYIN, SIMPLE, WUTONG } from '../support/office.ts';
import { ACTS, actOf, type Move } from '../support/play.ts';
import { given, type Story } from '../support/story.ts';

const moves: fc.Arbitrary<Move> = fc.record({
  minutes: fc.oneof({ weight: 3, arbitrary: fc.nat(3 * 1440) }, { weight: 1, arbitrary: fc.nat(50 * 1440) }),
  timersLost: fc.nat(9).map((n) => n === 0),
  pick: fc.nat(1000),
  among: fc.nat(9).map((n) => (n === 0 ? 'ALL' : n < 4 ? 'POSSIBLE' : 'ONWARDS')),
  which: fc.nat(1000),
  daysAgo: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 30 }) },
  ),
});

const petitions = fc.record({
  offset: fc.nat(1000),
  minute: fc.nat(1439),
  anonymous: fc.boolean(),
  office: fc.constantFrom(WUTONG, HUAIYIN, CANAL, COURT, SIMPLE),
  group: fc.nat(4).map((n) => n === 0),
  moves: fc.array(moves, { minLength: 1, maxLength: 40, size: 'max' }),
});

describe('the procedure, played at random over 2024 to 2027', () => {
  it('every step can be played', () => {
    expect(Object.keys(ACTS).toSorted()).toEqual(FOLLOWING_STEPS.map(({ name }) => name).toSorted());
  });

  it('gets everywhere: every place and every event is met', () => {
    const stories = fc.sample(petitions, { numRuns: 600, seed: 20260302 }).flatMap((played) => play(played));
    const places = new Set(stories.map(({ status }) => status));
    expect(STATUSES.filter((status) => !places.has(status))).toEqual([]);
    const steps = new Set(stories.flatMap(({ commits }) => commits.map(({ step }) => step)));
    // Few games stand at provisional dates on the very day their year is made known; recount.test.ts does.
    const seldom = ['recount'];
    expect(Object.keys(ACTS).filter((step) => !steps.has(step) && !seldom.includes(step))).toEqual([]);
  });

  it('never breaks, never stands in an impossible place, never forgets and never repeats itself', () => {
    fc.assert(
      fc.property(petitions, (played) => {
        const stories = play(played);
        for (const story of stories) holds(story);
        const last = stories.at(-1);
        if (last !== undefined) isTold(last);
      }),
      { numRuns: 90, interruptAfterTimeLimit: 15_000 },
    );
  });

  it('lateness is permanent: overdue ends as late, unless an act in time was only entered later', () => {
    fc.assert(
      fc.property(petitions, (played) => {
        let before: Story | undefined;
        for (const story of play(played)) {
          if (before !== undefined) latenessKept(before, story);
          before = story;
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    );
  });

  it('with the timers lost, the sweep finds the same end', () => {
    fc.assert(
      fc.property(petitions, fc.integer({ min: 1, max: 400 }), (played, days) => {
        const story = play({ ...played, moves: played.moves.slice(0, 8) }).at(-1);
        if (story === undefined) return;
        const end = addMinutes(story.now, days * 1440);
        const [timed, swept] = [story.waitFor(end), story.sleepUntil(end).checkClocks().waitFor(end)];
        expect(swept.status).toBe(timed.status);
        expect(swept.clocks.map(({ status }) => status)).toEqual(timed.clocks.map(({ status }) => status));
        expect(remindersDue(swept.petition, end, swept.office, swept.calendar)).toEqual([]);
      }),
      { numRuns: 50, interruptAfterTimeLimit: 15_000 },
    );
  });
});

/** Plays the moves and keeps the petition after each. */
function play({
  offset,
  minute,
  anonymous,
  office,
  group,
  moves: tried,
}: Parameters<typeof first>[0] & { readonly moves: readonly Move[] }): readonly Story[] {
  let story = first({ offset, minute, anonymous, office, group });
  const stories = [story];
  for (const move of tried) {
    const then = addMinutes(story.now, move.minutes);
    story = (move.timersLost ? story.sleepUntil(then) : story.waitFor(then)).knowing(editionOn(shanghaiDay(then)));
    const act = actOf(move, story);
    if (act !== undefined && story.allows(act)) story = story.when(act);
    stories.push(story);
  }
  return stories;
}

/** A year's holidays are known from the November before: until then its dates are provisional. */
function editionOn(day: CalendarDate): CalendarBook {
  const year = Number(day.slice(0, 4)) + (day.slice(5) >= '11-05' ? 1 : 0);
  return year >= 2026 ? CALENDAR : calendarOfVersion(`CN-${Math.max(2024, year)}`);
}

function first({
  offset,
  minute,
  anonymous,
  office,
  group,
}: {
  offset: number;
  minute: number;
  anonymous: boolean;
  office: Office;
  group: boolean;
}): Story {
  const on = asDay(addDays(calendarDate('2024-01-01'), offset));
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  if (group) {
    const visit = { channel: 'VISIT' as const, group: { headcount: 12, representatives: ['甲', '乙'] } };
    const opening = registered({ receivedOn: on, time, ...visit, onTheSpot: { told: false, reason: '人多' } });
    return given(opening, office, editionOn(shanghaiDay(opening.at)));
  }
  const opening = submitted({ on, time, ...(anonymous ? ANONYMOUS : {}) });
  return given(opening, office, editionOn(shanghaiDay(opening.at)));
}

/** What is true of every petition at every moment. */
function holds(story: Story): void {
  const { petition, commits } = story;
  expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, at) => at + 1));
  expect(petition.version).toBe(commits.length);
  placeIsPossible(story);
  for (const clock of petition.clocks) clockIsPossible(story, clock);
  nothingTwice(story.events, petition.clocks, story);
  wakesUp(story);
  expect(story.queues.length).toBeGreaterThan(0);
}

/** What everybody hears of it. */
function isTold(story: Story): void {
  const keys = story.notices.map(({ key, to }) => JSON.stringify([key, to]));
  expect(new Set(keys).size, 'each notice once to each').toBe(keys.length);
  for (const { at, atAnyHour, key } of story.notices) {
    const book = calendarOfVersion(story.commits[Number(key.slice(0, 6)) - 1]?.calendar ?? '');
    if (atAnyHour !== true) expect(isOpen(at, book, story.office), `notice at ${at}`).toBe(true);
  }
  expect(story.view.history.length).toBeGreaterThan(0);
  expect(foldPetition(story.petition.no, story.commits, story.office), 'folded from the record').toEqual(
    story.petition,
  );
  for (const step of story.view.mayNow) expect(STEPS_POSSIBLE[story.status]).toContain(step);
}

function placeIsPossible({ petition }: Story): void {
  const { course, clocks, rules } = petition;
  const running = clocks.filter(isRunning).map(({ kind }) => kind);
  expect(new Set(running).size, 'one running clock of a kind').toBe(running.length);
  switch (course.at) {
    case 'TRANSFERRED':
    case 'OBJECTED':
      expect(course.authorities.length).toBeGreaterThan(0);
      break;
    case 'REQUESTED':
      expect(running).toContain('proposedOpinion');
      break;
    case 'INSTRUCTED':
      expect(running).toContain('forwarding');
      break;
    case 'FORWARDED':
      expect(running).toContain(course.level);
      break;
    case 'ISSUED':
      expect(petition.echoed || running.includes('echo')).toBe(true);
      break;
    case 'ENDED':
      for (const kind of running)
        expect(OUTLIVING[course.as](kind, rules), `${kind} runs on after ${course.as}`).toBe(true);
      break;
    default:
  }
}

/** What an ended matter still owes, or leaves to the petitioner. */
const OUTLIVING: Readonly<
  Record<'CLOSED' | 'FINAL' | 'WITHDRAWN' | 'DISREGARDED', (kind: ClockKind, rules: RuleSet) => boolean>
> = {
  // A closed matter may still be assigned by a superior, and then has sixty days again.
  CLOSED: (kind, rules) => rules.clocks[kind].holder === 'PETITIONER' || kind === 'assignment' || kind === 'handling',
  FINAL: (kind) => kind === 'assignment' || kind === 'notice',
  WITHDRAWN: (kind) => kind === 'assignment',
  DISREGARDED: () => false,
};

function clockIsPossible({ petition, today }: Story, clock: Clock): void {
  const { start, rawDue, due } = clock.due;
  expect(start < due && rawDue <= due, `${clock.kind} from ${start} to ${due}`).toBe(true);
  const namedDay = clock.kind === 'assignment' && rawDue === due;
  if (!namedDay) expect(isWorkingDay(calendarOfVersion(clock.due.calendarVersion), due), due).toBe(true);
  expect(clock.extended ?? 0).toBeLessThanOrEqual(30);
  const status = clockStatus(clock, petition.rules.clocks[clock.kind], CALENDAR, today);
  expect(isRunning(clock)).toBe(['RUNNING', 'NEAR_DUE', 'DUE_TODAY', 'OVERDUE', 'LAPSED'].includes(status));
}

// Every clock runs out once, and comes near its end at most as often as it has thresholds. Extended and excluded days that
// move no last day are left out: they are told again (handling.test.ts, review.test.ts).
function nothingTwice(events: readonly PetitionEvent[], all: readonly Clock[], { petition }: Story): void {
  const moved = all
    .filter(({ extended, due }) => extended !== undefined || due.excluded !== undefined)
    .map(({ kind }) => kind);
  const clocks = all.filter(({ kind }) => !moved.includes(kind));
  for (const { kind, due } of clocks) {
    const alike = clocks.filter((other) => other.kind === kind && other.due.due === due.due);
    const ran = events.filter(
      (event) =>
        (event.type === 'ClockOverran' || event.type === 'WindowLapsed') &&
        event.clock === kind &&
        event.due === due.due,
    );
    expect(ran.length, `${kind} ${due.due} ran out`).toBeLessThanOrEqual(alike.length);
    const near = events.filter(
      (event) => event.type === 'ClockNeared' && event.clock === kind && event.due === due.due,
    );
    const most = alike.reduce((sum, clock) => sum + nearDueThresholds(clock, petition.rules.clocks[kind]).length, 0);
    expect(near.length).toBeLessThanOrEqual(most);
  }
}

function wakesUp(story: Story): void {
  const { wakeUp, petition } = story;
  const { course } = petition;
  if (wakeUp === undefined) {
    expect(course.at, `${story.status} would be forgotten`).toBe('ENDED');
    expect(petition.clocks.some((clock) => isRunning(clock) && clock.reminded < 9)).toBe(false);
    return;
  }
  // What has to be done at once waits for no office to open.
  if (wakeUp !== firstAlarm(petition.special?.clocks ?? [])) {
    expect(isOpen(wakeUp, story.calendar, story.office), `wake-up at ${wakeUp}`).toBe(true);
    expect(shanghaiTime(wakeUp)).toBe(story.office.hours.opens);
  }
  const moment = wakeUp > story.now ? wakeUp : story.now;
  const awake = story.checkClocks(moment);
  expect(awake.commits.length, `nothing was due at ${wakeUp}`).toBe(story.commits.length + 1);
  expect(awake.wakeUp === undefined || awake.wakeUp > wakeUp).toBe(true);
  expect(remindersDue(awake.petition, moment, story.office, story.calendar)).toEqual([]);
}

function latenessKept(before: Story, after: Story): void {
  before.petition.clocks.forEach((clock, at) => {
    const rule = before.petition.rules.clocks[clock.kind];
    const was = clockStatus(clock, rule, CALENDAR, before.today);
    const now = after.petition.clocks[at];
    if (now === undefined) throw new Error(`the ${clock.kind} clock is gone`);
    const is = clockStatus(now, rule, CALENDAR, after.today);
    // The sixty days may be taken up again by a new classification.
    const resumed = clock.kind === 'handling' && clock.ended?.as === 'SUPERSEDED' && isRunning(now);
    if (!isRunning(clock) && !resumed) expect(is, clock.kind).toBe(was);
    if (was !== 'OVERDUE') return;
    // Learned of later: an act in its time, or hearing days that did not run. Superseded: see transfer.test.ts.
    const learned = now.ended !== undefined && now.ended.on <= now.due.due;
    const heard = clock.kind === 'finalReview' && now.due.excluded !== clock.due.excluded;
    // 核定: the last day that was provisional was another.
    const settled = now.due.calendarVersion !== clock.due.calendarVersion;
    if (!learned && !heard && !settled)
      expect(['OVERDUE', 'DONE_LATE', 'SUPERSEDED', 'NOT_NOTIFIABLE'], clock.kind).toContain(is);
  });
}

function isOpen(moment: Instant, book: CalendarBook, { hours }: Office): boolean {
  const time = shanghaiTime(moment);
  return isWorkingDay(book, shanghaiDay(moment)) && time >= hours.opens && time < hours.closes;
}
