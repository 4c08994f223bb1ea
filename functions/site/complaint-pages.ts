import { COMPLAINT_CODES } from '../../shared/complaints/codes.ts';
import { complain } from '../../shared/complaints/steps/complain.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { codeField } from '../../web/resident/complaint-form.ts';
import { complaintPage, complaintReceiptPage, complaintStatusPage } from '../../web/resident/complaint-pages.ts';
import { type Locale, WORDS } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { followComplaint, superiorOf } from '../inquiry/endpoints/track-complaint.ts';
import { callerAddress } from '../platform/caller-address.ts';
import { receiveComplaint } from '../platform/complaint-handlers.ts';
import { ProblemError } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { type Answer, formKeyOf, givenIn, page, withoutMissing } from './answers.ts';

/** 监督投诉 (R43): the empty form. Opening it reads and notes nothing. */
export function askComplaint(service: Service, locale: Locale): Answer {
  return page(200, complaintPage({ ...framed(service, locale), formKey: service.newId() }));
}

/** Takes a complaint the same way as a call of the API; with mistakes everything typed comes back. */
export async function takeComplaint(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const values = readForm(event);
  const formKey = formKeyOf(values);
  const frame = framed(service, locale);
  try {
    const input = parseInput(complain.input, complaintFrom(values));
    const receipt = await receiveComplaint(service, complain, input, { kind: 'resident' }, formKey);
    return page(201, complaintReceiptPage({ ...frame, receipt }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, code, errors = [] } = error.problem;
    if (code === 'IDEMPOTENCY_KEY_REUSED') {
      const notice = WORDS[locale].complaints.sentBefore;
      return page(422, complaintPage({ ...frame, values, formKey: service.newId(), notice }));
    }
    if (errors.length === 0) throw error;
    return page(status, complaintPage({ ...frame, values, errors, formKey: formKey ?? service.newId() }));
  }
}

/** Where a complaint stands. @throws ProblemError 404, 429 */
export async function showComplaint(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const { petitionNo = '', queryCode = '' } = readForm(event);
  const view = await followComplaint(service, petitionNo, queryCode, callerAddress(event, service));
  return page(200, complaintStatusPage({ office: commitmentsOf(service).office, locale, view }));
}

function framed(service: Service, locale: Locale) {
  return { office: commitmentsOf(service).office, superior: superiorOf(service), locale };
}

// An empty field of a form is a field not filled in.
function complaintFrom(values: Readonly<Record<string, string>>): unknown {
  const given = givenIn(values);
  const complainant = withoutMissing({
    name: given('complainant.name'),
    phone: given('complainant.phone'),
    email: given('complainant.email'),
  });
  return withoutMissing({
    complainant: Object.keys(complainant).length === 0 ? undefined : complainant,
    anonymous: values['anonymous'] === undefined ? undefined : true,
    subject: given('subject') ?? '',
    who: given('who'),
    codes: codesOf(COMPLAINT_CODES).filter((code) => values[codeField(code)] !== undefined),
    what: given('what') ?? '',
    petitionNo: given('petitionNo'),
  });
}
