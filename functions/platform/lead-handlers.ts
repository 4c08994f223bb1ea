import type * as z from 'zod/mini';
import { mayObject } from '../../shared/accountability/concerned.ts';
import { LEAD_STATUSES, LEAD_STEPS_POSSIBLE, leadStatusOf, owedOf } from '../../shared/accountability/course.ts';
import type { Lead } from '../../shared/accountability/lead.ts';
import { readLeadNumber } from '../../shared/accountability/lead-number.ts';
import type { Repeats } from '../../shared/accountability/repeats.ts';
import type { FollowingLeadStep, OpeningLeadStep } from '../../shared/accountability/step.ts';
import { factsOf, offeredOf, ownPart, owedView } from '../../shared/accountability/views.ts';
import { maySeeLead } from '../../shared/accountability/visibility.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { type LeadOutcome, openLead, takeLeadStep } from './lead-commands.ts';
import { repeatsFor } from './ledger.ts';
import { commandOf } from './matters.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { leadNotFound, outcomeProblem } from './problems.ts';
import { type HttpEvent, idempotencyKeyOf, ifMatchOf, parseInput, readJson, staffOf } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { askerOf, requireRole } from './step-callers.ts';

/** The Lambda of the step that opens a lead: 201 with its number and state. */
export function leadOpeningHandler<Schema extends z.ZodMiniType>(
  step: OpeningLeadStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const actor = staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    const key = idempotencyKeyOf(event) ?? at.newId();
    const command = commandOf({ key, scope: [step.name, askerOf(actor)].join('|'), body: input });
    const lead = requireLead(at, step.name, undefined, await openLead(at, step, input, actor, command));
    return jsonAnswer(201, stateFor(actor, lead, undefined));
  }, service);
}

/** The Lambda of a step on a lead: answers its new state, as the asker may see it. */
export function leadStepHandler<Schema extends z.ZodMiniType>(
  step: FollowingLeadStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const no = leadNoOf(event);
    const actor = staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    const command = commandOf({
      key: idempotencyKeyOf(event) ?? at.newId(),
      scope: [step.name, no, askerOf(actor)].join('|'),
      body: input,
    });
    const ifVersion = ifMatchOf(event);
    const outcome = await takeLeadStep(at, step, no, input, actor, command, {
      ...(ifVersion === undefined ? {} : { ifVersion }),
      mayAct: (lead) => maySeeLead(actor, factsOf(lead)) || (step.ofConcerned === true && mayObject(lead, actor.id)),
    });
    const lead = requireLead(at, step.name, no, outcome);
    const repeats = step.looksBack === true ? await repeatsFor(at, lead) : undefined;
    return jsonAnswer(200, stateFor(actor, lead, repeats), { etag: `"${lead.version}"` });
  }, service);
}

/** The number in the address. A malformed one looks like an unknown one. @throws ProblemError 404 */
export function leadNoOf(event: HttpEvent): string {
  const no = readLeadNumber(event.pathParameters?.['no'] ?? '');
  if (no === undefined) throw leadNotFound();
  return no;
}

function requireLead(service: Service, step: string, leadNo: string | undefined, outcome: LeadOutcome): Lead {
  const about = { step, ...(leadNo === undefined ? {} : { leadNo }) };
  if (outcome.kind === 'done') {
    service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { ...about, leadNo: outcome.state.no });
    return outcome.state;
  }
  service.log(outcome.kind === 'contended' ? 'COMMAND_CONTENDED' : 'COMMAND_REFUSED', {
    ...about,
    refusal: outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind,
  });
  throw outcomeProblem(outcome, leadNotFound);
}

// Whoever is concerned sees their own part and nothing of the file.
function stateFor(actor: Extract<Actor, { kind: 'staff' }>, lead: Lead, repeats: Repeats | undefined): object {
  if (!maySeeLead(actor, factsOf(lead))) return ownPart(lead, actor.id);
  const status = leadStatusOf(lead);
  return {
    leadNo: lead.no,
    version: lead.version,
    status,
    statusTitle: LEAD_STATUSES[status],
    owed: owedOf(lead).map(owedView),
    offered: offeredOf(lead),
    ...(repeats === undefined ? {} : { repeats }),
    possible: LEAD_STEPS_POSSIBLE[status],
  };
}
