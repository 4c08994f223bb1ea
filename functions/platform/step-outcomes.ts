import type { OutcomeOf } from './matters.ts';
import { outcomeProblem, type ProblemError } from './problems.ts';
import type { Service } from './service.ts';

/** The state a command came to. @throws ProblemError for every other end */
export function requireDone<State, Event>(
  service: Service,
  step: string,
  outcome: OutcomeOf<State, Event>,
  unknown: () => ProblemError,
): State {
  if (outcome.kind === 'done') {
    service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { step });
    return outcome.state;
  }
  service.log(outcome.kind === 'contended' ? 'COMMAND_CONTENDED' : 'COMMAND_REFUSED', {
    step,
    refusal: outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind,
  });
  throw outcomeProblem(outcome, unknown);
}
