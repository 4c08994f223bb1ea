import type { Petition } from '../../shared/petition/petition.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { readQueryCode } from '../../shared/petition/petition-number.ts';
import { notFound, ProblemError } from './problems.ts';
import type { Service } from './service.ts';

/** Wrong codes allowed an hour, for one number and from one address. */
export const MOST_FAILURES = { perNumber: 10, perAddress: 30 } as const;

/**
 * Lets a resident in to their petition; see {@link admit}.
 * @throws ProblemError 404, or 429 with `Retry-After`
 */
export async function admitResident(
  service: Service,
  no: string,
  givenCode: string,
  address: string,
): Promise<{ readonly petition: Petition; readonly commits: readonly Commit[] }> {
  return admit(service, no, givenCode, address, {
    find: async (consistent) => {
      const recorded = await service.record.load(no, { consistent });
      const commits = recorded.map(({ commit }) => commit);
      const petition = foldPetition(no, commits, service.office);
      return petition === undefined ? undefined : { petition, commits };
    },
    codeHash: ({ petition }) => petition.registered.queryCodeHash,
    notFound,
  });
}

/** A register whose matters open to number and query code. */
interface Admitting<Found> {
  find(consistent: boolean): Promise<Found | undefined>;
  codeHash(found: Found): string;
  notFound(): ProblemError;
}

/**
 * Lets a resident in by number and query code. A wrong number and a wrong code look alike and cost alike; too many tries
 * are stopped for the hour, without saying whether the number exists.
 * @throws ProblemError 404, or 429 with `Retry-After`
 */
export async function admit<Found>(
  service: Service,
  no: string,
  givenCode: string,
  address: string,
  register: Admitting<Found>,
): Promise<Found> {
  const now = service.now();
  const subjects = [
    { name: `no#${no}`, most: MOST_FAILURES.perNumber },
    { name: `from#${service.hashes.addressKey(address)}`, most: MOST_FAILURES.perAddress },
  ];
  const failures = await Promise.all(subjects.map((subject) => service.attempts.failures(subject.name, now)));
  if (subjects.some((subject, at) => (failures[at] ?? 0) >= subject.most)) {
    service.log('QUERY_CODE_LIMITED');
    throw tooManyTries(now);
  }
  // Nobody is turned away because of what the store had not yet shown: only a consistent reading says no.
  for (const consistent of [false, true]) {
    const found = await register.find(consistent);
    const code = readQueryCode(givenCode) ?? '';
    const right = service.hashes.isQueryCode(no, code, found === undefined ? '' : register.codeHash(found));
    if (found !== undefined && right) return found;
  }
  service.log('QUERY_CODE_WRONG');
  await Promise.all(subjects.map((subject) => service.attempts.noteFailure(subject.name, service.newId(), now)));
  throw register.notFound();
}

/** For the rest of the hour. */
export function tooManyTries(now: string): ProblemError {
  const secondsIntoHour = Number(now.slice(14, 16)) * 60 + Number(now.slice(17, 19));
  return new ProblemError(
    {
      status: 429,
      code: 'TOO_MANY_TRIES',
      title: '尝试次数过多，请稍后再试，或者致电社区',
      detail: 'Too many tries; please wait, or telephone the office.',
    },
    { 'retry-after': String(3600 - secondsIntoHour) },
  );
}
