import { expect } from 'vitest';
import { digestOf } from '../../functions/platform/keyed-hashes.ts';
import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { ClockKind } from '../../shared/district/clock-rules.ts';
import type { Office } from '../../shared/district/office.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type { ClockStatus } from '../../shared/petition/clocks.ts';
import type { RefusedUpload } from '../../shared/petition/codes.ts';
import { type Status, statusOf } from '../../shared/petition/course.ts';
import type { Decision, DecisionContext, Refusal, RefusalCode } from '../../shared/petition/decision.ts';
import type { Commit, PetitionEvent } from '../../shared/petition/events.ts';
import { type NoticeOwed, noticesOwed } from '../../shared/petition/notices.ts';
import { currentParticulars, type Particulars } from '../../shared/petition/particulars.ts';
import { evolveByCommit, type Petition } from '../../shared/petition/petition.ts';
import { queueEntry, queuesOf } from '../../shared/petition/queues.ts';
import { nextWakeUp, remindersDue } from '../../shared/petition/reminders.ts';
import { MEDIA, type Media } from '../../shared/petition/uploads.ts';
import { type ClockView, clockViews, type PetitionerView, petitionerView } from '../../shared/petition/views.ts';
import { at, type Day, day, withWeekday } from './days.ts';
import { type CalendarBook } from '../../shared/calendar/official-calendars.ts';
import { CALENDAR, clock as clockActor, WUTONG } from './office.ts';

/** What an act leads to: a decision of the rules, or the fields the form would not take. */
export type Attempt = ({ readonly decision: Decision } & Kept) | { readonly invalid: readonly string[] };

/** What of an act is kept beside its events. */
interface Kept {
  readonly aside?: Particulars;
  readonly note?: string;
  readonly late?: string;
}

/** Somebody takes one step; built in `acts.ts`. */
export interface Act {
  readonly step: string;
  readonly actor: Actor;
  /** What is typed into the step's form on that day. */
  input(today: CalendarDate): unknown;
  by(actor: Actor): Act;
  attempt(petition: Petition, context: DecisionContext): Attempt;
}

/** Somebody brings a petition; built in `acts.ts`. */
export interface Opening {
  readonly step: string;
  readonly actor: Actor;
  readonly at: Instant;
  by(actor: Actor): Opening;
  attempt(context: DecisionContext): Attempt;
}

/** What a story shows at the day it stands at. Days are written with their weekday. */
export interface Expectation {
  readonly status?: Status;
  readonly events?: readonly PetitionEvent['type'][];
  /** The newest clock of each kind; `none` where no such clock ever ran. */
  readonly clocks?: { readonly [Kind in ClockKind]?: ClockExpectation | 'none' };
}

interface ClockExpectation {
  readonly status?: ClockStatus;
  readonly startedOn?: Day;
  readonly rawDue?: Day;
  readonly due?: Day;
}

/** All a story is made of. */
interface Told {
  readonly office: Office;
  readonly calendar: CalendarBook;
  readonly now: Instant;
  readonly commits: readonly Commit[];
  readonly petition: Petition;
  /** The particulars as each act brought them. */
  readonly versions: readonly Particulars[];
}

export const PETITION_NO = '048-213-9575';
export const QUERY_CODE = '71830462';

const MOST_WAKE_UPS = 200;

/**
 * A petition's life as a test tells it: `given(registered(…)).on('2025-10-09 Thu').when(transfer()).then({…})`.
 * Every step returns a new story, so that one beginning may have many ends. `on` only moves the day; `waitUntil` also lets
 * the clocks speak on the way.
 */
export class Story {
  readonly office: Office;
  readonly calendar: CalendarBook;
  readonly now: Instant;
  readonly commits: readonly Commit[];
  readonly petition: Petition;
  readonly #versions: readonly Particulars[];

  constructor(told: Told) {
    this.office = told.office;
    this.calendar = told.calendar;
    this.now = told.now;
    this.commits = told.commits;
    this.petition = told.petition;
    this.#versions = told.versions;
  }

  on(date: Day, time?: string): Story {
    const now = at(date, time);
    if (now < this.now) throw new Error(`a story goes forward: ${date} lies before ${this.now}`);
    return this.sleepUntil(now);
  }

  /** Lets time pass with the timers running: every wake-up up to that moment puts its reminders on record. */
  waitUntil(date: Day, time?: string): Story {
    return this.waitFor(at(date, time));
  }

  waitFor(end: Instant): Story {
    let story: Story = this;
    for (let round = 0; round < MOST_WAKE_UPS; round += 1) {
      const next = story.wakeUp;
      if (next === undefined || next > end) return story.sleepUntil(end);
      story = story.checkClocks(next > story.now ? next : story.now);
    }
    throw new Error(`more than ${MOST_WAKE_UPS} wake-ups before ${end}: the clocks go round in circles`);
  }

