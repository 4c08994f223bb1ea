import type { CalendarDate } from '../calendar/calendar-date.ts';
import { shanghaiDay } from '../calendar/instant.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { keptFrom } from '../complaints/visibility.ts';
import type { Office } from '../district/office.ts';
import { isFourNot } from '../integrity/four-nots.ts';
import type { Commit, PetitionEvent } from '../petition/events.ts';
import { evolveByCommit, type Petition } from '../petition/petition.ts';
import { UNASSIGNED } from '../petition/reminders.ts';
import type { Source } from './codes.ts';
import type { Origin, Tenure } from './events.ts';
import { complaintProposalNumber, proposalNumber } from './lead-number.ts';
import type { LeadFacts } from './visibility.ts';

/**
 * 线索建议: what the record of a petition shows that might be somebody's responsibility. It is nobody's finding and no event:
 * it stands in a list until a supervisor opens it, or says why it is not pursued.
 */
export interface Proposed extends LeadFacts {
  readonly leadNo: string;
  /** The day on which it shows. */
  readonly on: CalendarDate;
  readonly origin?: Origin;
  readonly complaintNo?: string;
  /** Who held the matter when it happened; `unassigned` where nobody did, which is for the head to answer. */
  readonly holder: string;
}

/** One that a petition's record shows. */
export interface Proposal extends Proposed {
  readonly origin: Origin;
}

/**
 * Everything the record proposes, in the order in which it came to be, each under a number that never changes: a duty of the
 * office that ran over (R2–R8, R39d), something not done at once (R26–R28, R31), a petitioner who is not satisfied with the
 * office, a complaint about its staff. Waiting for a leader's instruction is none (R5), nor is what an authority failed to do.
 */
export function proposalsOf(no: string, commits: readonly Commit[], office: Office): readonly Proposal[] {
  const found: Omit<Proposal, 'concealedFrom'>[] = [];
  let held: readonly Tenure[] = [];
  let petition: Petition | undefined;
  for (const commit of commits) {
    const before = petition;
    petition = evolveByCommit(no, petition, commit, office);
    const by = commit.by.kind === 'staff' ? commit.by.id : undefined;
    held = heldNow(held, petition.handler ?? UNASSIGNED, shanghaiDay(commit.at), by);
    for (const event of commit.events) {
      for (const { officer, ...shown } of shownBy(event, before, petition, held)) {
        const leadNo = proposalNumber(no, found.length + 1);
        const { source, ...what } = shown;
        const [head = UNASSIGNED] = office.heads;
        found.push({
          leadNo,
          source,
          on: shanghaiDay(commit.at),
          origin: { petitionNo: no, seq: commit.seq, on: shanghaiDay(commit.at), ...what, held },
          holder: officer,
          officer: officer === UNASSIGNED ? head : officer,
          head,
          aboutHead: officer === UNASSIGNED || office.heads.includes(officer),
          found: false,
        });
      }
    }
  }
  // Whoever is complained of learns of nothing that stands in that petition, as it is known today.
  const concealedFrom = petition?.classification?.accused?.staffIds ?? [];
  return found.map((proposal) => ({ ...proposal, concealedFrom }));
}

/**
 * What a complaint proposes (R41): where one of the “四不” is among what it complains of, one lead of integrity. Whom it is about a person says who
 * opens it; to those who may not look into the complaint there is none.
 */
export function proposedByComplaint(
  complaint: Complaint,
  office: Pick<Office, 'heads' | 'roster'>,
): Proposed | undefined {
  const { no, received, subject, concerned, route } = complaint;
  if (!received.codes.some(isFourNot)) return undefined;
  const [only, ...others] = concerned;
  const [head = UNASSIGNED] = office.heads;
  return {
    leadNo: complaintProposalNumber(no),
    source: 'INTEGRITY',
    on: received.on,
    complaintNo: no,
    complaint: { subject, concerned, route },
    holder: only !== undefined && others.length === 0 ? only : UNASSIGNED,
    officer: only !== undefined && others.length === 0 ? only : UNASSIGNED,
    head,
    aboutHead: route !== 'HEAD',
    concealedFrom: keptFrom(complaint, office),
    found: false,
  };
}

interface Shown {
  readonly source: Source;
  readonly officer: string;
  readonly clock?: NonNullable<Origin['clock']>;
  readonly due?: NonNullable<Origin['due']>;
}

function shownBy(
  event: PetitionEvent,
  before: Petition | undefined,
  after: Petition,
  held: readonly Tenure[],
): readonly Shown[] {
  const officer = held.at(-1)?.holder ?? UNASSIGNED;
  switch (event.type) {
    case 'ClockOverran':
      return after.rules.clocks[event.clock].holder === 'OFFICE'
        ? [{ source: 'CLOCK', officer: event.holder, clock: event.clock, due: event.due }]
        : [];
    case 'ImmediateOverran': {
      // To convene and to report upward are the head's own duties.
      const heads = event.clock === 'convening' || event.clock === 'escalation';
      return [{ source: 'IMMEDIATE', officer: heads ? UNASSIGNED : officer, clock: event.clock, due: event.due }];
    }
    case 'PetitionRated':
      return event.office === '不满意' ? [{ source: 'RATING', officer }] : [];
    case 'PetitionClassified': {
      const known = before?.classification?.accused?.staffIds ?? [];
      const named = event.accused?.staffIds.filter((id) => !known.includes(id)) ?? [];
      return named.map((id) => ({ source: 'COMPLAINT', officer: id }));
    }
    default:
      return [];
  }
}

function heldNow(
  held: readonly Tenure[],
  holder: string,
  since: CalendarDate,
  by: string | undefined,
): readonly Tenure[] {
  if (held.at(-1)?.holder === holder) return held;
  return [...held, { holder, since, ...(by === undefined ? {} : { by }) }];
}
