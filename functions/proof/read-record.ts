import type { Commit, CommitOf, ParticularsReference, PetitionEvent } from '../../shared/petition/events.ts';
import type { Office } from '../../shared/district/office.ts';
import type { Particulars } from '../../shared/petition/particulars.ts';
import { BrokenRecord, foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { digestOfText } from '../platform/keyed-hashes.ts';
import { errorName } from '../platform/log.ts';
import { isErased, particularsKey, readParticulars } from '../platform/particulars-store.ts';
import { brokenLink, readCommit, type RecordedCommit } from '../platform/record.ts';
import type { Item } from '../platform/table.ts';
import { fail, type Finding, warn } from './findings.ts';

/** A petition's record, as far as it holds together. Without `petition` nothing can be said of what follows from it. */
export interface RecordRead {
  readonly findings: readonly Finding[];
  readonly commits: readonly Commit[];
  readonly petition?: Petition;
}

/** Proves the commits of one petition: each readable and in its place, none missing before the last, the chain whole, the fold possible. */
export function readRecord(no: string, items: readonly Item[], office: Office): RecordRead {
  const { findings, recorded } = readChain<PetitionEvent>(no, items, 'PetitionRegistered');
  const commits = recorded.map(({ commit }) => commit);
  if (findings.length > 0 || items.length === 0) return { findings, commits };
  const twice = twiceIn(no, commits);
  const folded = tryFold(no, () => foldPetition(no, commits, office));
  if ('findings' in folded) return { findings: [...twice, ...folded.findings], commits };
  return { findings: twice, commits, ...(folded.state === undefined ? {} : { petition: folded.state }) };
}

/** Commits of any register: each readable and in its place, none missing before the last, the chain whole, well begun. */
export function readChain<Event extends { readonly type: string }>(
  no: string,
  items: readonly Item[],
  /** What the first commit must begin with; absent for a register that anything may begin. */
  begins: Event['type'] | readonly Event['type'][] | undefined,
): { readonly findings: readonly Finding[]; readonly recorded: readonly RecordedCommit<Event>[] } {
  const findings: Finding[] = [];
  const recorded: RecordedCommit<Event>[] = [];
  let expected = 1;
  for (const item of items) {
    const place = Number(item.sk.slice('COMMIT#'.length));
    for (; expected < place; expected += 1) findings.push(fail('COMMIT_MISSING', no, `COMMIT ${expected}`));
    expected = place + 1;
    const read = tryRead<Event>(item);
    if (read === undefined) findings.push(fail('COMMIT_UNREADABLE', no, `COMMIT ${place}`));
    else if (read.commit.seq !== place) findings.push(fail('COMMIT_MISPLACED', no, `COMMIT ${place}`));
    else recorded.push(read);
  }
  if (findings.length > 0 || items.length === 0) return { findings, recorded };
  const broken = brokenLink(recorded);
  if (broken !== undefined) return { findings: [fail('CHAIN_BROKEN', no, `COMMIT ${broken}`)], recorded };
  const first = recorded[0]?.commit.events[0]?.type;
  if (begins !== undefined && (first === undefined || ![begins].flat().includes(first)))
    return { findings: [fail('NOT_OPENED', no)], recorded };
  return { findings, recorded };
}

/** No command has two commits. */
export function twiceIn(no: string, commits: readonly CommitOf<unknown>[]): readonly Finding[] {
  return commits
    .filter(
      ({ command, seq }) => command !== '' && commits.some((other) => other.command === command && other.seq < seq),
    )
    .map(({ seq }) => fail('COMMAND_TWICE', no, `COMMIT ${seq}`));
}

/** What the commits fold to, or that they do not. */
export function tryFold<State>(
  no: string,
  fold: () => State | undefined,
): { readonly state: State | undefined } | { readonly findings: readonly Finding[] } {
  try {
    return { state: fold() };
  } catch (error) {
    // A broken record says where it breaks, in numbers; whatever else is thrown may quote what it read.
    const where = error instanceof BrokenRecord ? error.message : errorName(error);
    return { findings: [fail('DOES_NOT_FOLD', no, where)] };
  }
}

function tryRead<Event>(item: Item): RecordedCommit<Event> | undefined {
  try {
    return readCommit<Event>(item);
  } catch {
    return undefined;
  }
}

export interface ParticularsRead {
  readonly findings: readonly Finding[];
  /** In the order of the references. */
  readonly versions: readonly Particulars[];
  readonly erased: number;
  readonly orphaned: number;
}

/** Proves that the words beside the record are those its commits speak of, all of them and no others. */
export function readAside(
  no: string,
  references: readonly ParticularsReference[],
  items: readonly Item[],
): ParticularsRead {
  const findings: Finding[] = [];
  const versions: Particulars[] = [];
  const standing = new Map(items.map((item) => [item.sk, item]));
  let erased = 0;
  for (const [at, reference] of references.entries()) {
    const item = standing.get(particularsKey(reference));
    const where = `PARTICULARS ${at + 1}`;
    if (item === undefined) {
      findings.push(fail('PARTICULARS_MISSING', no, where));
    } else if (isErased(item)) {
      erased += 1;
      if (item['digest'] !== reference.digest) findings.push(fail('PARTICULARS_CHANGED', no, where));
    } else {
      // What is proved is the stored text itself, not what a reader of today makes of it.
      const proved = digestOfText(String(item['body'])) === reference.digest && item['digest'] === reference.digest;
      if (!proved) findings.push(fail('PARTICULARS_CHANGED', no, where));
      else versions.push(readParticulars(String(item['body'])));
    }
  }
  const known = new Set(references.map(particularsKey));
  const orphans = items.filter((item) => !known.has(item.sk));
  for (const orphan of orphans) findings.push(warn('PARTICULARS_ORPHANED', no, `since ${String(orphan['at'] ?? '?')}`));
  return { findings, versions, erased, orphaned: orphans.length };
}
