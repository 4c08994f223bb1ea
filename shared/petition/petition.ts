import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { type Instant, shanghaiDay } from '../calendar/instant.ts';
import { type CalendarBook, calendarOfVersion } from '../calendar/official-calendars.ts';
import { type DueDate, dueDate, extendedDueDate, hearingDays } from '../calendar/periods.ts';
import type { ClockKind, RuleSet } from '../district/clock-rules.ts';
import type { Office } from '../district/office.ts';
import { type Clock, type ClockEnding, isRunning, runningClock, startClock } from './clocks.ts';
import type { DocumentKind, Level, LinkKind, Rating, RefusalGround, ReplyOutcome, ReviewOutcome } from './codes.ts';
import type { Course } from './course.ts';
import type {
  AssignmentAccepted,
  Classification,
  Commit,
  ParticularsReference,
  PetitionEvent,
  PetitionRegistered,
} from './events.ts';

/** A petition as its commits tell it. Folded anew for every command; stored nowhere. */
export interface Petition {
  readonly no: string;
  /** Number of the last commit: what `If-Match` compares. */
  readonly version: number;
  readonly registered: PetitionRegistered;
  readonly rules: RuleSet;
  readonly course: Course;
  readonly clocks: readonly Clock[];
  readonly classification?: Classification;
  readonly handler?: string;
  readonly particulars: readonly ParticularsReference[];
  readonly acceptance?: { readonly authority: string; readonly acceptedOn: CalendarDate };
  readonly refusal?: { readonly ground: RefusalGround; readonly article: string; readonly direction: string };
  readonly outcomes?: readonly { readonly item: string; readonly outcome: ReplyOutcome }[];
  readonly reviews: readonly { readonly level: Level; readonly outcome: ReviewOutcome; readonly authority: string }[];
  /** Who decided last: the organ above it is the next to ask. */
  readonly decidedBy?: string;
  /** The petitioner can be told: by any means, and by mail. Corrections may bring what was missing. */
  readonly reachable: boolean;
  readonly byMail: boolean;
  /** A document reached the petitioner, or an echo was given, since the last paper was issued. */
  readonly echoed: boolean;
  /** The echo is on record as impossible: nobody can be served either. */
  readonly echoImpossible?: true;
  readonly hearings: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  readonly assignment?: AssignmentAccepted;
  readonly links: readonly { readonly petitionNo?: string; readonly reference?: string; readonly kind: LinkKind }[];
  readonly rating?: { readonly office: Rating; readonly authority?: Rating };
  readonly supervisionOpen: boolean;
  readonly lastActOn: CalendarDate;
  readonly lastActAt: Instant;
  /** The last acts, for "who did what meanwhile". */
  readonly lastStep: string;
}

/** Folds a petition from its commits. Undefined when there are none. @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldPetition(no: string, commits: readonly Commit[], office: Office): Petition | undefined {
  let petition: Petition | undefined;
  for (const commit of commits) {
    if (commit.seq !== (petition?.version ?? 0) + 1) {
      throw new BrokenRecord(`petition ${no}: commit ${commit.seq} follows ${petition?.version ?? 0}`);
    }
    petition = evolveByCommit(no, petition, commit, office);
  }
  return petition;
}

export class BrokenRecord extends Error {
  override readonly name = 'BrokenRecord';
}

/** The petition after one more commit. */
export function evolveByCommit(no: string, petition: Petition | undefined, commit: Commit, office: Office): Petition {
  const book = calendarOfVersion(commit.calendar);
  // What a commit ends, it ends on its own day.
  let next = petition === undefined ? undefined : { ...petition, lastActOn: shanghaiDay(commit.at) };
  for (const event of commit.events) {
    next = next === undefined ? begin(no, event, commit, office, book) : evolve(next, event, book);
  }
  if (next === undefined) throw new BrokenRecord(`petition ${no}: commit ${commit.seq} holds no event`);
  return {
    ...next,
    version: commit.seq,
    lastActOn: shanghaiDay(commit.at),
    lastActAt: commit.at,
    lastStep: commit.step,
  };
}

