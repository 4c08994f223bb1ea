import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Account, askedOnce } from '../../infra/cli/doctor/account.ts';
import type { Aws, DeployedStack } from '../../infra/cli/doctor/aws.ts';
import { type Check, examine, type Finding } from '../../infra/cli/doctor/check.ts';
import { districtChecks } from '../../infra/cli/doctor/district-checks.ts';
import { type Machine, machineChecks } from '../../infra/cli/doctor/machine.ts';
import { clockAnswer, identityAnswer, issuerAnswer, smtpAnswer } from '../../infra/cli/doctor/reachable.ts';
import { canal } from '../../infra/districts/canal.ts';
import { defineDistrict } from '../../infra/districts/define-district.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import type { District } from '../../shared/district/district.ts';
import { huisheng } from '../support/command-line.ts';
import { emptyAccount } from '../support/empty-account.ts';
import { day } from '../support/days.ts';
import { freePort } from '../support/local-district.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) close();
});

const soon = () => AbortSignal.timeout(5_000);
const verdicts = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]));

describe('this machine', () => {
  const machine: Machine = {
    nodeVersion: '24.21.0',
    wanted: { node: '24.21.0', 'aws-cdk': '2.1148.1', 'aws-cdk-lib': '2.275.0' },
    installed: (name) => machine.wanted[name],
    loadDistricts: () => Promise.resolve([wutong]),
    calendar: CURRENT_CALENDAR,
    today: day('2026-10-30 Fri'),
  };
  const ask = async (changes: Partial<Machine> = {}) =>
    verdicts(await examine(machineChecks({ ...machine, ...changes }), { offline: true, timeoutMilliseconds: 1_000 }));

  it('has all it needs', async () => {
    expect(await ask()).toEqual({ node: 'ok', packages: 'ok', cdk: 'ok', districts: 'ok', calendar: 'ok' });
  });

  it('runs on the project’s Node, or one of its kind, or another', async () => {
    expect(await ask({ nodeVersion: '24.9.0' })).toMatchObject({ node: 'warn' });
    expect(await ask({ nodeVersion: '20.20.2' })).toMatchObject({ node: 'fail' });
  });

  it('lacks a package, or has the CDK’s command line and library from different pairs', async () => {
    expect(await ask({ installed: () => undefined })).toMatchObject({ packages: 'fail', cdk: 'fail' });
    const newer = (name: string) => (name === 'aws-cdk-lib' ? '2.276.0' : machine.wanted[name]);
    expect(await ask({ installed: newer })).toMatchObject({ cdk: 'fail' });
  });

  it('has a district’s file with mistakes, all of which are told, and the rest is looked at', async () => {
    const loadDistricts = () =>
      Promise.resolve().then(() => [defineDistrict({ ...wutong, idleDays: 1, groupSize: 1 })]);
    const findings = await examine(machineChecks({ ...machine, loadDistricts }), {
      offline: true,
      timeoutMilliseconds: 1_000,
    });
    expect(verdicts(findings)).toMatchObject({ node: 'ok', districts: 'fail', calendar: 'ok' });
    const said = findings.find(({ check }) => check === 'districts')?.said;
    expect(said).toContain('idleDays');
    expect(said).toContain('groupSize');
  });

  it('wants next year’s holidays from November on, and this year’s always', async () => {
    expect(await ask({ today: day('2026-11-02 Mon') })).toMatchObject({ calendar: 'warn' });
    expect(await ask({ today: day('2030-03-01 Fri') })).toMatchObject({ calendar: 'fail' });
  });
});

const deployed = (status = 'CREATE_COMPLETE'): readonly DeployedStack[] => [
  { name: 'CDKToolkit', status: 'CREATE_COMPLETE', outputs: { BootstrapVersion: '28' } },
  { name: 'huisheng-wutong-record', status, outputs: {} },
  { name: 'huisheng-wutong-service', status: 'UPDATE_COMPLETE', outputs: { Issuer: 'https://pool.example' } },
  { name: 'huisheng-wutong-api', status: 'CREATE_COMPLETE', outputs: {} },
];

