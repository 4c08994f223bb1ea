import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type PetitionerView, petitionerView } from '../../shared/petition/views.ts';
import type { FieldError } from '../../shared/contracts/answers.ts';
import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import { commitmentsPage } from '../../web/resident/commitments-page.ts';
import { PETITION_FORM_FIELDS, type PetitionFormValues } from '../../web/resident/petition-form.ts';
import { problemPage } from '../../web/resident/problem-page.ts';
import { receiptPage } from '../../web/resident/receipt-page.ts';
import { startPage } from '../../web/resident/start-page.ts';
import { askingPage, receivedPage } from '../../web/resident/upload-page.ts';
import { statusPage, trackPage } from '../../web/resident/track-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { disclosuresOf } from '../inquiry/endpoints/disclosures.ts';
import { trackPetition } from '../inquiry/endpoints/track.ts';
import { callerAddress } from '../platform/caller-address.ts';
import type { AttachmentService } from '../platform/attachment-service.ts';
import { errorName } from '../platform/log.ts';
import type { HttpHandler } from '../platform/pipeline.ts';
import { openPetition } from '../platform/procedure-handlers.ts';
import { ProblemError, unexpected } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { OpenService, Service } from '../platform/service.ts';
import { type Answer, formKeyOf, givenIn, page, withoutMissing, wordsFor } from './answers.ts';
import { askComplaint, showComplaint, takeComplaint } from './complaint-pages.ts';
import { offerAppointments, ownAppointment, takeAppointment } from './appointment-pages.ts';
import { askRating, takeRating } from './rating-pages.ts';
import { act } from './act-pages.ts';
import { admittedBy, passFor } from './admitted.ts';
import { datesFile } from './dates-file.ts';
import { download, formTargets, offerForms } from './attachment-pages.ts';

/** The residents' pages, complete without a script. A form goes the same way as a call of the API: schema, rule, record. */
export function siteHandler(open: OpenService<AttachmentService>): HttpHandler {
  return async (event) => {
    const service = open();
    const locale = localeOf(event);
    try {
      return await answer(event, service, locale);
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        service.log('REQUEST_FAILED', { requestId: event.requestContext.requestId, error: errorName(error) });
      }
      return problem(service, locale, error instanceof ProblemError ? error : unexpected());
    }
  };
}

async function answer(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const office = commitmentsOf(service).office;
  switch (`${event.requestContext.http.method} ${event.rawPath}`) {
    case 'POST /petitions':
      return handIn(event, service, locale);
    case 'POST /track':
      return follow(event, service, locale);
    case 'GET /track':
    case 'HEAD /track':
      return page(200, trackPage({ office, locale }));
    case 'GET /commitments':
    case 'HEAD /commitments':
      return page(200, commitmentsPage({ commitments: await disclosuresOf(service), locale }));
    case 'GET /appointments':
    case 'HEAD /appointments':
      return offerAppointments(service, locale);
    case 'POST /appointments':
      return takeAppointment(event, service, locale);
    case 'POST /appointments/mine':
      return ownAppointment(event, service, locale);
    case 'GET /complaints':
    case 'HEAD /complaints':
      return askComplaint(service, locale);
    case 'POST /complaints':
      return takeComplaint(event, service, locale);
    case 'POST /act':
      return (await act(event, service, locale)) ?? showAgain(event, service, locale);
    case 'GET /rate':
    case 'HEAD /rate':
      return askRating(event, service, locale);
    case 'POST /rate':
      return takeRating(event, service, locale);
    case 'GET /attachments':
    case 'HEAD /attachments':
      return page(200, askingPage({ office, locale }));
    case 'POST /attachments':
      return offerForms(event, service, locale);
    case 'GET /attachments/received':
    case 'HEAD /attachments/received':
      return page(200, receivedPage({ office, locale }));
    case 'POST /dates.ics':
      return datesFile(event, service, locale);
    case 'POST /attachments/download':
      return download(event, service);
    default:
      return page(200, emptyForm(service, locale));
  }
}

