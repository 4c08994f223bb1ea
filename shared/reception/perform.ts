import type * as z from 'zod/mini';
import { refuse } from '../petition/decision.ts';
import { dateRefusal, daysOf, roleRefusal } from '../petition/perform.ts';
import type { Declaration } from '../petition/step.ts';
import type { ReceptionContext, ReceptionDecision } from './decision.ts';

interface Judged<State, Event, Schema extends z.ZodMiniType, Context extends ReceptionContext> extends Pick<
  Declaration<Schema>,
  'roles' | 'title' | 'actedOn' | 'learnedOf'
> {
  decide(state: State, input: z.infer<Schema>, context: Context): ReceptionDecision<Event>;
}

/** Judges a command at the counter: who, when, then the step's own rule. */
export function performReception<State, Event, Schema extends z.ZodMiniType, Context extends ReceptionContext>(
  step: Judged<State, Event, Schema, Context>,
  state: State,
  input: z.infer<Schema>,
  context: Context,
): ReceptionDecision<Event> {
  const refusal = roleRefusal(step, context) ?? dateRefusal(daysOf(step, input), input, context, undefined);
  return refusal === undefined ? step.decide(state, input, context) : refuse(refusal);
}