  /** Time passes and every timer is lost. */
  sleepUntil(end: Instant): Story {
    return new Story({ ...this.#told, now: end });
  }

  /** From now on another edition of the official calendar is loaded. */
  knowing(calendar: CalendarBook): Story {
    return new Story({ ...this.#told, calendar });
  }

  /** One look at the clocks, as a timer or the sweep takes it. */
  checkClocks(moment: Instant = this.now): Story {
    const events = remindersDue(this.petition, moment, this.office, this.calendar);
    const awake = this.sleepUntil(moment);
    return events.length === 0 ? awake : awake.#with('check-clocks', clockActor, events, {});
  }

  /** The newest message of this kind to the petitioner was refused for days: a look at the clocks puts it on record. */
  mailFailed(kind: NoticeOwed['kind']): Story {
    const { key, at: owedAt } = this.noticeToPetitioner(kind);
    const event = { type: 'NoticeUndelivered', notice: key, kind, since: shanghaiDay(owedAt) } as const;
    return this.#with('check-clocks', clockActor, [event], {});
  }

  /** A file was sent and examined: kept, or refused for a reason. */
  sent(outcome: RefusedUpload | Media, by: Exclude<Actor, { kind: 'clock' }> = { kind: 'resident' }): Story {
    const about = {
      on: this.today,
      id: `ticket-${this.commits.length}`,
      broughtBy: by.kind === 'resident' ? 'PETITIONER' : 'OFFICE',
    } as const;
    const event: PetitionEvent = isMedia(outcome)
      ? {
          type: 'AttachmentReceived',
          ...about,
          media: outcome,
          bytes: 1_234_567,
          sha256: 'a1'.repeat(32),
          scanned: true,
        }
      : { type: 'AttachmentRefused', ...about, reason: outcome };
    return this.#with('attach', by, [event], {});
  }

  when(...acts: readonly Act[]): Story {
    return acts.reduce((story, act) => story.#take(act), this as Story);
  }

  /** The act is refused under this code and leaves no trace. */
  refused(act: Act, code: RefusalCode): Story {
    const outcome = this.attempt(act);
    if (!('decision' in outcome)) throw new Error(`${act.step}: the form refused ${outcome.invalid.join(', ')}`);
    expect(refusalOf(outcome.decision)?.code, act.step).toBe(code);
    return this;
  }

  /** The refusal this act meets; undefined when it would happen. */
  refusal(act: Act): Refusal | undefined {
    const outcome = this.attempt(act);
    return 'decision' in outcome ? refusalOf(outcome.decision) : undefined;
  }

  /** The form does not take the act: these fields are wrong. */
  invalid(act: Act, ...fields: readonly string[]): Story {
    const outcome = this.attempt(act);
    expect('invalid' in outcome ? outcome.invalid : [], act.step).toEqual(fields);
    return this;
  }

  then(expectation: Expectation): Story {
    // Whatever has a `then` is taken for a promise when a test returns it; say so instead of hanging.
    if (typeof expectation === 'function') throw new Error('a story is no promise: write the test in braces');
    if (expectation.status !== undefined) expect(this.status).toBe(expectation.status);
    if (expectation.events !== undefined) {
      expect(this.commits.at(-1)?.events.map(({ type }) => type)).toEqual(expectation.events);
    }
    for (const [kind, expected] of Object.entries(expectation.clocks ?? {})) this.#clockIs(kind as ClockKind, expected);
    return this;
  }

  allows(act: Act): boolean {
    const outcome = this.attempt(act);
    return 'decision' in outcome && outcome.decision.kind === 'happened';
  }

  attempt(act: Act): Attempt {
    return act.attempt(this.petition, this.context(act.actor));
  }

  context(actor: Actor): DecisionContext {
    const number = this.events.filter(({ type }) => type === 'PaperIssued').length + 1;
    const papers = { commits: this.commits, number, digestOf: (data: unknown) => digestOf(data) };
    return { ...contextAt(this.now, actor, this, this.commits.length), papers };
  }

  /** The moment this petition must be looked at next. */
  get wakeUp(): Instant | undefined {
    return nextWakeUp(this.petition, this.office, this.calendar);
  }

  get today(): CalendarDate {
    return shanghaiDay(this.now);
  }

  get status(): Status {
    return statusOf(this.petition.course);
  }

  get clocks(): readonly ClockView[] {
    return clockViews(this.petition, this.calendar, this.today);
  }

  /** The newest clock of this kind. */
  clock(kind: ClockKind): ClockView {
    const view = this.clocks.findLast((candidate) => candidate.kind === kind);
    if (view === undefined) throw new Error(`no ${kind} clock ever ran`);
    return view;
  }

  get view(): PetitionerView {
    return petitionerView(this.petition, this.commits, this.office, this.calendar, this.today);
  }

  get particulars(): Particulars {
    return currentParticulars(this.#versions);
  }

  get queues(): readonly string[] {
    return queuesOf(this.petition).map(({ queue }) => queue);
  }

  get queueEntry(): ReturnType<typeof queueEntry> {
    return queueEntry(this.petition, this.particulars.subject);
  }

  get notices(): readonly NoticeOwed[] {
    return noticesOwed(PETITION_NO, this.commits, this.office, {
      queryCode: QUERY_CODE,
      publicAddress: 'https://wutong.example.org',
      officePhone: '0500-5550100',
    });
  }

  /** The notices the last commit owes. */
  get newNotices(): readonly NoticeOwed[] {
    const seq = String(this.commits.length).padStart(6, '0');
    return this.notices.filter(({ key }) => key.startsWith(seq));
  }

  /** The petitioner's newest message of this kind. */
  noticeToPetitioner(kind: NoticeOwed['kind']): NoticeOwed {
    const owed = this.notices.findLast((notice) => notice.kind === kind && notice.to.kind === 'petitioner');
    if (owed === undefined) throw new Error(`the petitioner is owed no ${kind}`);
    return owed;
  }

  get events(): readonly PetitionEvent[] {
    return this.commits.flatMap(({ events }) => events);
  }

  #take(act: Act): Story {
    const outcome = this.attempt(act);
    if (!('decision' in outcome)) throw new Error(`${act.step}: the form refused ${outcome.invalid.join(', ')}`);
    const { decision, ...kept } = outcome;
    if (decision.kind === 'refused') throw new Error(`${act.step} was refused: ${describe(decision.refusal)}`);
    return this.#with(act.step, act.actor, decision.events, kept);
  }

  #with(step: string, by: Actor, events: readonly PetitionEvent[], kept: Kept): Story {
    const { version } = this.calendar;
    const commit = { ...commitAt(this.commits.length + 1, this.now, step, by, events, kept), calendar: version };
    return new Story({
      ...this.#told,
      commits: [...this.commits, commit],
      petition: evolveByCommit(PETITION_NO, this.petition, commit, this.office),
      versions: kept.aside === undefined ? this.#versions : [...this.#versions, kept.aside],
    });
  }

  get #told(): Told {
    const { office, calendar, now, commits, petition } = this;
    return { office, calendar, now, commits, petition, versions: this.#versions };
  }

  #clockIs(kind: ClockKind, expected: ClockExpectation | 'none'): void {
    const view = this.clocks.findLast((candidate) => candidate.kind === kind);
    if (expected === 'none') {
      expect(view, `${kind} on ${this.today}`).toBeUndefined();
      return;
    }
    for (const text of [expected.startedOn, expected.rawDue, expected.due]) if (text !== undefined) day(text);
    const seen = view === undefined ? {} : { ...view, ...withWeekdays(view) };
    expect(seen, `${kind} on ${this.today}`).toMatchObject(expected);
  }
}

export function given(opening: Opening, office: Office = WUTONG, calendar: CalendarBook = CALENDAR): Story {
  const outcome = opening.attempt(contextAt(opening.at, opening.actor, { office, calendar }, 0));
  if (!('decision' in outcome)) throw new Error(`${opening.step}: the form refused ${outcome.invalid.join(', ')}`);
  const { decision, ...kept } = outcome;
  if (decision.kind === 'refused') throw new Error(`${opening.step} was refused: ${describe(decision.refusal)}`);
  const first = commitAt(1, opening.at, opening.step, opening.actor, decision.events, kept);
  const commit = { ...first, calendar: calendar.version };
  return new Story({
    office,
    calendar,
    now: opening.at,
    commits: [commit],
    petition: evolveByCommit(PETITION_NO, undefined, commit, office),
    versions: [kept.aside ?? {}],
  });
}

export function attemptOpening(opening: Opening, office: Office = WUTONG): Attempt {
  return opening.attempt(contextAt(opening.at, opening.actor, { office }, 0));
}

/** The code under which a petition was not taken; undefined when it was. */
export function refusedOpening(opening: Opening): RefusalCode | undefined {
  const outcome = attemptOpening(opening);
  return 'decision' in outcome ? refusalOf(outcome.decision)?.code : undefined;
}

export function refusalOf(decision: Decision): Refusal | undefined {
  return decision.kind === 'refused' ? decision.refusal : undefined;
}

export function contextAt(
  now: Instant,
  actor: Actor,
  { office, calendar = CALENDAR }: { readonly office: Office; readonly calendar?: CalendarBook },
  commits: number,
): DecisionContext {
  return {
    now,
    today: shanghaiDay(now),
    actor,
    office,
    calendar,
    particulars: { id: `particulars-${commits + 1}`, digest: 'd'.repeat(8) },
  };
}

function commitAt(
  seq: number,
  now: Instant,
  step: string,
  by: Actor,
  events: readonly PetitionEvent[],
  kept: Kept,
): Commit {
  return {
    seq,
    at: now,
    step,
    by,
    command: by.kind === 'clock' ? '' : `command-${seq}`,
    digest: '',
    previous: '',
    calendar: CALENDAR.version,
    ...(kept.note === undefined ? {} : { note: kept.note }),
    ...(kept.late === undefined ? {} : { lateEntryReason: kept.late }),
    events,
  };
}

function isMedia(outcome: RefusedUpload | Media): outcome is Media {
  return Object.hasOwn(MEDIA, outcome);
}

function describe({ code, zh }: Refusal): string {
  return `${code} ${zh}`;
}

function withWeekdays({ startedOn, rawDue, due }: ClockView): object {
  return { startedOn: withWeekday(startedOn), rawDue: withWeekday(rawDue), due: withWeekday(due) };
}
