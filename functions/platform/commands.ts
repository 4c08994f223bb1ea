import type * as z from 'zod/mini';
import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { statusOf } from '../../shared/petition/course.ts';
import type { Decision, DecisionContext } from '../../shared/petition/decision.ts';
import type { Commit, PetitionEvent } from '../../shared/petition/events.ts';
import { type Particulars, personTraits } from '../../shared/petition/particulars.ts';
import { perform, performOpening } from '../../shared/petition/perform.ts';
import { firstOf } from '../../shared/petition/joint.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import type { FollowingStep, OpeningStep } from '../../shared/petition/step.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { measureStep } from './duties-kept.ts';
import { digestOf } from './keyed-hashes.ts';
import {
  type Command,
  commitOf,
  type NotDone,
  openMatter,
  type OutcomeOf,
  type Register,
  takeStep,
} from './matters.ts';
import type { RecordedCommit } from './record.ts';
import type { Service } from './service.ts';

/** What became of a command on a petition. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly petition: Petition;
      readonly commits: readonly Commit[];
      readonly commit: Commit;
      readonly repeated: boolean;
    }
  | NotDone;

/** Opens a petition: finds its number from the command, puts the particulars aside, appends the first commit. */
export async function open<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
): Promise<Outcome> {
  const now = service.now();
  const { hashes } = service;
  const particulars = step.aside?.(input) ?? {};
  const outcome = await openMatter(petitions(service), {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside: particulars,
    numberFor: (attempt) => hashes.numberFor(command.id, attempt),
    decide: (no, reference) =>
      performOpening(step, input, {
        ...contextOf(service, actor, now),
        particulars: reference,
        personKeys: personTraits(particulars).map((trait) => hashes.personKey(trait)),
        queryCodeHash: hashes.queryCodeHash(no, hashes.queryCodeFor(no, command.id)),
      }),
    onAppended: (before, after) => measureStep(service, before, after),
  });
  return asPetition(outcome);
}

/** Takes a step on a petition; see {@link takeStep}. */
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
  const outcome = await takeStep(petitions(service), no, {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside: step.aside?.(input),
    ...options,
    decide: async (petition, { reference, consistent, commits }) => {
      const related = await relatedPetition(service, step.related?.(input), actor, consistent);
      const context: DecisionContext = {
        ...contextOf(service, actor, now),
        ...(reference === undefined ? {} : { particulars: reference }),
        ...(related === undefined ? {} : { related }),
      };
      const series = step.numbered?.(input, context);
      if (series === undefined) return perform(step, petition, input, context);
      const withNumber = (number: number): Decision =>
        perform(step, petition, input, { ...context, papers: { commits, number, digestOf } });
      // No number is claimed for what the rules refuse.
      const rehearsed = withNumber(0);
      if (rehearsed.kind === 'refused') return rehearsed;
      return withNumber(await service.numbers.claim(series, { petitionNo: no, command: command.id, at: now }));
    },
    onAppended: (before, after) => measureStep(service, before, after),
  });
  return asPetition(outcome);
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
  const commit = commitOf({ input: {}, calendar: service.calendar.version, ...found }, events, recorded);
  const outcome = await service.record.append(no, commit);
  return outcome.kind === 'appended' ? outcome.recorded : undefined;
}

function petitions({ record, particulars, office }: Service): Register<Petition, PetitionEvent, Particulars> {
  return { record, words: particulars, fold: (no, commits) => foldPetition(no, commits, office) };
}

function asPetition(outcome: OutcomeOf<Petition, PetitionEvent>): Outcome {
  if (outcome.kind !== 'done') return outcome;
  const { state: petition, ...done } = outcome;
  return { ...done, petition };
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
  const joins = firstOf(petition);
  return { petitionNo: no, status: statusOf(petition.course), ...(joins === undefined ? {} : { joins }) };
}
