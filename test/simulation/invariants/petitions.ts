import { createHash } from 'node:crypto';
import type { Item } from '../../../functions/platform/table.ts';
import type { Commit, PetitionEvent } from '../../../shared/petition/events.ts';
import { evolveByCommit, type Petition } from '../../../shared/petition/petition.ts';
import type { Seen } from '../world.ts';

/** One petition's record as it lies in the table, with where the petition stood after each commit. */
export interface Recorded {
  readonly no: string;
  readonly items: readonly Item[];
  readonly commits: readonly Commit[];
  /** As many as commits could be folded. */
  readonly standings: readonly Petition[];
  readonly last: Petition | undefined;
}

export interface RecordedEvent {
  readonly event: PetitionEvent;
  readonly commit: Commit;
  readonly at: number;
  readonly before: Petition | undefined;
  readonly after: Petition;
}

export type Petitions = readonly Recorded[];

export function petitionsOf({ items, office }: Seen): Petitions {
  const byNo = Map.groupBy(
    items.filter(({ pk }) => pk.startsWith('PETITION#')),
    ({ pk }) => pk.slice('PETITION#'.length),
  );
  return [...byNo].map(([no, own]) => {
    const commits = own.map((item) => JSON.parse(String(item['body'])) as Commit);
    const standings: Petition[] = [];
    try {
      for (const commit of commits) standings.push(evolveByCommit(no, standings.at(-1), commit, office));
    } catch {
      // What cannot be folded is the business of the chain's own invariant.
    }
    return { no, items: own, commits, standings, last: standings.at(-1) };
  });
}

export function* eventsOf({ commits, standings }: Recorded): Generator<RecordedEvent> {
  for (const [nth, after] of standings.entries()) {
    const commit = commits[nth];
    if (commit === undefined) return;
    for (const event of commit.events) {
      yield { event, commit, at: Date.parse(commit.at), before: standings[nth - 1], after };
    }
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
