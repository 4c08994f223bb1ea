import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { clockOf, starting, withEnded } from './clock-changes.ts';
import type { DocumentKind } from './codes.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';

/** A paper was made out: the period for it is met or missed, and the echo to the petitioner is due. */
export function issued(
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

/** 送达: the petitioner's thirty days begin (R33, R34); after the final opinion there are none. */
export function served(
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

/** 请求复查、复核: the office's three days for the proposed opinion begin (R4). */
export function reviewRequested(
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

// A reply decided anew is taken to review first, not to the final review of the decision it replaces.
function withoutOldRights(petition: Petition, document: DocumentKind, on: CalendarDate): Petition {
  if (document !== 'reply') return petition;
  return withEnded(withEnded(petition, 'reviewRequest', on, 'SUPERSEDED'), 'finalReviewRequest', on, 'SUPERSEDED');
}

/** An echo that was impossible once says nothing of the next paper. */
export function withoutImpossible(petition: Petition): Petition {
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
