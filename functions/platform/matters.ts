import type { Instant } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type { DecisionOf, Refusal } from '../../shared/petition/decision.ts';
import type { CommitOf, ParticularsReference } from '../../shared/petition/events.ts';
import { digestOf, hashOf } from './keyed-hashes.ts';
import { OtherWordsStored, type ParticularsStore, referenceTo } from './particulars-store.ts';
import type { RecordedCommit, RecordStore } from './record.ts';

/** A register whose matters are kept as commits, each with its words beside it: petitions, leads, complaints. */
export interface Register<State, Event, Words extends object> {
  readonly record: Pick<RecordStore<Event>, 'load' | 'append'>;
  readonly words: Pick<ParticularsStore<Words>, 'put'>;
  fold(no: string, commits: readonly CommitOf<Event>[]): State | undefined;
}

/** A command's identity: what it asks, by whom, under which key. */
export interface Command {
  /** Hash of the idempotency key with step, matter and asker: the same key elsewhere is another command. */
  readonly id: string;
  /** Digest of the body. */
  readonly digest: string;
}

/** What became of a command, each expected end by its own name. */
export type OutcomeOf<State, Event> =
  | {
      readonly kind: 'done';
      readonly state: State;
      readonly commits: readonly CommitOf<Event>[];
      readonly commit: CommitOf<Event>;
      readonly repeated: boolean;
    }
  | NotDone;

export type NotDone =
  | { readonly kind: 'refused'; readonly refusal: Refusal<string>; readonly meanwhile?: Overtaken }
  | { readonly kind: 'overtaken'; readonly by: Overtaken }
  | { readonly kind: 'unknown' }
  /** The key was used before for other words. */
  | { readonly kind: 'keyReused' }
  /** Others kept getting there first; try again. */
  | { readonly kind: 'contended' };

/** Who did what in the meantime. */
export interface Overtaken {
  readonly step: string;
  readonly by: string;
  readonly at: Instant;
  readonly version: number;
}

export function commandOf(parts: { readonly key: string; readonly scope: string; readonly body: unknown }): Command {
  return { id: hashOf(`${parts.scope}\n${parts.key}`).slice(0, 22), digest: digestOf(parts.body) };
}

/** What is the same in every commit a command may come to. */
export interface Taken {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Instant;
  readonly step: string;
  readonly input: unknown;
  /** Edition of the official calendar. */
  readonly calendar: string;
}

interface Opening<State, Event, Words> extends Taken {
  readonly aside: Words;
  numberFor(attempt: number): string;
  /** Why nothing is opened where the number is another's; absent where the next number is as good. */
  readonly ifTaken?: Refusal<string>;
  decide(no: string, reference: ParticularsReference): DecisionOf<Event, string>;
  onAppended?(before: undefined, after: State): void;
}

const MOST_TRIES = 6;

/** Opens a matter: finds its number from the command, puts the words aside, appends the first commit. */
export async function openMatter<State, Event, Words extends object>(
  register: Register<State, Event, Words>,
  opening: Opening<State, Event, Words>,
): Promise<OutcomeOf<State, Event>> {
  const { command, aside, now } = opening;
  const taken = (): NotDone | undefined =>
    opening.ifTaken === undefined ? undefined : { kind: 'refused', refusal: opening.ifTaken };
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const no = opening.numberFor(attempt);
    const recorded = await register.record.load(no);
    if (recorded.length > 0) {
      const known = repeatedOutcome(register, no, recorded, command) ?? taken();
      if (known !== undefined) return known;
      continue; // the number belongs to another matter
    }
    const reference = referenceTo(command.id, aside);
    const decision = opening.decide(no, reference);
    if (decision.kind === 'refused') return decision;
    if (!(await putAside(register, no, reference, aside, now))) return { kind: 'keyReused' };
    const outcome = await register.record.append(no, commitOf(opening, decision.events, []));
    if (outcome.kind === 'appended') {
      const done = doneOutcome(register, no, [outcome.recorded]);
      if (done.kind === 'done') opening.onAppended?.(undefined, done.state);
      return done;
    }
    const standing = await register.record.load(no, { consistent: true });
    const winner = repeatedOutcome(register, no, standing, command) ?? taken();
    if (winner !== undefined) return winner;
  }
  return { kind: 'contended' };
}

interface Taking<State, Event, Words> extends Taken {
  readonly aside: Words | undefined;
  readonly ifVersion?: number;
  readonly mayAct?: (state: State) => boolean;
  /** Decides on what was read; what else it reads for that, it reads as consistently. */
  decide(
    state: State,
    reading: {
      readonly reference: ParticularsReference | undefined;
      readonly consistent: boolean;
      readonly commits: readonly CommitOf<Event>[];
    },
  ): Promise<DecisionOf<Event, string>>;
  onAppended?(before: State, after: State): void;
}

/**
 * Takes a step: read, fold, decide, append, once more from the start when somebody was faster. A refusal is given only on
 * a consistent reading, so that nobody is refused because of what the store had not yet shown.
 */
