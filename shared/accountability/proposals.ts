import type { CalendarDate } from '../calendar/calendar-date.ts';
import { shanghaiDay } from '../calendar/instant.ts';
import type { Office } from '../district/office.ts';
import type { Commit, PetitionEvent } from '../petition/events.ts';
import { evolveByCommit, type Petition } from '../petition/petition.ts';
import { UNASSIGNED } from '../petition/reminders.ts';
import type { Source } from './codes.ts';
import type { Origin, Tenure } from './events.ts';
import { proposalNumber } from './lead-number.ts';
import type { LeadFacts } from './visibility.ts';

/**
 * 线索建议: what the record of a petition shows that might be somebody's responsibility. It is nobody's finding and no event:
 * it stands in a list until a supervisor opens it, or says why it is not pursued.
 */
export interface Proposal extends LeadFacts {
  readonly leadNo: string;
  readonly source: Source;
  readonly origin: Origin;
  /** Who held the matter when it happened; `unassigned` where nobody did, which is for the head to answer. */
  readonly holder: string;
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
