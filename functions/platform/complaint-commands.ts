import type * as z from 'zod/mini';
import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import { type Complaint, foldComplaint } from '../../shared/complaints/complaint.ts';
import { complaintNumber } from '../../shared/complaints/complaint-number.ts';
import type { ComplaintContext } from '../../shared/complaints/decision.ts';
import type { ComplaintEvent } from '../../shared/complaints/events.ts';
import { performComplaint, performOpeningComplaint } from '../../shared/complaints/perform.ts';
import type { FollowingComplaintStep, OpeningComplaintStep } from '../../shared/complaints/step.ts';
import { mayActOnComplaint } from '../../shared/complaints/visibility.ts';
import type { ComplaintAside } from '../../shared/complaints/words.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { type Command, openMatter, type OutcomeOf, type Register, takeStep } from './matters.ts';
import type { Service } from './service.ts';

export type ComplaintOutcome = OutcomeOf<Complaint, ComplaintEvent>;

/** Opens a complaint: finds its number from the command, puts the words aside, appends the first commit. Of a petition it only reads. */
export async function openComplaint<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningComplaintStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
): Promise<ComplaintOutcome> {
  const now = service.now();
  const { hashes } = service;
  const aside = step.aside(input);
  const handlers = await handlersOf(service, aside.petitionNo);
  return openMatter(complaintsOf(service), {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside,
    numberFor: (attempt) => complaintNumber(hashes.numberFor(command.id, attempt)),
    decide: (no, words) =>
      performOpeningComplaint(step, input, {
        ...contextOf(service, actor, now),
        words,
        handlers,
        queryCodeHash: hashes.queryCodeHash(no, hashes.queryCodeFor(no, command.id)),
      }),
  });
}

/** Takes a step on a complaint; see {@link takeStep}. */
export async function takeComplaintStep<Schema extends z.ZodMiniType>(
  service: Service,
  step: FollowingComplaintStep<Schema>,
  no: string,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
  options: { readonly ifVersion?: number } = {},
): Promise<ComplaintOutcome> {
  const now = service.now();
  return takeStep(complaintsOf(service), no, {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside: step.aside?.(input),
    ...options,
    mayAct: (complaint) => mayActOnComplaint(actor, complaint),
    decide: (complaint, { reference }) =>
      Promise.resolve(
        performComplaint(step, complaint, input, {
          ...contextOf(service, actor, now),
          ...(reference === undefined ? {} : { words: reference }),
        }),
      ),
  });
}

function complaintsOf({ complaints }: Service): Register<Complaint, ComplaintEvent, ComplaintAside> {
  return { record: complaints.record, words: complaints.aside, fold: foldComplaint };
}

function contextOf({ office }: Service, actor: Actor, now: Instant): ComplaintContext {
  return { now, today: shanghaiDay(now), actor, office };
}

// Whoever named a number learns nothing by it: the answer is the same whether there is such a petition or not.
async function handlersOf({ record, office }: Service, petitionNo: string | undefined): Promise<readonly string[]> {
  if (petitionNo === undefined) return [];
  const recorded = await record.load(petitionNo);
  const petition = foldPetition(
    petitionNo,
    recorded.map(({ commit }) => commit),
    office,
  );
  return petition?.handler === undefined ? [] : [petition.handler];
}