function begin(no: string, event: PetitionEvent, commit: Commit, office: Office, book: CalendarBook): Petition {
  if (event.type !== 'PetitionRegistered') throw new BrokenRecord(`petition ${no} begins with ${event.type}`);
  const rules = office.rulesOn(event.receivedOn);
  const toldAtOnce = event.onTheSpot?.told === true;
  const notice = clockOf(rules, book, 'notice', event.receivedOn);
  return {
    no,
    version: 0,
    registered: event,
    rules,
    course: { at: 'RECEIVED' },
    clocks: [
      toldAtOnce ? end(notice, event.receivedOn, 'DONE') : notice,
      clockOf(rules, book, 'transfer', event.receivedOn),
    ],
    particulars: [event.particulars],
    reviews: [],
    reachable: event.reachable,
    byMail: event.byMail,
    echoed: false,
    hearings: [],
    links: [],
    supervisionOpen: false,
    lastActOn: shanghaiDay(commit.at),
    lastActAt: commit.at,
    lastStep: commit.step,
  };
}

/** What one event changes. Total: every event has its case, and none consults the present time. */
export function evolve(petition: Petition, event: PetitionEvent, book: CalendarBook): Petition {
  switch (event.type) {
    case 'PetitionRegistered':
      throw new BrokenRecord(`petition ${petition.no} is registered twice`);
    case 'PetitionClassified': {
      const { type: _, ...classification } = event;
      return rebound(recusing({ ...petition, classification }), book);
    }
    case 'HandlerAssigned':
      return { ...petition, handler: event.handler };
    case 'PetitionerNotified':
      return withEnded(petition, 'notice', event.on);
    case 'NoticeFoundImpossible':
      return withEnded(petition, 'notice', event.on, 'NOT_NOTIFIABLE');
    case 'PetitionTransferred':
      return transferred(petition, event, book);
    case 'InternalHandlingBegun':
      return internal(petition, event.handler, event.on, book);
    case 'ObjectionReceived':
      return petition.course.at === 'TRANSFERRED'
        ? {
            ...withEnded(petition, 'objection', event.receivedOn),
            course: {
              at: 'OBJECTED',
              authorities: petition.course.authorities,
              sentOn: petition.course.sentOn,
              by: event.authority,
            },
          }
        : petition;
    case 'ObjectionAgreed':
      return objectionAgreed(petition, event.authority, event.on, book);
    case 'ObjectionRejected':
      return petition.course.at === 'OBJECTED' ? { ...petition, course: stillTransferred(petition.course) } : petition;
    case 'PetitionAccepted':
      return accepted(petition, event.authority, event.acceptedOn, book);
    case 'PetitionRefused':
      return refused(petition, event);
    case 'HandlingExtended':
      return withClock(petition, 'handling', (clock) => ({
        ...clock,
        ...movedTo(clock, extendedDueDate(book, clock.due, event.days)),
        extended: (clock.extended ?? 0) + event.days,
      }));
    case 'ReplyIssued':
      return issued(petition, { document: 'reply', ...event }, book, { outcomes: event.outcomes });
    case 'DocumentServed':
      return served(petition, event, book);
    case 'ReviewRequested':
      return reviewRequested(petition, event, book);
    case 'OpinionDrafted':
      return petition;
    case 'OpinionSubmitted':
      return {
        ...withEnded(petition, 'proposedOpinion', event.on),
        course: { at: 'SUBMITTED', level: event.level, on: event.on, reminded: false },
      };
    case 'OpinionApproved':
      return starting(
        { ...petition, course: { at: 'INSTRUCTED', level: event.level } },
        clockOf(petition.rules, book, 'forwarding', event.on),
      );
    case 'OpinionReturned':
      return starting(
        { ...petition, course: { at: 'REQUESTED', level: event.level } },
        clockOf(petition.rules, book, 'proposedOpinion', event.on),
      );
    case 'ReviewForwarded':
      return starting(
        {
          ...withEnded(withEnded(petition, 'forwarding', event.sentOn), 'transfer', event.sentOn),
          course: { at: 'FORWARDED', level: event.level, authority: event.authority },
        },
        clockOf(petition.rules, book, event.level, event.sentOn),
      );
    case 'HearingHeld':
      return withClock({ ...petition, hearings: [...petition.hearings, event] }, 'finalReview', (clock) => {
        const days = hearingDays(event.from, event.to);
        return days === 0 ? clock : excluding(book, clock, days);
      });
    case 'ReviewOpinionIssued': {
      const document = event.level === 'review' ? 'reviewOpinion' : 'finalReviewOpinion';
      const { level, outcome, authority } = event;
      return issued(petition, { document, ...event }, book, {
        reviews: [...petition.reviews, { level, outcome, authority }],
      });
    }
    case 'EchoGiven':
    case 'EchoFoundImpossible': {
      const echoed = { ...withoutImpossible(withEnded(petition, 'echo', event.on)), echoed: true };
      // What the office handles itself is handled once the petitioner has heard of the result.
      const handled = petition.course.at === 'INTERNAL' ? withEnded(echoed, 'handling', event.on) : echoed;
      return event.type === 'EchoFoundImpossible' ? { ...handled, echoImpossible: true } : handled;
    }
    case 'PetitionClosed':
      return ended(petition, 'CLOSED', event.on);
    case 'FinalityConfirmed': {
      const told = event.petitionerTold;
      return ended(told === undefined ? petition : withEnded(petition, 'notice', told.on), 'FINAL', event.on);
    }
    case 'PetitionWithdrawn':
      return withParticulars(ended(petition, 'WITHDRAWN', event.on), event.particulars);
    case 'PetitionDisregarded':
      return ended(petition, 'DISREGARDED', event.on);
    case 'PetitionLinked': {
      const { type: _, ...link } = event;
      return { ...petition, links: [...petition.links, link] };
    }
    case 'PetitionSupplemented':
      return withParticulars(petition, event.particulars);
    case 'ParticularsCorrected': {
      const { field } = event;
      const corrected = withParticulars(petition, event.particulars);
      if (field === 'email') return { ...corrected, reachable: true, byMail: true };
      return field === 'phone' || field === 'address' ? { ...corrected, reachable: true } : corrected;
    }
    case 'PetitionRated':
      return withParticulars(
        {
          ...petition,
          rating:
            event.authority === undefined
              ? { office: event.office }
              : { office: event.office, authority: event.authority },
        },
        event.particulars,
      );
    case 'AuthorityReminded':
      return petition;
    case 'SupervisionRequested':
      return { ...petition, supervisionOpen: true };
    case 'SupervisionReported':
      return { ...petition, supervisionOpen: false };
    case 'AssignmentAccepted':
      return assigned(petition, event, book);
    case 'ConclusionReported': {
      const reported = withEnded(petition, 'assignment', event.on);
      const presumed = runningClock(reported.clocks, 'handling')?.presumed === true;
      return presumed ? withEnded(reported, 'handling', event.on) : reported;
    }
    case 'ClockNeared':
      return withClock(petition, event.clock, (clock) => ({ ...clock, reminded: clock.reminded + event.passed }));
    case 'ClockOverran':
    case 'WindowLapsed':
      return withClock(petition, event.clock, (clock) => ({ ...clock, reminded: Number.MAX_SAFE_INTEGER }));
    case 'InstructionAwaited':
      return petition.course.at === 'SUBMITTED'
        ? { ...petition, course: { ...petition.course, reminded: true } }
        : petition;
    case 'PetitionIdled':
      return petition;
    default:
      return event satisfies never;
  }
}

