import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import type { District } from '../../shared/district/district.ts';
import type { DistrictFile } from '../../shared/district/district-file.ts';
import { type DistrictOverHttp, districtOverHttp, type State } from '../journey/district-client.ts';
import { walk, type Walked } from '../journey/walk.ts';
import { findPython, installedFrom, OLDEST_PYTHON } from '../support/python.ts';
import type { Changes } from './app.ts';
import { type Cdk, CdkFailed, cdkAgainst, stackName, WALKED_STACKS } from './cdk.ts';
import { addressOf, holderOf, outputOf, settle, type There, visitTo } from './deployed-districts.ts';
import { type Emulator, REQUIREMENTS, startEmulator } from './emulator.ts';
import { operated } from './ops.ts';
import { countItems, differences, stateful, templateOf } from './stack-contents.ts';

/** Mail goes out in office hours alone; so that there is some to see whenever this runs on a working day, they are all day. */
const ALL_DAY: Partial<DistrictFile> = { office: { ...wutong.office, hours: { opens: '00:00', closes: '23:59' } } };

/** 本级承诺: the office promises two days where the rules give three. */
const TWO_DAYS: Partial<DistrictFile> = {
  ownRules: [
    {
      from: calendarDate('2024-01-01'),
      basis: { instrument: '梧桐社区试行承诺', article: '第一条' },
      clocks: { transfer: { length: 2 } },
    },
  ],
};

/** The emulator has no scanner of malware; its stack is not walked, and without it nothing sent would ever be examined. */
const unscanned = ({ deployment }: District): Partial<DistrictFile> => ({
  deployment: { ...deployment, malwareScan: false },
});

const { values } = parseArgs({ options: { 'skipped-exit': { type: 'string', default: '0' } } });
process.exit(await main());

/**
 * Deploys two districts to an emulator, walks them, deploys again, and takes one down. Says what it saw, line by line; ends
 * with 0 when all of it was seen, with 1 when not, and with `--skipped-exit` when nothing could be tried.
 */
