import { uploadPage, askingPage } from '../../web/resident/upload-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { linkTo } from '../inquiry/endpoints/attachment-link.ts';
import { ticketFor } from '../inquiry/endpoints/upload-ticket.ts';
import { ProblemError } from '../platform/problems.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { AttachmentService } from '../platform/attachment-service.ts';
import { admittedBy } from './admitted.ts';
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
