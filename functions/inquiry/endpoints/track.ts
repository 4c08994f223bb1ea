import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { TRACK_INPUT } from '../../../shared/contracts/inquiries.ts';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { type PetitionerView, petitionerView } from '../../../shared/petition/views.ts';
import { callerAddress } from '../../platform/caller-address.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { notFound } from '../../platform/problems.ts';
import { admitResident } from '../../platform/query-code.ts';
import { parseInput, readJson } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';

export const track: Endpoint = async (event, service) => {
  const { petitionNo, queryCode } = parseInput(TRACK_INPUT, readJson(event));
  return jsonAnswer(200, await trackPetition(service, petitionNo, queryCode, callerAddress(event, service)));
};

/** @throws ProblemError 404 for a wrong number and a wrong code alike, 429 after too many */
export async function trackPetition(
  service: Service,
  petitionNo: string,
  queryCode: string,
  address: string,
): Promise<PetitionerView> {
  const no = readPetitionNumber(petitionNo);
  if (no === undefined) throw notFound();
  const { petition, commits } = await admitResident(service, no, queryCode, address);
  return petitionerView(petition, commits, service.office, service.calendar, shanghaiDay(service.now()));
}