async function main(): Promise<number> {
  const command = ministack();
  if (command === undefined) return Number(values['skipped-exit']);
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-deploy-'));
  const emulator = await startEmulator(command, directory);
  const cdk = cdkAgainst(emulator, directory);
  let stopping: Promise<never> | undefined;
  const stop = async (): Promise<never> => {
    await Promise.all([cdk.stop(), emulator.stop()]);
    rmSync(directory, { recursive: true, force: true });
    process.exit(1);
  };
  for (const end of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(end, () => (stopping ??= stop()));
  try {
    await story(emulator, cdk);
  } catch (error) {
    if (stopping !== undefined) return stopping;
    console.error(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    console.error(`What cdk and MiniStack said is kept in ${directory}.`);
    return 1;
  } finally {
    await emulator.stop();
  }
  rmSync(directory, { recursive: true, force: true });
  return 0;
}

/** Where the emulator cannot be had, that is said by name: nothing was tried, and nothing has passed. */
function ministack(): string | undefined {
  const python = findPython();
  try {
    if (python !== undefined) return installedFrom(REQUIREMENTS, 'ministack', python);
    console.log(`skipped: the deployment walk needs Python ${OLDEST_PYTHON} or newer with venv and pip`);
  } catch (error) {
    console.log(`skipped: the deployment walk needs pip to install MiniStack (${String(error)})`);
  }
  return undefined;
}

async function story(emulator: Emulator, cdk: Cdk): Promise<void> {
  const files = { wutong: { ...ALL_DAY, ...unscanned(wutong) }, huaiyin: unscanned(huaiyin) };
  await timed('cdk bootstrap', () => cdk.bootstrap());
  const first = await timed('cdk deploy: wutong and huaiyin, side by side', () => cdk.deploy(files));
  assert.deepEqual(first.touched, stacksOf(files));
  const there = await timed('staff accounts in both pools', () => settle(emulator, files, first));

  const petition = await timed('the walk of wutong', () => walk(visitTo(there)));
  await timed('the neighbours know nothing of each other', () => neighbours(there, petition));

  await timed('the console, its files and how to sign in', () => consoleOf(there));

  await timed('what ops do', () => operated(there));

  const again = await timed('cdk deploy again', () => cdk.deploy(files));
  assert.deepEqual(again.touched, [], 'a second deployment of the same is none');

  const changed = { ...files, wutong: { ...files.wutong, ...TWO_DAYS } };
  await timed('cdk deploy with a stricter rule in wutong’s file', () =>
    stricter({ emulator, cdk, there, changed, petition }),
  );
  await timed('cdk destroy of wutong’s service, and cdk deploy', () =>
    comeBack({ emulator, cdk, there, changed, petition }),
  );
  await timed('cdk destroy of all of wutong', () => takenDown({ emulator, cdk, there, changed, petition }));
}

/** The page, every file it names, and the pool that the district's staff sign in at. */
async function consoleOf({ wutong: { district } }: There): Promise<void> {
  const { body, status, headers } = await district.call('GET', '/console/petitions');
  assert.equal(status, 200);
  assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/);
  const files = [...String(body).matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  assert.ok(files.length > 3, 'the page names its files');
  for (const file of files) assert.equal((await district.call('GET', file)).status, 200, file);
  const settings = await district.expectOk<{ signIn: { issuer: string; clientId: string } }>(
    'GET',
    '/console/settings.json',
  );
  assert.match(settings.signIn.issuer, /cognito/);
  assert.ok(settings.signIn.clientId !== '');
}

/** Each district has a record, a pool and rules of its own. */
async function neighbours({ wutong: here, huaiyin: there }: There, { petitionNo, queryCode }: Walked): Promise<void> {
  const { token } = holderOf(there, 'head');
  const theirs = await there.district.call('GET', `/api/staff/petitions/${petitionNo}`, { token });
  const tracked = await there.district.call('POST', '/api/track', { body: { petitionNo, queryCode } });
  const asked = await here.district.call('GET', '/api/staff/petitions', { token });
  assert.deepEqual([theirs.status, tracked.status, asked.status], [404, 404, 401]);
  const body = { anonymous: true, subject: '试运行', statement: '试运行', request: '试运行' };
  const receipt = await there.district.expectOk('POST', '/api/petitions', { body });
  assert.match(clockOf(receipt, 'transfer')?.basis.join() ?? '', /槐荫镇信访工作办法/);
}

interface Scene {
  readonly emulator: Emulator;
  readonly cdk: Cdk;
  readonly there: There;
  readonly changed: Changes;
  readonly petition: Walked;
}

async function stricter({ emulator, cdk, there, changed, petition }: Scene): Promise<void> {
  const stack = stackName('wutong', 'service');
  const stacks = stacksOf(changed);
  const before = { stateful: await stateful(emulator, stacks), template: await templateOf(emulator, stack) };
  const { touched } = await cdk.deploy(changed);
  assert.deepEqual(touched, [stack], 'one stack of one district is changed');
  // Asked of the templates: the emulator reports an update of every resource of a stack, whether it differs or not.
  const differing = differences(before.template, await templateOf(emulator, stack));
  assert.deepEqual([...new Set(differing)], ['AWS::Lambda::Function']);
  assert.deepEqual(await stateful(emulator, stacks), before.stateful);
  const body = { anonymous: true, subject: '试运行', statement: '试运行', request: '试运行' };
  const receipt = await there.wutong.district.expectOk('POST', '/api/petitions', { body });
  assert.match(clockOf(receipt, 'transfer')?.basis.join() ?? '', /梧桐社区试行承诺/);
  assert.equal(await statusOf(there.wutong.district, petition), 'FINAL');
  console.log(
    `  ✓ ${differing.length} functions changed and nothing else; the new rule counts; the old petition stands`,
  );
}

function stacksOf(files: Changes): readonly string[] {
  return Object.keys(files)
    .flatMap((slug) => WALKED_STACKS.map((name) => stackName(slug, name)))
    .toSorted();
}

/** The service may go and come back: what residents hold in their hands opens their petition again. */
async function comeBack({ emulator, cdk, there, petition }: Scene): Promise<void> {
  const before = await countItems(emulator, there.wutong.tableName);
  await cdk.destroy('wutong/api', 'wutong/service');
  assert.notEqual((await there.wutong.district.call('GET', '/api/commitments')).status, 200);
  const { outputs } = await cdk.restore('wutong');
  const address = outputOf(outputs[stackName('wutong', 'api')] ?? {}, 'ApiAddress');
  assert.equal(await statusOf(districtOverHttp(addressOf(emulator, address)), petition), 'FINAL');
  assert.ok((await countItems(emulator, there.wutong.tableName)) >= before);
  console.log('  ✓ the record outlived its service, and the number and code open it again');
}

async function takenDown({ emulator, cdk, there }: Scene): Promise<void> {
  const before = await countItems(emulator, there.wutong.tableName);
  await cdk.destroy('wutong/api', 'wutong/service');
  await assert.rejects(cdk.destroy('wutong/record'), (error) => {
    assert.ok(error instanceof CdkFailed);
    assert.match(error.message, /TerminationProtection/);
    return true;
  });
  await emulator.cloudFormation('UpdateTerminationProtection', {
    StackName: stackName('wutong', 'record'),
    EnableTerminationProtection: 'false',
  });
  await cdk.destroy('wutong/record');
  assert.equal(await countItems(emulator, there.wutong.tableName), before);
  assert.equal((await there.huaiyin.district.call('GET', '/api/commitments')).status, 200);
  console.log(
    `  ✓ refused while it is protected; unprotected, the stack goes and its table stays with all ${before} items`,
  );
}

async function statusOf(district: DistrictOverHttp, { petitionNo, queryCode }: Walked): Promise<string> {
  const seen = await district.expectOk('POST', '/api/track', { body: { petitionNo, queryCode } });
  return seen.status;
}

function clockOf({ clocks }: State, kind: string): State['clocks'][number] | undefined {
  return clocks.find((clock) => clock.kind === kind);
}

async function timed<Done>(what: string, doing: () => Promise<Done>): Promise<Done> {
  const began = performance.now();
  const done = await doing();
  console.log(`✓ ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return done;
}