/** Days of extension already granted. */
export function extensionDays(petition: Petition): number {
  return runningClock(petition.clocks, 'handling')?.extended ?? 0;
}

function transferred(
  petition: Petition,
  event: Extract<PetitionEvent, { type: 'PetitionTransferred' }>,
  book: CalendarBook,
): Petition {
  const kept = petition.course.at === 'TRANSFERRED' ? petition.course.authorities : [];
  // A unit added later takes nothing off the first one's fifteen days.
  const addition = kept.length > 0 && runningClock(petition.clocks, 'authorityNotice') !== undefined;
  const told = event.petitionerTold;
  const informed = told === undefined ? petition : withEnded(petition, 'notice', told.on);
  return starting(
    {
      ...withEnded(informed, 'transfer', event.sentOn),
      // A part that came back may be sent on after another unit has accepted its own.
      course:
        petition.course.at === 'ACCEPTED'
          ? { ...petition.course, alsoSentTo: event.authorities }
          : {
              at: 'TRANSFERRED',
              authorities: [...kept, ...event.authorities],
              sentOn: event.sentOn,
              toRetransfer: false,
            },
    },
    ...(addition ? [] : [clockOf(petition.rules, book, 'authorityNotice', event.sentOn)]),
    ...(petition.rules.knowsObjections ? [clockOf(petition.rules, book, 'objection', event.sentOn)] : []),
  );
}

function stillTransferred(course: Extract<Course, { at: 'OBJECTED' }>): Course {
  return { at: 'TRANSFERRED', authorities: course.authorities, sentOn: course.sentOn, toRetransfer: false };
}

