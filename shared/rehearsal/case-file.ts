import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../petition/actor.ts';
import { bindingClock } from '../petition/clocks.ts';
import type { Commit, PetitionEvent } from '../petition/events.ts';
import { evolveByCommit, type Petition } from '../petition/petition.ts';
import { petitionNumber } from '../petition/petition-number.ts';
import { NO_DAY, queuesOf } from '../petition/queues.ts';
import type { Office } from '../district/office.ts';
import type { Life } from './lives.ts';

/** One act as the record would hold it, without the hashes that prove it: nobody forges a rehearsal. */
export interface Act {
  readonly step: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly calendar: string;
  readonly events: readonly PetitionEvent[];
}

/** A petition being lived through: the newest fold, and what its lists and timer would say. */
export class CaseFile {
  readonly no: string;
  life: Life;
  queues: readonly string[] = [];
  /** The duty whose last day comes first, or a day after all days. */
  due: string = NO_DAY;
  /** The day on which its timer fires. */
  wakesOn: CalendarDate | undefined;
  #petition: Petition | undefined;

  constructor(life: Life) {
    this.life = life;
    this.no = petitionNumber(String(life.no).padStart(9, '0'));
  }

  get petition(): Petition | undefined {
    return this.#petition;
  }

  /** Puts an act on record and folds it. */
  append(
    { step, by, at, calendar, events }: Act,
    office: Office,
  ): { readonly petition: Petition; readonly commit: Commit } {
    const seq = (this.#petition?.version ?? 0) + 1;
    const commit: Commit = { seq, at, step, by, command: '', digest: '', previous: '', calendar, events };
    const petition = evolveByCommit(this.no, this.#petition, commit, office);
    this.#petition = petition;
    this.queues = queuesOf(petition).map(({ queue }) => queue);
    this.due = bindingClock(petition.clocks, petition.rules.clocks)?.due.due ?? NO_DAY;
    return { petition, commit };
  }
}
