import { readPetitionNumber } from '../petition/petition-number.ts';

/** 投诉编号: `C` and ten digits made like a petition's, so that the two are never taken for each other. */
export type ComplaintNumber = string;

export function complaintNumber(tenDigits: string): ComplaintNumber {
  return `C${tenDigits}`;
}

/** Reads a number as people write it; undefined when it is none. */
export function readComplaintNumber(text: string): ComplaintNumber | undefined {
  const [, digits] = /^C([\d\s\-–—‐]{10,20})$/.exec(text.normalize('NFKC').trim().toUpperCase()) ?? [];
  const no = readPetitionNumber(digits ?? '');
  return no === undefined ? undefined : complaintNumber(no);
}
