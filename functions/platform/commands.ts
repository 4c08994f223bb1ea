import type * as z from 'zod/mini';
import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { statusOf } from '../../shared/petition/course.ts';
import type { Decision, DecisionContext, Refusal } from '../../shared/petition/decision.ts';
import type { Commit, PetitionEvent } from '../../shared/petition/events.ts';
import { personTraits, type Particulars } from '../../shared/petition/particulars.ts';
import { perform, performOpening } from '../../shared/petition/perform.ts';
import { evolveByCommit, foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import type { FollowingStep, OpeningStep } from '../../shared/petition/step.ts';
import { measureStep } from './duties-kept.ts';
import { digestOf, hashOf } from './keyed-hashes.ts';
import { OtherWordsStored, referenceTo } from './particulars-store.ts';
import type { RecordedCommit } from './record.ts';
import type { Service } from './service.ts';

/** A command's identity: what it asks, by whom, under which key. */
export interface Command {
  /** Hash of the idempotency key with step, petition and asker: the same key elsewhere is another command. */
  readonly id: string;
  /** Digest of the body. */
  readonly digest: string;
}

/** What became of a command, each expected end by its own name. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly petition: Petition;
      readonly commits: readonly Commit[];
      readonly commit: Commit;
      readonly repeated: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly meanwhile?: Overtaken }
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

const MOST_TRIES = 6;

/** Opens a petition: finds its number from the command, puts the particulars aside, appends the first commit. */
export async function open<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
): Promise<Outcome> {
  const now = service.now();
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const no = service.hashes.numberFor(command.id, attempt);
    const recorded = await service.record.load(no);
    if (recorded.length > 0) {
      const known = repeatedOutcome(service, no, recorded, command);
      if (known !== undefined) return known;
      continue; // the number belongs to another petition
    }
    const particulars = step.aside?.(input) ?? {};
    const reference = referenceTo(command.id, particulars);
    const decision = performOpening(step, input, {
      ...contextOf(service, actor, now),
      particulars: reference,
      personKeys: personTraits(particulars).map((trait) => service.hashes.personKey(trait)),
      queryCodeHash: service.hashes.queryCodeHash(no, service.hashes.queryCodeFor(no, command.id)),
    });
    if (decision.kind === 'refused') return decision;
    if (!(await putAside(service, no, command, particulars, now))) return { kind: 'keyReused' };
    const commit = commitOf({ service, decision, actor, command, now, step: step.name, input, recorded: [] });
    const outcome = await service.record.append(no, commit);
    if (outcome.kind === 'appended') return measured(service, undefined, doneOutcome(service, no, [outcome.recorded]));
    const winner = repeatedOutcome(service, no, await service.record.load(no, { consistent: true }), command);
    if (winner !== undefined) return winner;
  }
  return { kind: 'contended' };
}

/**
 * Takes a step: read, fold, decide, append, once more from the start when somebody was faster. A refusal is given only on
 * a consistent reading, so that nobody is refused because of what the store had not yet shown.
 */
export async function take<Schema extends z.ZodMiniType>(
  service: Service,
  step: FollowingStep<Schema>,
  no: string,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
  options: { readonly ifVersion?: number; readonly mayAct?: (petition: Petition) => boolean } = {},
): Promise<Outcome> {
  const now = service.now();
  let firstSeen: number | undefined;
  for (let attempt = 0, consistent = false; attempt < MOST_TRIES; attempt += 1) {
    const recorded = await service.record.load(no, { consistent });
    const petition = foldPetition(
      no,
      recorded.map(({ commit }) => commit),
      service.office,
    );
    // Whoever took a step is answered again as at first, even where that very step closed the file to them.
    const known = repeatedOutcome(service, no, recorded, command);
    if (known !== undefined) return known;
    if (petition !== undefined && options.mayAct?.(petition) !== false) {
      firstSeen ??= petition.version;
      const attemptOutcome = await decideAndAppend({
        service,
        step,
        no,
        input,
        actor,
        command,
        now,
        recorded,
        petition,
        consistent,
        ...options,
      });
      if (attemptOutcome.kind === 'done' || attemptOutcome.kind === 'keyReused') return attemptOutcome;
      if (consistent && attemptOutcome.kind !== 'contended') return withMeanwhile(attemptOutcome, recorded, firstSeen);
    } else if (consistent) {
      return { kind: 'unknown' };
    }
    consistent = true;
  }
  return { kind: 'contended' };
}

interface Attempt<Schema extends z.ZodMiniType> {
  readonly service: Service;
  readonly step: FollowingStep<Schema>;
  readonly no: string;
  readonly input: z.infer<Schema>;
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Instant;
  readonly recorded: readonly RecordedCommit[];
  readonly petition: Petition;
  /** Whether this reading may end in a refusal. */
  readonly consistent: boolean;
  readonly ifVersion?: number;
}

async function decideAndAppend<Schema extends z.ZodMiniType>(attempt: Attempt<Schema>): Promise<Outcome> {
  const { service, step, no, input, actor, command, now, recorded, petition, consistent, ifVersion } = attempt;
  if (ifVersion !== undefined && ifVersion !== petition.version) {
    return { kind: 'overtaken', by: overtakenBy(recorded) };
  }
  const particulars = step.aside?.(input);
  const related = await relatedPetition(service, step.related?.(input), actor, consistent);
  const decision = perform(step, petition, input, {
    ...contextOf(service, actor, now),
    ...(particulars === undefined ? {} : { particulars: referenceTo(command.id, particulars) }),
    ...(related === undefined ? {} : { related }),
  });
  if (decision.kind === 'refused') return decision;
  if (particulars !== undefined && !(await putAside(service, no, command, particulars, now)))
    return { kind: 'keyReused' };
  const commit = commitOf({ service, decision, actor, command, now, step: step.name, input, recorded });
  const outcome = await service.record.append(no, commit);
  return outcome.kind === 'appended'
    ? measured(service, petition, doneOutcome(service, no, [...recorded, outcome.recorded]))
    : { kind: 'contended' };
}