function emptyForm(service: Service, locale: Locale): string {
  const { office, timeLimits } = commitmentsOf(service);
  return startPage({ office, timeLimits, locale, formKey: service.newId() });
}

async function handIn(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const fields = readForm(event);
  const values: PetitionFormValues = Object.fromEntries(PETITION_FORM_FIELDS.map((name) => [name, fields[name]]));
  const { office, timeLimits } = commitmentsOf(service);
  const formKey = formKeyOf(fields);
  try {
    const input = parseInput(submit.input, petitionFrom(fields));
    const receipt = await openPetition(service, submit, input, { kind: 'resident' }, formKey);
    return page(201, receiptPage({ office, receipt, locale, pass: passFor(service, receipt.petitionNo) }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'IDEMPOTENCY_KEY_REUSED') {
      // The form was sent before and then changed: what is in it now is another petition, handed in by another press.
      return page(
        422,
        startPage({ office, timeLimits, locale, values, formKey: service.newId(), notice: SENT_BEFORE[locale] }),
      );
    }
    const errors = errorsOf(error);
    if (errors.length === 0) throw error;
    return page(
      error.problem.status,
      startPage({ office, timeLimits, locale, values, errors, formKey: formKey ?? service.newId() }),
    );
  }
}

const SENT_BEFORE: Readonly<Record<Locale, string>> = {
  zh: '您刚才已经提交过一份。如果要把修改后的内容作为新的诉求提交，请再按一次“提交诉求”；如果只是补充，请用原编号查询后联系社区补充。',
  en: 'You have handed in this form already. To hand in what it says now as a new petition, press the button once more.',
};

async function follow(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const fields = readForm(event);
  const { petitionNo = '', queryCode = '' } = fields;
  const office = commitmentsOf(service).office;
  let view: PetitionerView;
  try {
    // Complaints are followed at the same door; their numbers begin with a letter.
    if (readComplaintNumber(petitionNo) !== undefined) return await showComplaint(event, service, locale);
    view = await trackPetition(service, petitionNo, queryCode, callerAddress(event, service));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    return page(status, trackPage({ office, locale, petitionNo, error: wordsFor(error, locale) }), error.headers);
  }
  return statusOf(service, view, locale);
}

// After an act: the petition as it stands now, and that it was received.
async function showAgain(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const petition = await admittedBy(event, service);
  const recorded = await service.record.load(petition.no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const today = shanghaiDay(service.now());
  const view = petitionerView(petition, commits, service.office, service.calendar, today);
  return statusOf(service, view, locale, true);
}

async function statusOf(
  service: AttachmentService,
  view: PetitionerView,
  locale: Locale,
  done = false,
): Promise<Answer> {
  const office = commitmentsOf(service).office;
  const waiting = await waitingOf(service, view.petitionNo);
  const pass = passFor(service, view.petitionNo);
  return page(200, statusPage({ office, view, locale, pass, waiting, done }), {}, formTargets(service));
}

// Where a petition stands is said even while the bucket does not answer.
async function waitingOf(service: AttachmentService, petitionNo: string): Promise<number | undefined> {
  try {
    return await service.attachments.waiting(petitionNo);
  } catch (error) {
    service.log('REQUEST_FAILED', { petitionNo, error: errorName(error) });
    return undefined;
  }
}

// An empty field of a form is a field not filled in.
function petitionFrom(fields: Readonly<Record<string, string>>): unknown {
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

function errorsOf(error: ProblemError): readonly FieldError[] {
  return error.problem.errors ?? [];
}

function localeOf(event: HttpEvent): Locale {
  return event.queryStringParameters?.['lang'] === 'en' ? 'en' : 'zh';
}

function problem(
  service: Service,
  locale: Locale,
  { problem: { status, title, detail }, headers }: ProblemError,
): Answer {
  const { office } = commitmentsOf(service);
  return page(status, problemPage({ office, locale, status, title, detail }), headers);
}