// The material comes back on the day the sender agrees: a new three days run from then, and the first transfer stays as
// timely as it was.
function objectionAgreed(petition: Petition, authority: string, on: CalendarDate, book: CalendarBook): Petition {
  if (petition.course.at !== 'OBJECTED') return petition;
  const others = petition.course.authorities.filter((target) => target.name !== authority);
  const course: Course =
    others.length === 0
      ? { at: 'RECEIVED' }
      : { at: 'TRANSFERRED', authorities: others, sentOn: petition.course.sentOn, toRetransfer: true };
  const returned = others.length === 0 ? withEnded(petition, 'authorityNotice', on, 'SUPERSEDED') : petition;
  return starting({ ...returned, course }, clockOf(petition.rules, book, 'transfer', on));
}

function accepted(petition: Petition, authority: string, acceptedOn: CalendarDate, book: CalendarBook): Petition {
  const told = withEnded(withEnded(petition, 'authorityNotice', acceptedOn), 'objection', acceptedOn, 'SUPERSEDED');
  const begun: Petition = {
    ...(partCameBack(petition) ? told : withEnded(told, 'transfer', acceptedOn)),
    course: { at: 'ACCEPTED', authority, acceptedOn },
    acceptance: { authority, acceptedOn },
  };
  const presumedEnded = withEnded(begun, 'handling', acceptedOn, 'SUPERSEDED');
  return handlingIsBound(petition)
    ? starting(presumedEnded, clockOf(petition.rules, book, 'handling', acceptedOn))
    : presumedEnded;
}

// One unit's acceptance is not the transfer of the part that another sent back.
function partCameBack({ course }: Petition): boolean {
  return course.at === 'TRANSFERRED' && course.toRetransfer;
}

// No authority accepts what the office handles itself: the sixty days are watched from the day it begins, as presumed.
function internal(petition: Petition, handler: string, on: CalendarDate, book: CalendarBook): Petition {
  const begun: Petition = {
    ...withoutAuthorityClocks(withEnded(withEnded(petition, 'transfer', on), 'authorityNotice', on, 'SUPERSEDED'), on),
    handler,
    course: { at: 'INTERNAL', since: on },
    // What was said before anything was done is no report of the result.
    echoed: false,
  };
  if (!handlingIsBound(petition) || runningClock(begun.clocks, 'handling') !== undefined) return begun;
  return starting(begun, { ...clockOf(petition.rules, book, 'handling', on), presumed: true });
}

// Whoever is complained of holds the matter no longer: it is nobody's until the head names somebody else (R-X6).
function recusing(petition: Petition): Petition {
  const { handler, ...rest } = petition;
  return handler !== undefined && petition.classification?.accused?.staffIds.includes(handler) === true
    ? rest
    : petition;
}

// One co-handler's refusal leaves the others their matter and their clocks.
function refused(petition: Petition, event: Extract<PetitionEvent, { type: 'PetitionRefused' }>): Petition {
  const { course } = petition;
  if (course.at === 'ACCEPTED' && course.authority !== event.authority) {
    const others = (course.alsoSentTo ?? []).filter(({ name }) => name !== event.authority);
    return { ...withEnded(petition, 'authorityNotice', event.on), course: { ...course, alsoSentTo: others } };
  }
  const others = course.at === 'TRANSFERRED' ? course.authorities.filter(({ name }) => name !== event.authority) : [];
  if (course.at === 'TRANSFERRED' && others.length > 0)
    return { ...petition, course: { ...course, authorities: others } };
  return {
    ...withoutAuthorityClocks(petition, event.on),
    course: { at: 'REFUSED', authority: event.authority, on: event.on },
    refusal: { ground: event.ground, article: event.article, direction: event.direction },
    echoed: false,
  };
}

function excluding(book: CalendarBook, clock: Clock, days: number): Clock {
  const { start, length, unit, excluded = 0 } = clock.due;
  return movedTo(clock, dueDate(book, { start, length, unit, excluded: excluded + days }));
}

// What was said of a last day is said again only when the day has moved.
function movedTo(clock: Clock, due: DueDate): Clock {
  return { ...clock, due, reminded: due.due === clock.due.due ? clock.reminded : 0 };
}

