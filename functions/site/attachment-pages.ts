import { uploadPage, askingPage } from '../../web/resident/upload-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { linkTo } from '../inquiry/endpoints/attachment-link.ts';
import { ticketFor } from '../inquiry/endpoints/upload-ticket.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { admitResident } from '../platform/query-code.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { AttachmentService } from '../platform/attachment-service.ts';
import type { Service } from '../platform/service.ts';
import { addMinutes } from '../../shared/calendar/instant.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { type Answer, page, wordsFor } from './answers.ts';

const RESIDENT = { kind: 'resident' } as const;

/** The two forms, for whoever comes with number and code; asked again, with words, for whoever comes with wrong ones. */
export async function offerForms(event: HttpEvent, service: AttachmentService, locale: Locale): Promise<Answer> {
  const { petitionNo = '' } = readForm(event);
  const office = commitmentsOf(service).office;
  const back = `${service.publicAddress}/attachments/received${locale === 'zh' ? '' : `?lang=${locale}`}`;
  try {
    const petition = await admittedBy(event, service);
    const forms = {
      photo: ticketFor(service, petition, RESIDENT, 'photo', back),
      document: ticketFor(service, petition, RESIDENT, 'document', back),
    };
    return page(200, uploadPage({ office, locale, forms }), {}, formTargets(service));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    return page(status, askingPage({ office, locale, petitionNo, error: wordsFor(error, locale) }), error.headers);
  }
}

/** To the file, by a link that lasts two minutes. */
export async function download(event: HttpEvent, service: AttachmentService): Promise<Answer> {
  const petition = await admittedBy(event, service);
  const { url } = await linkTo(service, petition, RESIDENT, readForm(event)['id'] ?? '');
  return { statusCode: 303, headers: { location: url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } };
}

/** Where the forms of our pages may be sent, and led on to: the bucket, and from there back to our own address. */
export function formTargets({ attachments, publicAddress }: AttachmentService): readonly string[] {
  return [attachments.address, publicAddress];
}

/** Half an hour: long enough to find the contract in the drawer. */
const PASS_MINUTES = 30;

/** For the buttons of a page that number and code have opened. */
export function passFor({ hashes, now }: Service, petitionNo: string): string {
  return hashes.passFor(petitionNo, addMinutes(now(), PASS_MINUTES));
}

/** Lets in by the pass of one of our pages, or by number and code like everybody. @throws ProblemError */
async function admittedBy(event: HttpEvent, service: Service): Promise<Petition> {
  const { petitionNo = '', queryCode = '', pass } = readForm(event);
  const no = readPetitionNumber(petitionNo);
  if (no === undefined) throw notFound();
  if (pass === undefined) {
    return (await admitResident(service, no, queryCode, event.requestContext.http.sourceIp)).petition;
  }
  if (!service.hashes.isPass(no, pass, service.now())) throw pageExpired();
  const recorded = await service.record.load(no, { consistent: true });
  const petition = foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    service.office,
  );
  if (petition === undefined) throw notFound();
  return petition;
}

function pageExpired(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'PAGE_EXPIRED',
    title: '页面已过期，请重新输入编号和查询码',
    detail: 'This page has expired; please give the number and the query code again.',
  });
}
