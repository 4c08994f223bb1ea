import type { Petition } from './petition.ts';

/** 联名: how many petitioners one act may be done for at once. A list of signatures is a paper of the first one's, not a petition each. */
export const MOST_JOINT = 20;

/**
 * 联名信访: of several petitioners of one matter each has a petition of their own, with number, code, notices, service and rights, linked
 * to the first one's. What is done for all is done for each, as a commit of its own.
 * @returns the number of the first one's petition; undefined for the first one's and for everybody else's
 */
export function firstOf({ links }: Pick<Petition, 'links'>): string | undefined {
  return links.findLast(({ kind }) => kind === 'joint')?.petitionNo;
}
