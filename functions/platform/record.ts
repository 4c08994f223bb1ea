import type { CommitOf, PetitionEvent } from '../../shared/petition/events.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { hashOf } from './keyed-hashes.ts';
import type { Item, Table } from './table.ts';

/** A commit with the hash that the next one will carry. */
export interface RecordedCommit<Event = PetitionEvent> {
  readonly commit: CommitOf<Event>;
  readonly hash: string;
}

export type AppendOutcome<Event = PetitionEvent> =
  | { readonly kind: 'appended'; readonly recorded: RecordedCommit<Event> }
  /** Another commit holds this place already; who, when and what stand in it, where the store tells. */
  | { readonly kind: 'taken'; readonly by: CommitOf<Event> | undefined };

/** The record of a register, of petitions unless said otherwise: appended to, read whole, never changed. */
export interface RecordStore<Event = PetitionEvent> {
  /**
   * All commits in order. An eventually consistent read may miss the last ones; an append on such a reading fails by its
   * condition, so only refusals need the consistent one.
   */
  load(no: string, options?: { readonly consistent?: boolean }): Promise<readonly RecordedCommit<Event>[]>;
  /** One conditional put. The commit's `previous` must be the hash of the last one read. */
  append(no: string, commit: CommitOf<Event>): Promise<AppendOutcome<Event>>;
}

/**
 * A commit is stored as the very text that is hashed, so that the chain can be proved byte for byte. The hash of commit
 * n is the `previous` of commit n + 1.
 */
export function recordStore<Event = PetitionEvent>(
  table: Table,
  partition: string = PARTITIONS.petition,
): RecordStore<Event> {
  return {
    async load(no, options = {}) {
      const items = await table.query(partition + no, {
        range: { from: 'COMMIT#', to: 'COMMIT$' },
        consistent: options.consistent === true,
      });
      return items.map((item) => readCommit<Event>(item));
    },
    async append(no, commit) {
      const item = commitItem(no, commit, partition);
      const outcome = await table.put(item, { kind: 'absent' });
      if (outcome.stored) return { kind: 'appended', recorded: readCommit<Event>(item) };
      return {
        kind: 'taken',
        by: outcome.existing === undefined ? undefined : readCommit<Event>(outcome.existing).commit,
      };
    },
  };
}

function commitItem<Event>(no: string, commit: CommitOf<Event>, partition: string): Item & { readonly body: string } {
  return {
    pk: partition + no,
    sk: `COMMIT#${String(commit.seq).padStart(6, '0')}`,
    body: JSON.stringify(commit),
  };
}

export function readCommit<Event = PetitionEvent>(item: Item): RecordedCommit<Event> {
  const body = String(item['body']);
  const parsed: unknown = JSON.parse(body);
  if (!isCommit<Event>(parsed)) throw new Error(`${item.pk} ${item.sk} holds no commit`);
  return { commit: parsed, hash: hashOf(body) };
}

/** The chain's promise: each commit carries the hash of the one before. Returns the first place where it does not. */
export function brokenLink(commits: readonly RecordedCommit<unknown>[]): number | undefined {
  let previous = '';
  for (const { commit, hash } of commits) {
    if (commit.previous !== previous) return commit.seq;
    previous = hash;
  }
  return undefined;
}

// Commits were written by this program and are proved by their hashes; their shape is checked as far as reading needs it.
// `test/unit/petition/stored-commits.test.ts` keeps samples of every version that must always load.
function isCommit<Event>(value: unknown): value is CommitOf<Event> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'events' in value &&
    Array.isArray(value.events)
  );
}