// A matter classified anew after its acceptance may gain the sixty days or lose them to another channel's limits.
function rebound(petition: Petition, book: CalendarBook): Petition {
  const running = runningClock(petition.clocks, 'handling');
  if (running !== undefined && !handlingIsBound(petition)) {
    return withEnded(petition, 'handling', petition.lastActOn, 'SUPERSEDED');
  }
  if (running === undefined && petition.course.at === 'ACCEPTED' && handlingIsBound(petition)) {
    const { acceptedOn } = petition.course;
    const before = petition.clocks.findLast(
      ({ kind, ended, due }) => kind === 'handling' && ended?.as === 'SUPERSEDED' && due.start === acceptedOn,
    );
    if (before !== undefined) return resumed(petition, before);
    return starting(petition, clockOf(petition.rules, book, 'handling', petition.course.acceptedOn));
  }
  return petition;
}

// Bound again, the clock runs on as it stood, with whatever extension was granted.
function resumed(petition: Petition, before: Clock): Petition {
  const { ended: _, ...running } = before;
  return { ...petition, clocks: petition.clocks.map((clock) => (clock === before ? running : clock)) };
}

/** The 60 days bind ordinary appeals and requests; what follows another legal channel has that channel's limits (第三十四条). */
export function handlingIsBound(petition: Petition): boolean {
  const { classification, rules } = petition;
  if (rules.handlingBinds === 'EVERY_MATTER' || classification === undefined) return true;
  return classification.category === 'APPEAL_OR_REQUEST' && classification.litigationRelated !== true;
}

function issued(
  petition: Petition,
  paper: {
    readonly document: 'reply' | 'reviewOpinion' | 'finalReviewOpinion';
    readonly authority: string;
    readonly issuedOn: CalendarDate;
    readonly recordedOn: CalendarDate;
  },
  book: CalendarBook,
  change: Partial<Petition>,
): Petition {
  const clock: Readonly<Record<typeof paper.document, ClockKind>> = {
    reply: 'handling',
    reviewOpinion: 'review',
    finalReviewOpinion: 'finalReview',
  };
  const done = withoutOldRights(
    withEnded(withoutWaiting(withoutImpossible(petition), paper.issuedOn), clock[paper.document], paper.issuedOn),
    paper.document,
    paper.issuedOn,
  );
  return starting(
    {
      ...done,
      ...change,
      course: { at: 'ISSUED', document: paper.document, authority: paper.authority, issuedOn: paper.issuedOn },
      decidedBy: paper.authority,
      echoed: false,
    },
    clockOf(petition.rules, book, 'echo', paper.recordedOn),
  );
}

function served(
  petition: Petition,
  event: Extract<PetitionEvent, { type: 'DocumentServed' }>,
  book: CalendarBook,
): Petition {
  if (petition.course.at !== 'ISSUED') return petition;
  const reached: Petition = {
    ...withEnded(petition, 'echo', event.servedOn),
    echoed: true,
    course: { at: 'SERVED', document: event.document, authority: petition.course.authority, servedOn: event.servedOn },
  };
  if (event.document === 'finalReviewOpinion') return reached;
  const right: ClockKind = event.document === 'reply' ? 'reviewRequest' : 'finalReviewRequest';
  return starting(reached, clockOf(petition.rules, book, right, event.servedOn));
}

function reviewRequested(
  petition: Petition,
  { level, requestedOn, receivedOn = requestedOn, decidedBy }: Extract<PetitionEvent, { type: 'ReviewRequested' }>,
  book: CalendarBook,
): Petition {
  const right: ClockKind = level === 'review' ? 'reviewRequest' : 'finalReviewRequest';
  return starting(
    {
      // Decided elsewhere: what is left to do is the review, and no transfer is owed through the leader's time.
      ...withEnded(withEnded(petition, right, requestedOn), 'transfer', receivedOn, 'SUPERSEDED'),
      course: { at: 'REQUESTED', level },
      ...(decidedBy === undefined ? {} : { decidedBy }),
    },
    clockOf(petition.rules, book, 'proposedOpinion', receivedOn),
  );
}

// A superior's limit and the regulation's run side by side, so that the earlier binds. Without a limit the sixty days are
// watched from the assignment until the day of acceptance is known.
function assigned(petition: Petition, event: AssignmentAccepted, book: CalendarBook): Petition {
  const next = { ...withEnded(petition, 'assignment', event.on, 'SUPERSEDED'), assignment: event };
  const withLimit = event.limit === undefined ? next : starting(next, limitClock(book, event.on, event.limit));
  const presume =
    event.isPetition && runningClock(next.clocks, 'handling') === undefined && petition.acceptance === undefined;
  return presume
    ? starting(withLimit, { ...clockOf(petition.rules, book, 'handling', event.on), presumed: true })
    : withLimit;
}