function measured(service: Service, before: Petition | undefined, outcome: Outcome): Outcome {
  if (outcome.kind === 'done') measureStep(service, before, outcome.petition);
  return outcome;
}

/** Appends what a look at the clocks found, under the same condition as any command. Undefined when somebody was faster. */
export async function appendByClock(
  service: Service,
  no: string,
  recorded: readonly RecordedCommit[],
  events: readonly [PetitionEvent, ...PetitionEvent[]],
  now: Instant,
): Promise<RecordedCommit | undefined> {
  const found = {
    events,
    actor: { kind: 'clock' },
    command: { id: '', digest: '' },
    step: 'check-clocks',
    now,
  } as const;
  return appendFound(service, no, recorded, found);
}

/** What a machine found out, on whose behalf, and under which command, so that finding it twice can be told. */
interface Found {
  readonly events: readonly [PetitionEvent, ...PetitionEvent[]];
  readonly actor: Actor;
  readonly command: Command;
  readonly step: string;
  readonly now: Instant;
}

/** Appends what no rule decided but a look at things showed. Undefined when somebody was faster. */
export async function appendFound(
  service: Service,
  no: string,
  recorded: readonly RecordedCommit[],
  { events, ...found }: Found,
): Promise<RecordedCommit | undefined> {
  const commit = commitOf({ service, decision: { kind: 'happened', events }, input: {}, recorded, ...found });
  const outcome = await service.record.append(no, commit);
  return outcome.kind === 'appended' ? outcome.recorded : undefined;
}

function contextOf(service: Service, actor: Actor, now: Instant): DecisionContext {
  return { now, today: shanghaiDay(now), actor, office: service.office, calendar: service.calendar };
}

async function relatedPetition(
  service: Service,
  no: string | undefined,
  actor: Actor,
  consistent: boolean,
): Promise<DecisionContext['related']> {
  if (no === undefined) return undefined;
  const recorded = await service.record.load(no, { consistent });
  const petition = foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    service.office,
  );
  // A petition the asker may not know of does not exist for them.
  if (petition === undefined || !maySee(actor, petition)) return undefined;
  return { petitionNo: no, status: statusOf(petition.course) };
}

async function putAside(
  service: Service,
  no: string,
  command: Command,
  particulars: Particulars,
  now: Instant,
): Promise<boolean> {
  try {
    await service.particulars.put(no, referenceTo(command.id, particulars), particulars, now);
    return true;
  } catch (error) {
    if (error instanceof OtherWordsStored) return false;
    throw error;
  }
}

interface CommitParts {
  readonly service: Service;
  readonly decision: Extract<Decision, { kind: 'happened' }>;
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Instant;
  readonly step: string;
  readonly input: unknown;
  readonly recorded: readonly RecordedCommit[];
}

function commitOf({ service, decision, actor, command, now, step, input, recorded }: CommitParts): Commit {
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
    calendar: service.calendar.version,
    ...(note === undefined ? {} : { note }),
    ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
    events: decision.events,
  };
}

function repeatedOutcome(
  service: Service,
  no: string,
  recorded: readonly RecordedCommit[],
  command: Command,
): Outcome | undefined {
  const at = recorded.findIndex(({ commit }) => commit.command === command.id && command.id !== '');
  if (at < 0) return undefined;
  const until = recorded.slice(0, at + 1);
  if (until.at(-1)?.commit.digest !== command.digest) return { kind: 'keyReused' };
  const outcome = doneOutcome(service, no, until);
  return outcome.kind === 'done' ? { ...outcome, repeated: true } : outcome;
}

function doneOutcome(service: Service, no: string, recorded: readonly RecordedCommit[]): Outcome {
  const commits = recorded.map(({ commit }) => commit);
  let petition: Petition | undefined;
  for (const commit of commits) petition = evolveByCommit(no, petition, commit, service.office);
  const commit = commits.at(-1);
  if (petition === undefined || commit === undefined) return { kind: 'unknown' };
  return { kind: 'done', petition, commits, commit, repeated: false };
}

function withMeanwhile(outcome: Outcome, recorded: readonly RecordedCommit[], firstSeen: number): Outcome {
  const last = recorded.at(-1)?.commit;
  return outcome.kind === 'refused' && last !== undefined && last.seq > firstSeen
    ? { ...outcome, meanwhile: overtakenBy(recorded) }
    : outcome;
}

function overtakenBy(recorded: readonly RecordedCommit[]): Overtaken {
  const last = recorded.at(-1)?.commit;
  if (last === undefined) throw new Error('nothing overtook a petition without commits');
  const by = last.by.kind === 'staff' ? last.by.name : last.by.kind === 'resident' ? '信访人' : '系统时限检查';
  return { step: last.step, by, at: last.at, version: last.seq };
}

function stringField(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null || !(name in input)) return undefined;
  const value: unknown = Reflect.get(input, name);
  return typeof value === 'string' ? value : undefined;
}
