import type * as z from 'zod/mini';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import type { IntegrityEvent } from '../../shared/integrity/events.ts';
import { foldIntegrity, type IntegrityRecord } from '../../shared/integrity/integrity-record.ts';
import { recordNumber } from '../../shared/integrity/record-number.ts';
import { type IntegrityStep, performIntegrity } from '../../shared/integrity/step.ts';
import { declarationEntries, giftEntries } from '../../shared/integrity/views.ts';
import type { IntegrityWords } from '../../shared/integrity/words.ts';
import { commandOf, type Register, takeStep } from './matters.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { outcomeProblem } from './problems.ts';
import { idempotencyKeyOf, ifMatchOf, parseInput, readJson, staffOf } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { askerOf, requireRole } from './step-callers.ts';

/** The Lambda of a step on one's own record: whose it is the token says, and no address. */
export function integrityStepHandler<Schema extends z.ZodMiniType>(
  step: IntegrityStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const actor = staffOf(event, at.district.slug);
    requireRole(actor, step);
    const input = parseInput(step.input, readJson(event));
    const no = recordNumber(actor.id);
    const now = at.now();
    const ifVersion = ifMatchOf(event);
    const outcome = await takeStep(recordsOf(at), no, {
      actor,
      command: commandOf({
        key: idempotencyKeyOf(event) ?? at.newId(),
        scope: [step.name, askerOf(actor)].join('|'),
        body: input,
      }),
      now,
      step: step.name,
      input,
      calendar: at.calendar.version,
      aside: step.aside?.(input),
      ...(ifVersion === undefined ? {} : { ifVersion }),
      decide: (record, { reference }) =>
        Promise.resolve(
          performIntegrity(step, record, input, {
            now,
            today: shanghaiDay(now),
            actor,
            ...(reference === undefined ? {} : { words: reference }),
          }),
        ),
    });
    if (outcome.kind !== 'done') {
      at.log('COMMAND_REFUSED', {
        step: step.name,
        refusal: outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind,
      });
      throw outcomeProblem(outcome);
    }
    at.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { step: step.name });
    const record = outcome.state;
    return jsonAnswer(
      200,
      { version: record.version, declarations: declarationEntries(record), gifts: giftEntries(record) },
      { etag: `"${record.version}"` },
    );
  }, service);
}

function recordsOf({ integrity }: Service): Register<IntegrityRecord, IntegrityEvent, IntegrityWords> {
  return { record: integrity.record, words: integrity.words, fold: foldIntegrity };
}