function limitClock(book: CalendarBook, start: CalendarDate, limit: NonNullable<AssignmentAccepted['limit']>): Clock {
  if ('days' in limit) return startClock(book, 'assignment', { start, length: limit.days, unit: limit.unit });
  // A day named by the superior is that day: it does not roll.
  const counted = startClock(book, 'assignment', {
    start,
    length: Math.max(1, daysBetween(start, limit.date)),
    unit: 'CALENDAR',
  });
  return { ...counted, due: { ...counted.due, due: limit.date, rawDue: limit.date, skipped: [], provisional: false } };
}

function ended(petition: Petition, as: Extract<Course, { at: 'ENDED' }>['as'], on: CalendarDate): Petition {
  const clocks = petition.clocks.map((clock) =>
    isRunning(clock) && !outlives(petition, clock, as) ? end(clock, on, 'SUPERSEDED') : clock,
  );
  return { ...petition, clocks, course: { at: 'ENDED', as, on } };
}

// Closing a file takes no right away and settles no debt: the petitioner's windows run on, a superior still gets the
// report, and whoever's repeat is barred is still told so.
function outlives(petition: Petition, clock: Clock, as: Extract<Course, { at: 'ENDED' }>['as']): boolean {
  switch (as) {
    case 'CLOSED':
      return clock.kind === 'assignment' || petition.rules.clocks[clock.kind].holder === 'PETITIONER';
    case 'FINAL':
      return clock.kind === 'assignment' || clock.kind === 'notice';
    case 'WITHDRAWN':
      return clock.kind === 'assignment';
    case 'DISREGARDED':
      return false;
    default:
      return as satisfies never;
  }
}

// A reply decided anew is taken to review first, not to the final review of the decision it replaces.
function withoutOldRights(petition: Petition, document: DocumentKind, on: CalendarDate): Petition {
  if (document !== 'reply') return petition;
  return withEnded(withEnded(petition, 'reviewRequest', on, 'SUPERSEDED'), 'finalReviewRequest', on, 'SUPERSEDED');
}

function withoutImpossible(petition: Petition): Petition {
  const { echoImpossible: _, ...rest } = petition;
  return rest;
}

function withoutWaiting(petition: Petition, on: CalendarDate): Petition {
  return withEnded(
    withEnded(withEnded(petition, 'transfer', on), 'authorityNotice', on),
    'objection',
    on,
    'SUPERSEDED',
  );
}

function withoutAuthorityClocks(petition: Petition, on: CalendarDate): Petition {
  return withEnded(
    withEnded(withEnded(petition, 'authorityNotice', on), 'objection', on, 'SUPERSEDED'),
    'handling',
    on,
    'SUPERSEDED',
  );
}

function clockOf(rules: RuleSet, book: CalendarBook, kind: ClockKind, start: CalendarDate): Clock {
  const { length, unit } = rules.clocks[kind];
  return startClock(book, kind, { start, length, unit });
}

function starting(petition: Petition, ...clocks: readonly Clock[]): Petition {
  const kinds = clocks.map((clock) => clock.kind);
  const others = petition.clocks.map((clock) =>
    kinds.includes(clock.kind) && isRunning(clock) ? end(clock, petition.lastActOn, 'SUPERSEDED') : clock,
  );
  return { ...petition, clocks: [...others, ...clocks] };
}

function end(clock: Clock, on: CalendarDate, as: ClockEnding): Clock {
  return { ...clock, ended: { on, as } };
}

function withEnded(petition: Petition, kind: ClockKind, on: CalendarDate, as: ClockEnding = 'DONE'): Petition {
  return withClock(petition, kind, (clock) => end(clock, on, as));
}

function withClock(petition: Petition, kind: ClockKind, change: (clock: Clock) => Clock): Petition {
  return {
    ...petition,
    clocks: petition.clocks.map((clock) => (clock.kind === kind && isRunning(clock) ? change(clock) : clock)),
  };
}

function withParticulars(petition: Petition, reference: ParticularsReference | undefined): Petition {
  return reference === undefined ? petition : { ...petition, particulars: [...petition.particulars, reference] };
}
