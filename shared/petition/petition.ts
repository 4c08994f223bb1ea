import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Instant, shanghaiDay } from '../calendar/instant.ts';
import { type CalendarBook, calendarOfVersion } from '../calendar/official-calendars.ts';
import { extendedDueDate, hearingDays } from '../calendar/periods.ts';
import type { RuleSet } from '../district/clock-rules.ts';
import type { Office } from '../district/office.ts';
import { type Clock, runningClock } from './clocks.ts';
import type { Level, LinkKind, Rating, RefusalGround, ReplyOutcome, ReviewOutcome } from './codes.ts';
import type { Course } from './course.ts';
import type {
  AssignmentAccepted,
  Classification,
  Commit,
  ParticularsReference,
  PetitionEvent,
  PetitionRegistered,
} from './events.ts';
import { type Attachment, withAttachment } from './attachments.ts';
import { accepted, internal, objectionAgreed, refused, stillTransferred, transferred } from './authority-course.ts';
import { clockOf, end, excluding, movedTo, starting, withClock, withEnded, withTold } from './clock-changes.ts';
import { type Recusal, recusalAsked, recusalDecided, recusing } from './recusal.ts';
import { type Dissatisfaction, rated, spokenWith } from './dissatisfaction.ts';
import { ended } from './ending.ts';
import { type Pursuit, pursued } from './escalation.ts';
import { type SimpleProcedure, withoutSimpleProcedure, withSimpleProcedure } from './simple-procedure.ts';
import { assigned, rebound } from './handling-period.ts';
import { coordinated, lookedAfter, type OnSite } from './on-site.ts';
import { type IssuedPaper, withPaper } from './office-papers/issued.ts';
import { issued, reviewRequested, served, withoutImpossible } from './papers.ts';
import {
  alarmTold,
  convened,
  flagged,
  involving,
  metAtOnce,
  onSiteMet,
  type SpecialHandling,
  withdrawn,
} from './special.ts';
import { answered, received, type Reception } from './reception.ts';
import { recounted } from './recount.ts';
import { owedToNewAddress, reached, reachedBy, undelivered, type UndeliveredNotice } from './undelivered.ts';

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
  /** 不满意, and not spoken with yet. */
  readonly dissatisfaction?: Dissatisfaction;
  /** 简易办理, while it is taken. */
  readonly simple?: SimpleProcedure;
  /** 回避, where it was asked for. */
  readonly recusal?: Recusal;
  readonly supervisionOpen: boolean;
  /** 催办: what was asked of an authority since it was late. */
  readonly pursuit?: Pursuit;
  /** 未送达: what mail could not bring to the petitioner. */
  readonly undelivered: readonly UndeliveredNotice[];
  /** 附件, in the order in which they were examined; absent until the first. */
  readonly attachments?: readonly Attachment[];
  /** 本机关制发的文书, in order; absent until the first. */
  readonly papers?: readonly IssuedPaper[];
  /** 特事特办, once a person has flagged it. */
  readonly special?: SpecialHandling;
  /** 群体访的现场协调和善后. */
  readonly onSite?: OnSite;
  /** 接待: questions from the counter, and what the record of it lacks. */
  readonly reception?: Reception;
  /** 久无办理: since when nothing has happened; gone with the next act. */
  readonly idleSince?: CalendarDate;
  readonly lastActOn: CalendarDate;
  /** When the mail address was last corrected: what came back from the one before is owed to this. */
  readonly mailSince?: Instant;
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
  // What a commit ends, it ends on its own day and at its own moment.
  let next =
    petition === undefined
      ? undefined
      : { ...stirred(petition, commit), lastActOn: shanghaiDay(commit.at), lastActAt: commit.at };
  for (const event of commit.events) {
    next =
      next === undefined
        ? begin(no, event, commit, office, book)
        : withSimpleProcedure(evolve(next, event, book), event, book);
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

// Whatever happens ends its idleness; only to be found idle once more does not.
function stirred(petition: Petition, commit: Commit): Petition {
  if (petition.idleSince === undefined || commit.events.every(({ type }) => type === 'PetitionIdled')) return petition;
  const { idleSince: _, ...rest } = petition;
  return rest;
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
    undelivered: [],
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
      return metAtOnce({ ...petition, handler: event.handler }, ['start'], petition.lastActAt);
    case 'PetitionerNotified':
      return reachedBy(event.means, withTold(petition, 'notice', event));
    case 'NoticeFoundImpossible':
      return reached(withEnded(petition, 'notice', event.on, 'NOT_NOTIFIABLE'));
    case 'PetitionTransferred': {
      const sent = metAtOnce(transferred(petition, event, book), ['urgentNotice', 'start'], petition.lastActAt);
      const names = event.authorities.map(({ name }) => name);
      return involving(sent, names, petition.lastActAt);
    }
    case 'InternalHandlingBegun':
      return metAtOnce(internal(petition, event.handler, event.on, book), ['start'], petition.lastActAt);
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
      return stillTransferred(petition);
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
      return reached(served(petition, event, book));
    case 'ReviewRequested':
      return withParticulars(reviewRequested(petition, event, book), event.particulars);
    case 'OpinionDrafted':
    case 'MediationHeld':
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
      const told =
        event.type === 'EchoGiven'
          ? reachedBy(event.means, withTold(petition, 'echo', event))
          : reached(withEnded(petition, 'echo', event.on));
      const echoed = { ...withoutImpossible(told), echoed: true };
      // What the office handles itself is handled once the petitioner has heard of the result.
      const handled = petition.course.at === 'INTERNAL' ? withEnded(echoed, 'handling', event.on) : echoed;
      return event.type === 'EchoFoundImpossible' ? { ...handled, echoImpossible: true } : handled;
    }
    case 'PetitionClosed':
      return ended(petition, 'CLOSED', event.on);
    case 'FinalityConfirmed': {
      const told = event.petitionerTold;
      return ended(told === undefined ? petition : withTold(petition, 'notice', told), 'FINAL', event.on);
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
    case 'AttachmentReceived':
    case 'AttachmentRefused':
      return withAttachment(petition, event);
    case 'PaperIssued':
      return withPaper(petition, event);
    case 'ParticularsCorrected': {
      const { field } = event;
      const corrected = withParticulars(petition, event.particulars);
      if (field === 'email') {
        const undelivered = owedToNewAddress(corrected);
        return { ...corrected, reachable: true, byMail: true, undelivered, mailSince: corrected.lastActAt };
      }
      return field === 'phone' || field === 'address' ? { ...corrected, reachable: true } : corrected;
    }
    case 'PetitionRated':
      return withParticulars(rated(petition, event, book), event.particulars);
    case 'DissatisfactionAnswered':
      return spokenWith(petition);
    case 'SimpleProcedureChosen':
      return { ...petition, simple: { since: event.on, ground: event.ground } };
    case 'SimpleProcedureLeft':
      return withoutSimpleProcedure(petition, event.on);
    case 'RecusalRequested':
      return withParticulars(recusalAsked(petition, event.on), event.particulars);
    case 'RecusalDecided':
      return recusalDecided(petition, event);
    case 'AuthorityReminded':
    case 'ReminderAnswered':
      return pursued(petition, event);
    case 'SupervisionRequested':
      return { ...pursued(petition, event), supervisionOpen: true };
    case 'SupervisionReported':
      return { ...pursued(petition, event), supervisionOpen: false };
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
    case 'SpecialFlagged':
      return flagged(petition, event);
    case 'SpecialConfirmed':
      return petition.special === undefined
        ? petition
        : { ...petition, special: { ...petition.special, judged: 'CONFIRMED' } };
    case 'SpecialWithdrawn':
      return withdrawn(petition, event.at);
    case 'UrgentlyNotified':
      return involving(metAtOnce(petition, ['urgentNotice', 'start'], event.at), [event.authority], event.at);
    case 'DepartmentsConvened':
      return convened(petition, event);
    case 'MatterEscalated':
      return metAtOnce(petition, ['escalation'], event.at);
    case 'MajorMatterReported':
      return petition.special === undefined
        ? petition
        : { ...petition, special: { ...petition.special, reportedAt: event.at } };
    case 'OnSiteCoordinated':
      return onSiteMet(coordinated(petition, event), event);
    case 'OnSiteFoundImpossible':
      return involving({ ...petition, onSite: { possible: false } }, event.departments ?? [], event.at);
    case 'AftercareRecorded':
      return lookedAfter(petition, event);
    case 'ImmediateHalfGone':
      return alarmTold(petition, event.clock, event.due, 'HALF');
    case 'ImmediateOverran':
      return alarmTold(petition, event.clock, event.due, 'OVERDUE');
    case 'InstructionAwaited':
      return petition.course.at === 'SUBMITTED'
        ? { ...petition, course: { ...petition.course, reminded: true } }
        : petition;
    case 'PetitionIdled':
      return { ...petition, idleSince: petition.idleSince ?? event.since };
    case 'ReceptionRecorded':
      return withParticulars(received(petition, event), event.particulars);
    case 'QuestionAnswered':
      return withParticulars(answered(petition, event.question), event.particulars);
    case 'ClocksRecounted': {
      const kinds = event.clocks.map(({ kind }) => kind);
      return recounted(petition, kinds, book);
    }
    case 'NoticeUndelivered': {
      const { type: _, ...notice } = event;
      return undelivered(petition, notice);
    }
    default:
      return event satisfies never;
  }
}

function withParticulars(petition: Petition, reference: ParticularsReference | undefined): Petition {
  return reference === undefined ? petition : { ...petition, particulars: [...petition.particulars, reference] };
}
