import type { FieldError } from '../../shared/contracts/answers.ts';
import { nameOrNone } from '../../shared/petition/registration.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import { PETITION_FORM_FIELDS, formFieldOf, type PetitionFormValues } from '../../web/resident/petition-fields.ts';
import { petitionForm } from '../../web/resident/petition-form.ts';
import { ASKED_ON, ASKING_PAGES, type AskingPage, checkPage, petitionPage } from '../../web/resident/petition-pages.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import type { AttachmentService } from '../platform/attachment-service.ts';
import { openPetition } from '../platform/procedure-handlers.ts';
import { fieldErrors, notFound, ProblemError } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { receiptOf } from './receipt.ts';
import { type Answer, formKeyOf, givenIn, page, withoutMissing } from './answers.ts';

/**
 * The pages of a form that is being filled in may be kept by the browser that fills it in, and by nobody on the way: "back" leads to
 * them, as they were left, without a question whether to send something again. Asked for anew they are fetched anew.
 */
const WHILE_TYPING = { 'cache-control': 'private, no-cache' };

const PREFIX = '/petitions/new/';

export function isPetitionPage(path: string): boolean {
  return path.startsWith(PREFIX);
}

/**
 * A page of the form: empty where it is opened by its address; where the page before sends what was typed, the next one, or the same
 * again with words beside what has to be changed. @throws ProblemError 404 for a page that there is not
 */
export function turnPage(event: HttpEvent, service: Service, locale: Locale): Answer {
  const office = commitmentsOf(service).office;
  const name = event.rawPath.slice(PREFIX.length);
  const isGet = event.requestContext.http.method !== 'POST';
  const fields = isGet ? {} : readForm(event);
  const { from = '', go, to } = fields;
  const shown = { office, locale, values: valuesIn(fields), formKey: formKeyOf(fields) ?? service.newId() };
  if (name === 'all') return page(200, petitionForm(shown), WHILE_TYPING);
  if (name !== 'check' && !isAsking(name)) throw notFound();
  const fromCheck = to === 'check';
  if (isAsking(from) && go !== 'back') {
    const errors = mistakesOn(from, shown.values);
    if (errors.length > 0) return page(422, petitionPage({ ...shown, name: from, errors, fromCheck }), WHILE_TYPING);
  }
  const next = isAsking(name)
    ? petitionPage({ ...shown, name, fromCheck, pristine: isGet })
    : checkPage({ ...shown, errors: mistakesIn(shown.values) });
  return page(200, next, WHILE_TYPING);
}

/** Hands in, from the check page or from all on one page, in the same way as a call of the API. */
export async function handIn(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const fields = readForm(event);
  const formKey = formKeyOf(fields);
  const { office } = commitmentsOf(service);
  const again = (errors: readonly FieldError[], key: string, notice?: string): string => {
    const shown = { office, locale, values: valuesIn(fields), errors, formKey: key, notice };
    return fields['from'] === 'check' ? checkPage(shown) : petitionForm(shown);
  };
  try {
    const input = parseInput(submit.input, petitionFrom(fields));
    const receipt = await openPetition(service, submit, input, { kind: 'resident' }, formKey);
    return page(201, receiptOf(service, receipt, locale, true));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, code, errors = [] } = error.problem;
    // The form was sent before and then changed: what is in it now is another petition, handed in by another press.
    if (code === 'IDEMPOTENCY_KEY_REUSED') {
      return page(422, again([], service.newId(), SENT_BEFORE[locale]), WHILE_TYPING);
    }
    if (errors.length === 0) throw error;
    return page(status, again(errors, formKey ?? service.newId()), WHILE_TYPING);
  }
}

const SENT_BEFORE: Readonly<Record<Locale, string>> = {
  zh: '您刚才已经提交过一份。如果要把修改后的内容作为新的诉求提交，请再按一次“提交诉求”；如果只是补充，请用原编号查询后联系社区补充。',
  en: 'You have handed in this form already. To hand in what it says now as a new petition, press the button once more.',
};

function isAsking(name: string): name is AskingPage {
  return ASKING_PAGES.some((asking) => asking === name);
}

function valuesIn(fields: Readonly<Record<string, string>>): PetitionFormValues {
  return Object.fromEntries(PETITION_FORM_FIELDS.map((name) => [name, fields[name]]));
}

/** What is wrong on one page, by the schema and the rule that judge the whole; of the other pages nothing is said yet. */
function mistakesOn(name: AskingPage, values: PetitionFormValues): readonly FieldError[] {
  const own: readonly string[] = ASKED_ON[name];
  const here = Object.fromEntries(Object.entries(values).filter(([field]) => own.includes(field)));
  const onThisPage = mistakesIn(here).filter(({ field }) => own.includes(formFieldOf(field) ?? ''));
  // A way to be reached, and no name: said here, where it can be taken away again.
  const reached = ASKED_ON.contact.find((field) => Boolean(here[field]?.trim()));
  if (name !== 'contact' || values.anonymous !== 'true' || reached === undefined) return onThisPage;
  const refused = nameOrNone(true, { petitioner: reached });
  return [...onThisPage, ...(refused === undefined ? [] : [{ field: reached, message: said(refused) }])];
}

function mistakesIn(values: Readonly<Record<string, string | undefined>>): readonly FieldError[] {
  const given = petitionFrom(withoutUndefined(values));
  const read = submit.input.safeParse(given);
  const refused = nameOrNone(values['anonymous'] === undefined ? undefined : true, given);
  const bySchema = read.success ? [] : fieldErrors(read.error);
  const aboutName = bySchema.some(({ field }) => formFieldOf(field) === 'petitioner.name');
  return refused === undefined || aboutName
    ? bySchema
    : [{ field: refused.field, message: said(refused) }, ...bySchema];
}

function said({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh} / ${en}`;
}

function withoutUndefined(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

// An empty field of a form is a field not filled in.
function petitionFrom(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = givenIn(fields);
  const petitioner = withoutMissing({
    name: given('petitioner.name'),
    phone: given('petitioner.phone'),
    email: given('petitioner.email'),
    address: given('petitioner.address'),
  });
  const agent = withoutMissing({
    name: given('agent.name'),
    relation: given('agent.relation'),
    phone: given('agent.phone'),
    email: given('agent.email'),
    authority: given('agent.authority'),
  });
  return withoutMissing({
    agent: Object.keys(agent).length === 0 ? undefined : agent,
    underFourteen: fields['underFourteen'] === undefined ? undefined : true,
    petitioner: Object.keys(petitioner).length === 0 ? undefined : petitioner,
    anonymous: fields['anonymous'] === undefined ? undefined : true,
    subject: given('subject') ?? '',
    statement: given('statement') ?? '',
    request: given('request') ?? '',
    place: given('place'),
  });
}
