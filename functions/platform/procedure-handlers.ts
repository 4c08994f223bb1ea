import type * as z from 'zod/mini';
import type { Receipt } from '../../shared/contracts/answers.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { STATUS_TITLES, statusOf, stepsPossible } from '../../shared/petition/course.ts';
import { clockViews, petitionerView, specialView } from '../../shared/petition/views.ts';
import type { FollowingStep, OpeningStep } from '../../shared/petition/step.ts';
import { cautionOf, maySee } from '../../shared/petition/visibility.ts';
import { callerAddress } from './caller-address.ts';
import { open, type Outcome, take } from './commands.ts';
import { commandOf } from './matters.ts';
import { alsoOf, doneAlso } from './joint-steps.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { outcomeProblem } from './problems.ts';
import { admitResident } from './query-code.ts';
import {
  type HttpEvent,
  idempotencyKeyOf,
  ifMatchOf,
  parseInput,
  petitionNoOf,
  readJson,
  staffOf,
} from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { askerOf, requireRole } from './step-callers.ts';

/** The Lambda of a step that opens a petition: 201 with number, query code and the promised dates. */
export function openingHandler<Schema extends z.ZodMiniType>(
  step: OpeningStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const actor = step.roles.includes('resident') ? RESIDENT : staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    const receipt = await openPetition(at, step, input, actor, idempotencyKeyOf(event));
    return jsonAnswer(201, receipt);
  }, service);
}

/** Opens a petition and makes its receipt; a repeat with the same key gets the same receipt. @throws ProblemError */
export async function openPetition<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  key: string | undefined,
): Promise<Receipt> {
  const scope = [step.name, askerOf(actor)].join('|');
  const command = commandOf({ key: key ?? service.newId(), scope, body: input });
  const outcome = await open(service, step, input, actor, command);
  const done = requireDone(service, step.name, undefined, outcome);
  const { no, registered } = done.petition;
  return {
    petitionNo: no,
    queryCode: service.hashes.queryCodeFor(no, command.id),
    receivedAt: registered.receivedAt,
    clocks: clockViews(done.petition, service.calendar, shanghaiDay(done.commit.at)),
  };
}

/** The Lambda of a step on a petition that is there: answers its new state, as the asker may see it. */
export function stepHandler<Schema extends z.ZodMiniType>(
  step: FollowingStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const no = petitionNoOf(event);
    const actor = await actorOf(event, at, step, no);
    const input = parseInput(step.input, readJson(event));
    const key = idempotencyKeyOf(event) ?? at.newId();
    const command = commandOf({
      key,
      scope: [step.name, no, askerOf(actor)].join('|'),
      body: input,
    });
    const ifVersion = ifMatchOf(event);
    const also = actor.kind === 'resident' ? [] : alsoOf(event);
    const outcome = await take(at, step, no, input, actor, command, {
      ...(ifVersion === undefined ? {} : { ifVersion }),
      mayAct: (petition) => actor.kind === 'resident' || maySee(actor, petition),
    });
    const done = requireDone(at, step.name, no, outcome);
    const state = stateFor(actor, at, done);
    const etag = `"${done.petition.version}"`;
    if (also.length === 0) return jsonAnswer(200, state, { etag });
    return jsonAnswer(200, { ...state, also: await doneAlso(at, no, also, { step, input, actor, key }) }, { etag });
  }, service);
}

const RESIDENT: Actor = { kind: 'resident' };

// The staff address carries a proved token; the public one a query code. Which of the two was called is the gateway's word.
async function actorOf(
  event: HttpEvent,
  service: Service,
  step: Pick<FollowingStep, 'roles' | 'title'>,
  no: string,
): Promise<Actor> {
  if (event.requestContext.authorizer?.jwt !== undefined || !step.roles.includes('resident')) {
    const staff = staffOf(event, service.district.slug);
    requireRole(staff, step);
    return staff;
  }
  await admitResident(service, no, event.headers['x-query-code'] ?? '', callerAddress(event, service));
  return RESIDENT;
}

type Done = Extract<Outcome, { kind: 'done' }>;

function requireDone(service: Service, step: string, petitionNo: string | undefined, outcome: Outcome): Done {
  const about = { step, ...(petitionNo === undefined ? {} : { petitionNo }) };
  if (outcome.kind === 'done') {
    service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { ...about, petitionNo: outcome.petition.no });
    return outcome;
  }
  service.log(outcome.kind === 'contended' ? 'COMMAND_CONTENDED' : 'COMMAND_REFUSED', {
    ...about,
    refusal: outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind,
  });
  throw outcomeProblem(outcome);
}

// Judged on the day of the commit, so that a repeated command is answered as the first was.
function stateFor(actor: Actor, service: Service, done: Done): object {
  const today = shanghaiDay(done.commit.at);
  const { petition, commits } = done;
  if (actor.kind === 'resident') return petitionerView(petition, commits, service.office, service.calendar, today);
  const status = statusOf(petition.course);
  const special = specialView(petition, done.commit.at);
  const caution = cautionOf(petition);
  return {
    petitionNo: petition.no,
    version: petition.version,
    status,
    statusTitle: STATUS_TITLES[status],
    ...(petition.handler === undefined ? {} : { handler: petition.handler }),
    ...(caution === undefined ? {} : { caution }),
    clocks: clockViews(petition, service.calendar, today),
    ...(special === undefined ? {} : { special }),
    possible: stepsPossible(status, service.office),
  };
}
