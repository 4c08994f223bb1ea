import type * as z from 'zod/mini';
import { ROUTES } from '../../shared/complaints/codes.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { COMPLAINT_STATUSES, COMPLAINT_STEPS_POSSIBLE, complaintStatusOf } from '../../shared/complaints/course.ts';
import type { FollowingComplaintStep, OpeningComplaintStep } from '../../shared/complaints/step.ts';
import { mayActOnComplaint } from '../../shared/complaints/visibility.ts';
import type { ComplaintReceipt } from '../../shared/contracts/answers.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { type ComplaintOutcome, openComplaint, takeComplaintStep } from './complaint-commands.ts';
import { commandOf } from './matters.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { complaintNotFound, outcomeProblem } from './problems.ts';
import { type HttpEvent, idempotencyKeyOf, ifMatchOf, parseInput, readJson, staffOf } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { askerOf, requireRole } from './step-callers.ts';

/** The Lambda of a step that opens a complaint: 201 with number and query code, and nothing of who may read it. */
export function complaintOpeningHandler<Schema extends z.ZodMiniType>(
  step: OpeningComplaintStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const actor: Actor = step.roles.includes('resident') ? { kind: 'resident' } : staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    return jsonAnswer(201, await receiveComplaint(at, step, input, actor, idempotencyKeyOf(event)));
  }, service);
}

/** Opens a complaint and makes its receipt; a repeat with the same key gets the same receipt. @throws ProblemError */
export async function receiveComplaint<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningComplaintStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  key: string | undefined,
): Promise<ComplaintReceipt> {
  const scope = [step.name, askerOf(actor)].join('|');
  const command = commandOf({ key: key ?? service.newId(), scope, body: input });
  const outcome = await openComplaint(service, step, input, actor, command);
  const { complaint, at } = requireComplaint(service, step.name, undefined, outcome);
  return {
    complaintNo: complaint.no,
    queryCode: service.hashes.queryCodeFor(complaint.no, command.id),
    receivedAt: at,
  };
}

/** The Lambda of a step on a complaint: answers its new state, as the asker may see it. */
export function complaintStepHandler<Schema extends z.ZodMiniType>(
  step: FollowingComplaintStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const no = complaintNoOf(event);
    const actor = staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    const command = commandOf({
      key: idempotencyKeyOf(event) ?? at.newId(),
      scope: [step.name, no, askerOf(actor)].join('|'),
      body: input,
    });
    const ifVersion = ifMatchOf(event);
    const outcome = await takeComplaintStep(
      at,
      step,
      no,
      input,
      actor,
      command,
      ifVersion === undefined ? {} : { ifVersion },
    );
    const { complaint } = requireComplaint(at, step.name, no, outcome);
    return jsonAnswer(200, stateFor(actor, complaint), { etag: `"${complaint.version}"` });
  }, service);
}

/** The number in the address. A malformed one looks like an unknown one. @throws ProblemError 404 */
export function complaintNoOf(event: HttpEvent): string {
  const no = readComplaintNumber(event.pathParameters?.['no'] ?? '');
  if (no === undefined) throw complaintNotFound();
  return no;
}

function requireComplaint(
  service: Service,
  step: string,
  complaintNo: string | undefined,
  outcome: ComplaintOutcome,
): { readonly complaint: Complaint; readonly at: string } {
  const about = { step, ...(complaintNo === undefined ? {} : { complaintNo }) };
  if (outcome.kind === 'done') {
    const { state, commit } = outcome;
    service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { ...about, complaintNo: state.no });
    return { complaint: state, at: commit.at };
  }
  service.log(outcome.kind === 'contended' ? 'COMMAND_CONTENDED' : 'COMMAND_REFUSED', {
    ...about,
    refusal: outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind,
  });
  throw outcomeProblem(outcome, complaintNotFound);
}

// Whoever has just named somebody higher has handed it on, and knows no more of it.
function stateFor(actor: Actor, complaint: Complaint): object {
  const status = complaintStatusOf(complaint);
  const { no, version, concerned, route } = complaint;
  return {
    complaintNo: no,
    version,
    status,
    statusTitle: COMPLAINT_STATUSES[status],
    ...(mayActOnComplaint(actor, complaint)
      ? { concerned, route, routeTitle: ROUTES[route], possible: COMPLAINT_STEPS_POSSIBLE[status] }
      : {}),
  };
}
