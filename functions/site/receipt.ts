import { shanghaiDay } from '../../shared/calendar/instant.ts';
import type { Receipt } from '../../shared/contracts/answers.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { readPetitionNumber, readQueryCode } from '../../shared/petition/petition-number.ts';
import { clockViews } from '../../shared/petition/views.ts';
import { receiptPage } from '../../web/resident/receipt-page.ts';
import { trackPage } from '../../web/resident/track-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { callerAddress } from '../platform/caller-address.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { admitResident } from '../platform/query-code.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { passFor } from './admitted.ts';
import { type Answer, page, wordsFor } from './answers.ts';

export function receiptOf(service: Service, receipt: Receipt, locale: Locale, isNew: boolean): string {
  const { office } = commitmentsOf(service);
  const { publicAddress } = service;
  return receiptPage({ office, receipt, locale, publicAddress, isNew, pass: passFor(service, receipt.petitionNo) });
}

/** 查看回执: the page once more as it was on the first day, for whoever brings number and code. The code shown is the one they brought. */
export async function showReceipt(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const { petitionNo = '', queryCode = '' } = readForm(event);
  try {
    const receipt = await receiptOfRecord(event, service, petitionNo, queryCode);
    return page(200, receiptOf(service, receipt, locale, false));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { office } = commitmentsOf(service);
    const asked = trackPage({ office, locale, petitionNo, error: wordsFor(error, locale) });
    return page(error.problem.status, asked, error.headers);
  }
}

async function receiptOfRecord(event: HttpEvent, service: Service, given: string, code: string): Promise<Receipt> {
  const petitionNo = readPetitionNumber(given);
  if (petitionNo === undefined) throw notFound();
  const { commits } = await admitResident(service, petitionNo, code, callerAddress(event, service));
  const [first] = commits;
  const petition = first === undefined ? undefined : foldPetition(petitionNo, [first], service.office);
  if (first === undefined || petition === undefined) throw notFound();
  return {
    petitionNo,
    queryCode: readQueryCode(code) ?? code,
    receivedAt: petition.registered.receivedAt,
    clocks: clockViews(petition, service.calendar, shanghaiDay(first.at)),
  };
}