const fakeAws = (changes: Partial<Aws> = {}): Aws => ({
  caller: () => Promise.resolve({ account: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/ops/me' }),
  stacks: () => Promise.resolve(deployed()),
  mailsADay: () => Promise.resolve(50_000),
  verification: () => Promise.resolve('Success'),
  ...changes,
});

describe('an account', () => {
  const asked = async (aws: Aws, district: District = wutong, region?: string) =>
    verdicts(
      await examine(
        districtChecks(district, {
          awsIn: () => aws,
          endpoint: 'http://127.0.0.1:1',
          region,
          now: Date.now,
          timeoutMilliseconds: 1_000,
        }).filter(({ name }) => name !== 'clock'),
        { offline: false, timeoutMilliseconds: 1_000 },
      ),
    );
  const inProduction = (changes: Partial<District['deployment']> = {}): District => ({
    ...wutong,
    deployment: { ...wutong.deployment, stage: 'production', ...changes },
  });

  it('is ready', async () => {
    expect(await asked(fakeAws())).toEqual({
      credentials: 'ok',
      account: 'ok',
      region: 'ok',
      bootstrap: 'ok',
      stacks: 'ok',
      'sign-in': 'skipped',
      mail: 'ok',
    });
  });

  it('cannot be asked without credentials: said once', async () => {
    const aws = fakeAws({ caller: () => Promise.reject(new Error('no credentials')) });
    expect(await asked(aws)).toMatchObject({
      credentials: 'fail',
      account: 'skipped',
      bootstrap: 'skipped',
      stacks: 'skipped',
      mail: 'skipped',
    });
  });

  it('is the one the file names, or another; in production it should name one', async () => {
    expect(await asked(fakeAws(), inProduction({ account: '111122223333' }))).toMatchObject({ account: 'ok' });
    expect(await asked(fakeAws(), inProduction({ account: '999922223333' }))).toMatchObject({ account: 'fail' });
    expect(await asked(fakeAws(), inProduction())).toMatchObject({ account: 'warn' });
  });

  it('is looked for in another region by whoever names none', async () => {
    expect(await asked(fakeAws(), wutong, 'eu-west-1')).toMatchObject({ region: 'warn' });
  });

  it('is bootstrapped, too old, or not', async () => {
    const toolkit = (outputs: Record<string, string>) =>
      fakeAws({ stacks: () => Promise.resolve([{ name: 'CDKToolkit', status: 'CREATE_COMPLETE', outputs }]) });
    expect(await asked(toolkit({ BootstrapVersion: '5' }))).toMatchObject({ bootstrap: 'fail', stacks: 'warn' });
    expect(await asked(fakeAws({ stacks: () => Promise.resolve([]) }))).toMatchObject({ bootstrap: 'fail' });
  });

  it.each([
    ['UPDATE_IN_PROGRESS', 'warn'],
    ['UPDATE_ROLLBACK_COMPLETE', 'warn'],
    ['ROLLBACK_COMPLETE', 'fail'],
    ['UPDATE_ROLLBACK_FAILED', 'fail'],
  ])('holds stacks that are %s: %s', async (status, verdict) => {
    const aws = fakeAws({ stacks: () => Promise.resolve(deployed(status)) });
    expect(await asked(aws)).toMatchObject({ stacks: verdict });
  });

  it('may send mail to everybody, to proved addresses alone, or to nobody: in a trial that is a warning', async () => {
    const sandbox = fakeAws({ mailsADay: () => Promise.resolve(200) });
    const unknown = fakeAws({ verification: () => Promise.resolve(undefined) });
    for (const aws of [sandbox, unknown]) {
      expect(await asked(aws)).toMatchObject({ mail: 'warn' });
      expect(await asked(aws, inProduction())).toMatchObject({ mail: 'fail' });
    }
    const byAddress = fakeAws({
      verification: (identity) => Promise.resolve(identity.includes('@') ? 'Success' : undefined),
    });
    expect(await asked(byAddress)).toMatchObject({ mail: 'ok' });
  });

  it('that does not answer one question answers the others', async () => {
    const aws = fakeAws({
      stacks: () => new Promise(() => undefined),
      mailsADay: () => Promise.reject(new Error('denied')),
    });
    expect(await asked(aws)).toMatchObject({ credentials: 'ok', bootstrap: 'fail', stacks: 'fail', mail: 'fail' });
  });
});

describe('an issuer of tokens, over HTTP', () => {
  it('calls itself what the file calls it', async () => {
    const at = await served((address) => ({ issuer: address, jwks_uri: `${address}/keys` }));
    expect(await issuerAnswer(at, soon())).toEqual({ verdict: 'ok', said: at });
  });

  it.each([
    ['something else', () => ({ issuer: 'https://other.example', jwks_uri: 'https://other.example/keys' })],
    ['nothing', () => ({ jwks_uri: 'https://other.example/keys' })],
  ])('calls itself %s', async (_, document) => {
    expect(await issuerAnswer(await served(document), soon())).toMatchObject({ verdict: 'fail' });
  });

  it('is not there', async () => {
    expect(await issuerAnswer(`http://127.0.0.1:${await freePort()}`, soon())).toMatchObject({
      verdict: 'fail',
      said: expect.stringContaining('ECONNREFUSED'),
    });
    const silent = await listening(createServer(() => undefined));
    const check: Check = { name: 'sign-in', asks: 'network', ask: (signal) => issuerAnswer(silent, signal) };
    const [finding] = await examine([check], { offline: false, timeoutMilliseconds: 200 });
    expect(finding).toMatchObject({ verdict: 'fail', said: expect.stringContaining('no answer in time') });
  });

  it('of a pool is asked once the pool is there', async () => {
    const at = await served((address) => ({ issuer: address, jwks_uri: `${address}/keys` }));
    const account = (stacks: readonly DeployedStack[]): Account =>
      askedOnce(fakeAws({ stacks: () => Promise.resolve(stacks) }), soon());
    const service = { name: 'huisheng-wutong-service', status: 'CREATE_COMPLETE', outputs: { Issuer: at } };
    expect(await identityAnswer(account([service]), wutong, false, soon())).toMatchObject({ verdict: 'ok' });
    expect(await identityAnswer(account([]), wutong, false, soon())).toMatchObject({ verdict: 'skipped' });
  });
});

describe('a mail relay', () => {
  it('that cannot be reached, or offers no TLS, is told', async () => {
    const to = (port: number): District => ({
      ...canal,
      mail: { adapter: 'smtp', from: 'a@b.example', host: '127.0.0.1', port, user: 'a' },
    });
    expect(await smtpAnswer(to(await freePort()))).toMatchObject({
      verdict: 'fail',
      said: expect.stringContaining('ECONNREFUSED'),
    });
    const plain = createSocketServer((socket) => {
      socket.write('220 relay\r\n');
      socket.on('data', () => socket.write('250 relay\r\n'));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((listens) => plain.listen(0, '127.0.0.1', listens));
    closing.push(() => plain.close());
    expect(await smtpAnswer(to((plain.address() as AddressInfo).port))).toMatchObject({ verdict: 'fail' });
  });
});

describe('the clock', () => {
  it.each([
    [2, 'ok'],
    [60, 'warn'],
    [-400, 'fail'],
  ])('is %i seconds off: %s', async (seconds, verdict) => {
    const at = await served(() => ({}));
    expect(await clockAnswer(at, () => Date.now() + seconds * 1_000, soon())).toMatchObject({ verdict });
  });
});

describe('huisheng doctor', () => {
  it('looks at this machine alone with --offline', async () => {
    const { code, out } = await huisheng('doctor', '--offline', '--json');
    const { verdict, findings } = JSON.parse(out) as { verdict: string; findings: readonly Finding[] };
    expect(code).toBe(0);
    // From November on, next year's holidays may be missing.
    expect(['ok', 'warn']).toContain(verdict);
    expect(findings.map(({ check }) => check).slice(0, 5)).toEqual([
      'node',
      'packages',
      'cdk',
      'districts',
      'calendar',
    ]);
    expect(findings.filter(({ check }) => check === 'credentials')).toEqual(
      ['wutong', 'huaiyin', 'canal'].map((district) => expect.objectContaining({ district, verdict: 'skipped' })),
    );
  });

  it('asks whoever stands at AWS_ENDPOINT_URL, and says how to mend what is missing', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', await listening(emptyAccount()));
    const { code, out } = await huisheng('doctor', '--district', 'wutong');
    expect(code).toBe(1);
    expect(out).toMatch(/^✓ credentials +000000000000 +arn:aws:iam::000000000000:root$/m);
    expect(out).toMatch(/^✗ bootstrap .*\n +→ npx cdk bootstrap aws:\/\/000000000000\/ap-southeast-1$/m);
    expect(out).toMatch(
      /^! stacks .*huisheng-wutong-record, huisheng-wutong-service, huisheng-wutong-api\n +→ npx cdk deploy 'wutong\/\*'$/m,
    );
    expect(out).toMatch(/^! mail .*沙盒/m);
    expect(out).toMatch(/^✓ clock /m);
  });

  it('says in a line what is wrong with a question', async () => {
    expect(await huisheng('doctor', '--district', 'nowhere')).toMatchObject({ code: 2, out: '' });
    expect(await huisheng('doctor', '--offlin')).toMatchObject({ code: 2, err: expect.stringContaining('--offline') });
  });
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers every request with this document, told its own address. */
async function served(document: (address: string) => object): Promise<string> {
  let address = '';
  address = await listening(createServer((_, answer) => answer.end(JSON.stringify(document(address)))));
  return address;
}
