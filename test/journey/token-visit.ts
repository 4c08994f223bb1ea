import { decodeJwt } from 'jose';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import type { District } from '../../shared/district/district.ts';
import { STAFF_ROLES } from '../../shared/petition/actor.ts';
import { doorOverHttp } from '../support/bucket-door.ts';
import { districtOverHttp } from './district-client.ts';
import type { Visit } from './walk.ts';

interface Means {
  readonly address: string;
  readonly office: District;
  /** Of one person who holds every role, for an account that is there for trials. */
  readonly token: string;
  readonly email?: string;
}

/** A visit to a deployment of which nothing is known but its address, by one person: what cannot be seen is said to be skipped. */
export function tokenVisit(means: Means, told: Pick<Visit, 'saw' | 'skipped'>): Visit {
  const { address, office, token, email } = means;
  const id = personIn(token);
  return {
    ...told,
    office,
    district: districtOverHttp(address),
    now: () => Promise.resolve(instantFromMilliseconds(Date.now())),
    staff: () => Promise.resolve({ id, token }),
    manyHands: false,
    // An emulator on this machine signs addresses that lead to AWS.
    ...(/^https?:\/\/(127\.0\.0\.1|[\w.-]*localhost)[:/]/.test(`${address}/`) ? {} : { files: doorOverHttp }),
    ...(email === undefined ? {} : { email }),
  };
}

/** As the service reads a token. @throws when nobody stands in it, or somebody without every role that the walk needs */
function personIn(token: string): string {
  const claims = decodeJwt(token);
  const names = [claims['preferred_username'], claims['cognito:username'], claims['username'], claims.sub];
  const id = names.find((name) => typeof name === 'string');
  const groups = claims['roles'] ?? claims['cognito:groups'];
  const missing = ['receiver', 'handler', 'head', 'leader'].filter((role) => ![groups].flat().includes(role));
  if (id === undefined || missing.length > 0) {
    throw new Error(
      `the token's person lacks: ${missing.join(', ')} (of ${Object.keys(STAFF_ROLES).join(', ')}); one is needed who may do everything`,
    );
  }
  return id;
}
