import type { District } from '../../../shared/district/district.ts';
import { accountAnswer, askedOnce, bootstrapAnswer, credentialsAnswer, regionAnswer, stacksAnswer } from './account.ts';
import type { Aws } from './aws.ts';
import type { Answer, Check } from './check.ts';
import { clockAnswer, identityAnswer, sesAnswer, smtpAnswer } from './reachable.ts';

export interface Surroundings {
  readonly awsIn: (region: string) => Aws;
  /** `AWS_ENDPOINT_URL`: an emulator in AWS's place. */
  readonly endpoint: string | undefined;
  /** The region the SDK would take by itself. */
  readonly region: string | undefined;
  readonly now: () => number;
  readonly timeoutMilliseconds: number;
}

/** Everything a district's deployment depends on outside this machine. */
export function districtChecks(district: District, surroundings: Surroundings): readonly Check[] {
  const { awsIn, endpoint, region: configured, now, timeoutMilliseconds } = surroundings;
  const { slug, mail, deployment } = district;
  const aws = awsIn(deployment.region);
  // Asked when the first check asks, once for all of them.
  let asked: ReturnType<typeof askedOnce> | undefined;
  const account = () => (asked ??= askedOnce(aws, AbortSignal.timeout(timeoutMilliseconds)));
  const check = (name: string, ask: (signal: AbortSignal) => Answer | Promise<Answer>): Check => ({
    name,
    district: slug,
    asks: 'network',
    ask,
  });
  return [
    check('credentials', () => credentialsAnswer(account())),
    check('account', () => accountAnswer(account(), district)),
    { ...check('region', () => regionAnswer(district, configured)), asks: 'machine' },
    check('bootstrap', () => bootstrapAnswer(account(), district)),
    check('stacks', () => stacksAnswer(account(), district)),
    check('sign-in', (signal) => identityAnswer(account(), district, endpoint !== undefined, signal)),
    check('mail', (signal) =>
      mail.adapter === 'ses' ? sesAnswer(account(), aws, district, signal) : smtpAnswer(district),
    ),
    check('clock', (signal) => clockAnswer(endpoint ?? stsAddress(district), now, signal)),
  ];
}

function stsAddress({ deployment: { partition, region } }: District): string {
  return `https://sts.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}/`;
}
