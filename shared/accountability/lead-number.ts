import { readComplaintNumber } from '../complaints/complaint-number.ts';
import { readPetitionNumber } from '../petition/petition-number.ts';

/**
 * 线索编号. What a petition's record shows is numbered after it, `L048-213-9575-1` for the first: proposing it twice, or opening it
 * twice, finds the same number, so that one overdue clock is one lead. What a person enters by hand is `L` and a number of its
 * own; it says nothing of who or what. What a complaint shows is numbered after that: `LC048-213-9575`.
 */
export type LeadNumber = string;

export function proposalNumber(petitionNo: string, ordinal: number): LeadNumber {
  return `L${petitionNo}-${ordinal}`;
}

export function complaintProposalNumber(complaintNo: string): LeadNumber {
  return `L${complaintNo}`;
}

export function handNumber(tenDigits: string): LeadNumber {
  return `L${tenDigits}`;
}

/** Reads a number as people write it; undefined when it is none. */
export function readLeadNumber(text: string): LeadNumber | undefined {
  const ofComplaint = complaintOfProposal(text.normalize('NFKC').trim().toUpperCase());
  if (ofComplaint !== undefined) return complaintProposalNumber(ofComplaint);
  const [, digits, ordinal] =
    /^L([\d\s-]{10,14}?)(?:-(\d{1,3}))?$/.exec(text.normalize('NFKC').trim().toUpperCase()) ?? [];
  const no = readPetitionNumber(digits ?? '');
  if (no === undefined) return undefined;
  return ordinal === undefined ? handNumber(no) : proposalNumber(no, Number(ordinal));
}

/** The petition whose record shows what was proposed under this number. */
export function petitionOfProposal(no: LeadNumber): string | undefined {
  const [, petitionNo] = /^L(\d{3}-\d{3}-\d{4})-\d+$/.exec(no) ?? [];
  return petitionNo;
}

/** The complaint whose record shows what was proposed under this number. */
export function complaintOfProposal(no: string): string | undefined {
  return no.startsWith('LC') ? readComplaintNumber(no.slice(1)) : undefined;
}