export async function takeStep<State extends { readonly version: number }, Event, Words extends object>(
  register: Register<State, Event, Words>,
  no: string,
  taking: Taking<State, Event, Words>,
): Promise<OutcomeOf<State, Event>> {
  let firstSeen: number | undefined;
  for (let attempt = 0, consistent = false; attempt < MOST_TRIES; attempt += 1) {
    const recorded = await register.record.load(no, { consistent });
    const state = register.fold(
      no,
      recorded.map(({ commit }) => commit),
    );
    // Whoever took a step is answered again as at first, even where that very step closed the file to them.
    const known = repeatedOutcome(register, no, recorded, taking.command);
    if (known !== undefined) return known;
    if (state !== undefined && taking.mayAct?.(state) !== false) {
      firstSeen ??= state.version;
      const outcome = await decideAndAppend(register, no, taking, { recorded, state, consistent });
      if (outcome.kind === 'done' || outcome.kind === 'keyReused') return outcome;
      if (consistent && outcome.kind !== 'contended') return withMeanwhile(outcome, recorded, firstSeen);
    } else if (consistent) {
      return { kind: 'unknown' };
    }
    consistent = true;
  }
  return { kind: 'contended' };
}

interface Reading<State, Event> {
  readonly recorded: readonly RecordedCommit<Event>[];
  readonly state: State;
  /** Whether this reading may end in a refusal. */
  readonly consistent: boolean;
}

// Of a register that needs no opening: there is nothing yet that the asker could have seen.
const NOTHING_YET: NotDone = {
  kind: 'refused',
  refusal: { code: 'VERSION_UNKNOWN', zh: '还没有任何记录，请刷新后再办理', en: 'there is no version yet: look again' },
};

async function decideAndAppend<State extends { readonly version: number }, Event, Words extends object>(
  register: Register<State, Event, Words>,
  no: string,
  taking: Taking<State, Event, Words>,
  { recorded, state, consistent }: Reading<State, Event>,
): Promise<OutcomeOf<State, Event>> {
  const { aside, command, now, ifVersion } = taking;
  if (ifVersion !== undefined && ifVersion !== state.version) {
    return recorded.length === 0 ? NOTHING_YET : { kind: 'overtaken', by: overtakenBy(recorded) };
  }
  const reference = aside === undefined ? undefined : referenceTo(command.id, aside);
  const commits = recorded.map(({ commit }) => commit);
  const decision = await taking.decide(state, { reference, consistent, commits });
  if (decision.kind === 'refused') return decision;
  if (aside !== undefined && reference !== undefined && !(await putAside(register, no, reference, aside, now))) {
    return { kind: 'keyReused' };
  }
  const outcome = await register.record.append(no, commitOf(taking, decision.events, recorded));
  if (outcome.kind !== 'appended') return { kind: 'contended' };
  const done = doneOutcome(register, no, [...recorded, outcome.recorded]);
  if (done.kind === 'done') taking.onAppended?.(state, done.state);
  return done;
}

async function putAside<Words extends object>(
  { words }: Pick<Register<unknown, unknown, Words>, 'words'>,
  no: string,
  reference: ParticularsReference,
  aside: Words,
  now: Instant,
): Promise<boolean> {
  try {
    await words.put(no, reference, aside, now);
    return true;
  } catch (error) {
    if (error instanceof OtherWordsStored) return false;
    throw error;
  }
}

export function commitOf<Event>(
  { actor, command, now, step, input, calendar }: Taken,
  events: readonly Event[],
  recorded: readonly RecordedCommit<Event>[],
): CommitOf<Event> {
  const note = stringField(input, 'note');
  const lateEntryReason = stringField(input, 'lateEntryReason');
  return {
    seq: recorded.length + 1,
    at: now,
    step,
    by: actor,
    command: command.id,
    digest: command.digest,
    previous: recorded.at(-1)?.hash ?? '',
    calendar,
    ...(note === undefined ? {} : { note }),
    ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
    events,
  };
}

function repeatedOutcome<State, Event, Words extends object>(
  register: Register<State, Event, Words>,
  no: string,
  recorded: readonly RecordedCommit<Event>[],
  command: Command,
): OutcomeOf<State, Event> | undefined {
  const at = recorded.findIndex(({ commit }) => commit.command === command.id && command.id !== '');
  if (at < 0) return undefined;
  const until = recorded.slice(0, at + 1);
  if (until.at(-1)?.commit.digest !== command.digest) return { kind: 'keyReused' };
  const outcome = doneOutcome(register, no, until);
  return outcome.kind === 'done' ? { ...outcome, repeated: true } : outcome;
}

function doneOutcome<State, Event, Words extends object>(
  register: Register<State, Event, Words>,
  no: string,
  recorded: readonly RecordedCommit<Event>[],
): OutcomeOf<State, Event> {
  const commits = recorded.map(({ commit }) => commit);
  const state = register.fold(no, commits);
  const commit = commits.at(-1);
  if (state === undefined || commit === undefined) return { kind: 'unknown' };
  return { kind: 'done', state, commits, commit, repeated: false };
}

function withMeanwhile<Event>(
  outcome: NotDone,
  recorded: readonly RecordedCommit<Event>[],
  firstSeen: number,
): NotDone {
  const last = recorded.at(-1)?.commit;
  return outcome.kind === 'refused' && last !== undefined && last.seq > firstSeen
    ? { ...outcome, meanwhile: overtakenBy(recorded) }
    : outcome;
}

function overtakenBy<Event>(recorded: readonly RecordedCommit<Event>[]): Overtaken {
  const last = recorded.at(-1)?.commit;
  if (last === undefined) throw new Error('nothing overtook a matter without commits');
  const by = last.by.kind === 'staff' ? last.by.name : last.by.kind === 'resident' ? '信访人' : '系统时限检查';
  return { step: last.step, by, at: last.at, version: last.seq };
}

function stringField(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null || !(name in input)) return undefined;
  const value: unknown = Reflect.get(input, name);
  return typeof value === 'string' ? value : undefined;
}
