import type * as z from 'zod/mini';
import { refuse } from '../petition/decision.ts';
import { dateRefusal, daysOf, roleRefusal } from '../petition/perform.ts';
import type { Declaration } from '../petition/step.ts';
import type { IntegrityContext, IntegrityDecision } from './decision.ts';
import type { IntegrityRecord } from './integrity-record.ts';
import type { IntegrityWords } from './words.ts';

/** A step that somebody takes on their own record, and on nobody else's. */
export interface IntegrityStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<
  Schema,
  IntegrityWords
> {
  decide(record: IntegrityRecord, input: z.infer<Schema>, context: IntegrityContext): IntegrityDecision;
}

export function integrityStep<Schema extends z.ZodMiniType>(step: IntegrityStep<Schema>): IntegrityStep<Schema> {
  return step;
}

/** Judges a command: who, when, then the step's own rule. */
export function performIntegrity<Schema extends z.ZodMiniType>(
  step: IntegrityStep<Schema>,
  record: IntegrityRecord,
  input: z.infer<Schema>,
  context: IntegrityContext,
): IntegrityDecision {
  const refusal = roleRefusal(step, context) ?? dateRefusal(daysOf(step, input), input, context, undefined);
  return refusal === undefined ? step.decide(record, input, context) : refuse(refusal);
}
