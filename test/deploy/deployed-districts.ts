import assert from 'node:assert/strict';
import { GetScheduleCommand, ResourceNotFoundException, SchedulerClient } from '@aws-sdk/client-scheduler';
import { labelOf } from '../../functions/platform/message-label.ts';
import { noticeKey, PETITIONER } from '../../functions/platform/notice-keys.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';
import type { District } from '../../shared/district/district.ts';
import { type DistrictOverHttp, districtOverHttp } from '../journey/district-client.ts';
import { COMES_BACK, type SignedIn, type Visit } from '../journey/walk.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { type Changes, withChanges } from './app.ts';
import { doorThrough } from './bucket-door.ts';
import { type Deployment, stackName } from './cdk.ts';
import { ACCOUNT, clientSettings, type Emulator, REGION } from './emulator.ts';
import { createStaff, type Pool, signIn } from './staff-accounts.ts';

/** Both districts as they were deployed, with everybody signed in who works there. */
export interface There {
  readonly emulator: Emulator;
  readonly wutong: Place;
  readonly huaiyin: Place;
}

export interface Place {
  readonly office: District;
  readonly district: DistrictOverHttp;
  readonly tableName: string;
  readonly scheduleGroup: string;
  readonly staff: ReadonlyMap<string, string>;
}

export async function settle(emulator: Emulator, files: Changes, { outputs }: Deployment): Promise<There> {
  const [first, second] = await Promise.all(
    [wutong, huaiyin]
      .map((district) => withChanges(district, files[district.slug] ?? {}))
      .map(async (office): Promise<Place> => {
        const service = outputs[stackName(office.slug, 'service')] ?? {};
        const pool: Pool = { issuer: outputOf(service, 'Issuer'), clientId: outputOf(service, 'ClientId') };
        await createStaff(emulator, pool, office);
        const signedIn = await Promise.all(
          office.staff.roster.map(async ({ id }) => [id, await signIn(emulator, pool, office, id)] as const),
        );
        return {
          office,
          district: districtOverHttp(
            addressOf(emulator, outputOf(outputs[stackName(office.slug, 'api')] ?? {}, 'ApiAddress')),
          ),
          tableName: outputOf(outputs[stackName(office.slug, 'record')] ?? {}, 'TableName'),
          scheduleGroup: outputOf(service, 'ScheduleGroup'),
          staff: new Map(signedIn),
        };
      }),
  );
  assert.ok(first !== undefined && second !== undefined);
  return { emulator, wutong: first, huaiyin: second };
}

export function visitTo({ emulator, wutong: place, huaiyin: elsewhere }: There): Visit {
  const { office, district, scheduleGroup } = place;
  const scheduler = new SchedulerClient(clientSettings(emulator));
  const foreigner = elsewhere.staff.values().next().value;
  return {
    office,
    district,
    now: () => Promise.resolve(instantFromMilliseconds(Date.now())),
    staff: (role) => Promise.resolve(holderOf(place, role)),
    manyHands: true,
    ...(foreigner === undefined ? {} : { foreigner }),
    files: doorThrough(emulator),
    email: LEAKING_ROOF.petitioner.email,
    mail: () => emulator.mail(),
    async comesBack(petitionNo) {
      await mailEvent(emulator, office.slug, bounceOf(office.slug, petitionNo));
    },
    async timerOf(no) {
      const asked = new GetScheduleCommand({ Name: `petition-${no}`, GroupName: scheduleGroup });
      const found = await scheduler.send(asked).catch((error: unknown) => {
        if (!(error instanceof ResourceNotFoundException)) throw error;
        return undefined;
      });
      const at = /^at\((.*)\)$/.exec(found?.ScheduleExpression ?? '')?.[1];
      return at === undefined ? undefined : `${at}.000Z`;
    },
    saw: (what) => console.log(`  ✓ ${what}`),
    skipped: (what) => console.log(`  skipped: ${what}`),
  };
}

/**
 * The emulator's SES tells topics only, and nobody but AWS may put an event of `aws.ses` on a bus: the rule is asked whether it
 * fits, and the function is called as the rule would.
 */
async function mailEvent(emulator: Emulator, slug: string, detail: object): Promise<void> {
  const { EventPattern } = (await emulator.call('events', 'AWSEvents.DescribeRule', {
    Name: `huisheng-${slug}-mail-bounced`,
  })) as { readonly EventPattern: string };
  const event = {
    id: crypto.randomUUID(),
    account: ACCOUNT,
    source: 'aws.ses',
    time: new Date().toISOString(),
    region: REGION,
    resources: [],
    'detail-type': 'Email Bounced',
    detail,
  };
  const fits = await emulator.call('events', 'AWSEvents.TestEventPattern', {
    EventPattern,
    Event: JSON.stringify(event),
  });
  assert.deepEqual(fits, { Result: true });
  await emulator.invoke(`huisheng-${slug}-note-delivery`, { detail });
}

/** As SES tells it. The address it bears is nobody's. */
function bounceOf(slug: string, petitionNo: string): object {
  const tags = {
    'ses:configuration-set': [`huisheng-${slug}`],
    [NOTICE_TAG]: [labelOf(petitionNo, noticeKey('000001#receipt', PETITIONER))],
  };
  const mail = { timestamp: new Date().toISOString(), destination: [COMES_BACK], tags };
  return { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' }, mail };
}

export function holderOf(
  { office, staff }: Pick<Place, 'office' | 'staff'>,
  role: Parameters<Visit['staff']>[0],
): SignedIn {
  const member = office.staff.roster.find(({ roles }) => roles.includes(role));
  const token = member === undefined ? undefined : staff.get(member.id);
  assert.ok(member !== undefined && token !== undefined, `nobody of ${office.slug} is ${role}`);
  return { id: member.id, token };
}

export function outputOf(outputs: Readonly<Record<string, string>>, name: string): string {
  const value = outputs[name];
  assert.ok(value !== undefined, `the deployment printed no ${name}`);
  return value;
}

/** Names under `localhost` are found by browsers and curl, not by every system that Node asks: the emulator takes the API's id in the path too. */
export function addressOf({ endpoint }: Emulator, apiAddress: string): string {
  return `${endpoint}/_aws/execute-api/${new URL(apiAddress).hostname.split('.')[0]}`;
}
