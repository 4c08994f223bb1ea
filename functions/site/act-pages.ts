import { rate } from '../../shared/petition/steps/rate.ts';
import { requestFinalReview } from '../../shared/petition/steps/request-final-review.ts';
import { requestRecusal } from '../../shared/petition/steps/request-recusal.ts';
import { requestReviewStep } from '../../shared/petition/steps/request-review.ts';
import { supplement } from '../../shared/petition/steps/supplement.ts';
import { withdraw } from '../../shared/petition/steps/withdraw.ts';
import type { FollowingStep } from '../../shared/petition/step.ts';
import { ACT_FIELDS, actPage, isResidentsAct, type ResidentsAct } from '../../web/resident/act-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { take } from '../platform/commands.ts';
import { commandOf } from '../platform/matters.ts';
import { invalidInput, notFound, outcomeProblem, ProblemError } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { admittedBy } from './admitted.ts';
import { type Answer, formKeyOf, givenIn, page, withoutMissing } from './answers.ts';

const STEPS: Readonly<Record<ResidentsAct, FollowingStep>> = {
  'request-review': requestReviewStep,
  'request-final-review': requestFinalReview,
  supplement: supplement,
  rate: rate,
  'request-recusal': requestRecusal,
  withdraw: withdraw,
};

/**
 * The form of one act, for whoever comes from the page of their petition; sent back with its key, the act is taken, by the same step as
 * through the API. What was typed stands there again after a mistake. Undefined once it is done: then the petition is shown.
 */
export async function act(event: HttpEvent, service: Service, locale: Locale): Promise<Answer | undefined> {
  const fields = readForm(event);
  const name = fields['act'] ?? '';
  if (!isResidentsAct(name)) throw notFound();
  const { no } = await admittedBy(event, service);
  const formKey = formKeyOf(fields);
  const shown = {
    office: commitmentsOf(service).office,
    locale,
    act: name,
    petitionNo: no,
    pass: fields['pass'] ?? '',
  };
  if (formKey === undefined) return page(200, actPage({ ...shown, formKey: service.newId() }));
  const given = givenIn(fields);
  const typed = Object.fromEntries(ACT_FIELDS[name].map((field) => [field, given(field)]));
  try {
    await taken(service, name, no, typed, formKey);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError) || (error.problem.errors ?? []).length === 0) throw error;
    const { status, errors = [] } = error.problem;
    return page(status, actPage({ ...shown, formKey, given: typed, errors }));
  }
}

async function taken(
  service: Service,
  name: ResidentsAct,
  no: string,
  { sure, ...typed }: Readonly<Record<string, string | undefined>>,
  key: string,
): Promise<void> {
  if (name === 'withdraw' && sure === undefined) {
    throw invalidInput([
      { field: 'sure', message: '请勾选，确认撤回 / please tick the box to say that you withdraw it' },
    ]);
  }
  const step = STEPS[name];
  const input = parseInput(step.input, withoutMissing(typed));
  const command = commandOf({ key, scope: [step.name, no, 'page'].join('|'), body: input });
  const outcome = await take(service, step, no, input, { kind: 'resident' }, command);
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { step: step.name, petitionNo: no });
}
