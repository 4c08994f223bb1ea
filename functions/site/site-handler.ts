import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type PetitionerView, petitionerView } from '../../shared/petition/views.ts';
import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { commitmentsPage } from '../../web/resident/commitments-page.ts';
import { problemPage } from '../../web/resident/problem-page.ts';
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
import { ProblemError, unexpected } from '../platform/problems.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { OpenService, Service } from '../platform/service.ts';
import { type Answer, page, siteScript, wordsFor } from './answers.ts';
import { askComplaint, showComplaint, takeComplaint } from './complaint-pages.ts';
import { offerAppointments, ownAppointment, takeAppointment } from './appointment-pages.ts';
import { askRating, takeRating } from './rating-pages.ts';
import { act } from './act-pages.ts';
import { answerDueDate, askDueDate, showAccessibility, showPrivacy } from './notice-pages.ts';
import { showReceipt } from './receipt.ts';
import { compressed } from '../platform/compressed.ts';
import { inReadersSize } from './reading-size.ts';
import { handIn, isPetitionPage, turnPage } from './petition-pages.ts';
import { admittedBy, passFor } from './admitted.ts';
import { showPaper } from './paper-pages.ts';
import { datesFile } from './dates-file.ts';
import { download, formTargets, offerForms } from './attachment-pages.ts';

/** The residents' pages, complete without a script. A form goes the same way as a call of the API: schema, rule, record. */
export function siteHandler(open: OpenService<AttachmentService>): HttpHandler {
  return async (event) => {
    const service = open();
    const locale = localeOf(event);
    return compressed(event, inReadersSize(event, service, await answerOrProblem(event, service, locale)));
  };
}

async function answerOrProblem(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  try {
    return await answer(event, service, locale);
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      service.log('REQUEST_FAILED', { requestId: event.requestContext.requestId, error: errorName(error) });
    }
    return problem(service, locale, error instanceof ProblemError ? error : unexpected());
  }
}

async function answer(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const office = commitmentsOf(service).office;
  if (isPetitionPage(event.rawPath)) return turnPage(event, service, locale);
  switch (`${event.requestContext.http.method} ${event.rawPath}`) {
    case 'POST /petitions':
      return handIn(event, service, locale);
    case 'POST /track':
      return follow(event, service, locale);
    case 'POST /receipt':
      return showReceipt(event, service, locale);
    case 'GET /track':
    case 'HEAD /track':
      return page(200, trackPage({ office, locale }));
    case 'GET /commitments':
    case 'HEAD /commitments':
      return page(200, commitmentsPage({ commitments: await disclosuresOf(service), locale }));
    case 'GET /due-dates':
    case 'HEAD /due-dates':
      return askDueDate(service, locale);
    case 'POST /due-dates':
      return answerDueDate(event, service, locale);
    case 'GET /site.js':
    case 'HEAD /site.js':
      return siteScript(event);
    case 'GET /privacy':
    case 'HEAD /privacy':
      return showPrivacy(service, locale);
    case 'GET /accessibility':
    case 'HEAD /accessibility':
      return showAccessibility(service, locale);
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
    case 'POST /papers':
      return showPaper(event, service);
    case 'POST /attachments/download':
      return download(event, service);
    default:
      return page(200, startPage({ office, timeLimits: commitmentsOf(service).timeLimits, locale }));
  }
}

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
