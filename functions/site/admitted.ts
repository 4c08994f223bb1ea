import { addMinutes } from '../../shared/calendar/instant.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { callerAddress } from '../platform/caller-address.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { admitResident } from '../platform/query-code.ts';
import { type HttpEvent, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';

/** Half an hour: long enough to find the contract in the drawer. */
const PASS_MINUTES = 30;

/** For the buttons of a page that number and code have opened. */
export function passFor({ hashes, now }: Service, petitionNo: string): string {
  return hashes.passFor(petitionNo, addMinutes(now(), PASS_MINUTES));
}

/** Lets in by the pass of one of our pages, or by number and code like everybody. @throws ProblemError */
export async function admittedBy(event: HttpEvent, service: Service): Promise<Petition> {
  const { petitionNo = '', queryCode = '', pass } = readForm(event);
  const no = readPetitionNumber(petitionNo);
  if (no === undefined) throw notFound();
  if (pass === undefined) {
    return (await admitResident(service, no, queryCode, callerAddress(event, service))).petition;
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
