import { foldComplaint } from '../../../shared/complaints/complaint.ts';
import { readComplaintNumber } from '../../../shared/complaints/complaint-number.ts';
import { type ComplainantView, complainantView, type Superior } from '../../../shared/complaints/views.ts';
import { TRACK_COMPLAINT_INPUT } from '../../../shared/contracts/inquiries.ts';
import { callerAddress } from '../../platform/caller-address.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { complaintNotFound } from '../../platform/problems.ts';
import { admit } from '../../platform/query-code.ts';
import { parseInput, readJson } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';

export const trackComplaint: Endpoint = async (event, service) => {
  const { complaintNo, queryCode } = parseInput(TRACK_COMPLAINT_INPUT, readJson(event));
  return jsonAnswer(200, await followComplaint(service, complaintNo, queryCode, callerAddress(event, service)));
};

/** @throws ProblemError 404 for a wrong number and a wrong code alike, 429 after too many */
export async function followComplaint(
  service: Service,
  complaintNo: string,
  queryCode: string,
  address: string,
): Promise<ComplainantView> {
  const no = readComplaintNumber(complaintNo);
  if (no === undefined) throw complaintNotFound();
  const complaint = await admit(service, no, queryCode, address, {
    find: async (consistent) => {
      const recorded = await service.complaints.record.load(no, { consistent });
      return foldComplaint(
        no,
        recorded.map(({ commit }) => commit),
      );
    },
    codeHash: ({ received }) => received.queryCodeHash,
    notFound: complaintNotFound,
  });
  const told = await Promise.all(
    complaint.answers.map(({ reference }) => service.complaints.answers.read(no, [reference])),
  );
  return complainantView(
    complaint,
    told.map(([answer]) => answer?.told),
    superiorOf(service),
  );
}

/** 上级机关: whom to turn to over our heads, with the address where the district's file has it. */
export function superiorOf({ district, office }: Pick<Service, 'district' | 'office'>): Superior {
  const { address, phone } = office.authorityNamed(district.superior) ?? {};
  return {
    name: district.superior,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  };
}
