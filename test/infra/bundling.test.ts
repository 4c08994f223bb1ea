import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstRequests } from '../bench/first-requests.ts';
import { asciiOnly } from '../../infra/bundling/ascii-only.ts';
import { bundleFunctions, DISTRICT_FILE } from '../../infra/bundling/bundle-functions.ts';
import { canal } from '../../infra/districts/canal.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import { districtSchema } from '../../shared/district/district-file.ts';
import { deployedBundles } from './deployed-bundles.ts';
import { passingDirectory } from './passing-directory.ts';

const outdir = passingDirectory();
const entry = join(outdir, 'entry.ts');
// Inside the project's own modules as a handler would be, though the file lies elsewhere.
const client = import.meta.resolve('@aws-sdk/client-dynamodb').replace('file://', '');
writeFileSync(
  entry,
  `import { DynamoDBClient } from '${client}';
   const client = new DynamoDBClient({});
   export const handler = async () => client.config.credentials();`,
);
const code = await bundleFunctions([{ name: 'probe', entry }], { outdir });

beforeAll(() => deployedBundles().then(() => undefined), 120_000);

describe('the bundle of a function', () => {
  const directory = code.directoryFor('probe', wutong);

  test('is the handler and the district beside it, nothing else', () => {
    expect(readdirSync(directory).toSorted()).toEqual(['district.json', 'index.js', 'package.json']);
  });

  test('carries the district as its file says', () => {
    const read = districtSchema.parse(JSON.parse(readFileSync(join(directory, 'district.json'), 'utf8')));
    expect(read).toEqual(wutong);
  });

  test('is the same code for every district', () => {
    const elsewhere = code.directoryFor('probe', canal);
    expect(readFileSync(join(elsewhere, code.handlerFile))).toEqual(readFileSync(join(directory, code.handlerFile)));
  });

  test('finds its credentials in the environment, as Lambda gives them', () => {
    const credentials = run({
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
    });
    expect(JSON.parse(credentials)).toMatchObject({
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  test('says so where there are none', () => {
    expect(() => run({})).toThrow(/AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set/);
  });

  function run(environment: Readonly<Record<string, string>>): string {
    return call(join(directory, code.handlerFile), {}, environment);
  }
});

describe('what the bundles leave out of the packages', () => {
  test('is asked for by nobody: a first request goes over the wire and back', async () => {
    const requests = await firstRequests();
    const real = await deployedBundles();
    try {
      for (const [name, event] of requests.events) {
        const directory = real.directoryFor(name, wutong);
        const answered = await callAsync(join(directory, real.handlerFile), event, {
          ...CREDENTIALS,
          ...requests.environment,
          ...asLambdaTells(directory),
        });
        expect([name, JSON.parse(answered).statusCode]).toEqual([name, name === 'submit' ? 201 : 200]);
      }
    } finally {
      requests.close();
    }
  });

  test('is no part of any bundle, and nothing of it came back under another name', async () => {
    const real = await deployedBundles();
    const carried = FUNCTIONS.flatMap(({ name }) => real.inputsOf(name).map(({ file }) => file));
    expect(carried.length).toBeGreaterThan(1000);
    const unwanted =
      /^node_modules.*(credential-provider|event-?stream|endpoint-cache|mnemonist|bowser|ini-file-loader.readFile)/;
    expect([...new Set(carried)].filter((file) => unwanted.test(file))).toEqual([]);
  });

  test('is the whole client of the store, where a function declares no port', async () => {
    const real = await deployedBundles();
    const portless = FUNCTIONS.filter(({ ports }) => ports.length === 0).map(({ name }) => name);
    expect(portless).toEqual(['due-dates', 'openapi', 'reference', 'office']);
    const carried = portless.flatMap((name) => real.inputsOf(name).map(({ file }) => file));
    expect(carried.length).toBeGreaterThan(10);
    expect(carried.filter((file) => /@aws-sdk|@smithy/.test(file))).toEqual([]);
  });

  test('is every step but its own, in the bundle of a step, and every step in that of a queue', async () => {
    const real = await deployedBundles();
    const stepsIn = (name: string) =>
      real.inputsOf(name).flatMap(({ file }) => /^shared\/petition\/steps\/(.*)\.ts$/.exec(file)?.[1] ?? []);
    const steps = FUNCTIONS.filter(({ room }) => room === 'procedure').map(({ name }) => name);
    expect(steps.map(stepsIn)).toEqual(steps.map((name) => [name]));
    expect(stepsIn('work-queue')).toEqual([]);
  });

  test('mail by SMTP loads its package at the first message', async () => {
    const probe = join(outdir, 'smtp.ts');
    const mailer = resolve('functions/platform/smtp-mailer.ts');
    writeFileSync(
      probe,
      `import { smtpMailer } from '${mailer}';
       const mailer = smtpMailer({ from: 'a@example.org', host: '127.0.0.1', port: 1, user: 'a', password: 'b' });
       export const handler = () => mailer.send({ to: 'b@example.org', subject: '', text: '' }).catch((error) => error.code);`,
    );
    const bundle = await bundleFunctions([{ name: 'smtp', entry: probe }], { outdir });
    expect(call(join(bundle.directoryFor('smtp', wutong), bundle.handlerFile), {}, {})).toBe('"ESOCKET"');
  });
});

describe('a program in ASCII', () => {
  test('means what it meant, in strings, templates and patterns', () => {
    const code = "export default [/信[访件]—/u.test('信访—'), `梧桐${1}`, '社区😀', /^😀$/u.test('😀')];";
    const plain = asciiOnly(code);
    expect(plain).toMatch(/^[ -~]*$/);
    const run = (text: string): unknown => new Function(text.replace('export default', 'return'))();
    expect(run(plain)).toEqual([true, '梧桐1', '社区😀', true]);
    expect(run(plain)).toEqual(run(code));
  });

  test('is refused where an escape would mean something else', () => {
    expect(() => asciiOnly('/\\信/')).toThrow(/take the backslash away/);
  });

  test('is what is deployed, for Node reads it faster', async () => {
    const real = await deployedBundles();
    const wide = FUNCTIONS.filter(({ name }) =>
      /[^\x00-\x7f]/.test(readFileSync(join(real.directoryFor(name, wutong), real.handlerFile), 'utf8')),
    );
    expect(wide.map(({ name }) => name)).toEqual([]);
  });
});

describe('the real functions, as they are deployed', () => {
  test('have a file each', () => {
    const missing = FUNCTIONS.filter((declared) => !existsSync(join(import.meta.dirname, '../..', declared.entry)));
    expect(missing.map(({ entry: file }) => file)).toEqual([]);
  });

  test.each([
    ['commitments', { statusCode: 200 }, httpEvent('GET /api/commitments')],
    ['openapi', { statusCode: 200 }, httpEvent('GET /api/openapi.json')],
    ['transfer', { statusCode: 401 }, httpEvent('POST /api/staff/petitions/{no}/transfer')],
    ['site', { statusCode: 200 }, httpEvent('GET /')],
    ['follow-up', { batchItemFailures: [] }, { Records: [] }],
  ])('%s starts from its bundle', async (name, answer, event) => {
    const real = await deployedBundles();
    const directory = real.directoryFor(name, wutong);
    const answered = call(join(directory, code.handlerFile), event, {
      ...CREDENTIALS,
      ...Object.fromEntries(
        Object.values(ENVIRONMENT).map((setting) => [setting, `a value for ${setting}, long enough`]),
      ),
      ...asLambdaTells(directory),
    });
    expect(JSON.parse(answered)).toMatchObject(answer);
  });
});

/** The district's file by its name alone, as the template says it, and Lambda's own word for where the code lies. */
function asLambdaTells(directory: string): Readonly<Record<string, string>> {
  return { [ENVIRONMENT.district]: DISTRICT_FILE, LAMBDA_TASK_ROOT: directory };
}

function httpEvent(route: string): object {
  const [method = 'GET', path = '/'] = route.split(' ');
  const http = { method, path, sourceIp: '192.0.2.1', protocol: 'HTTP/1.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: route,
    rawPath: path.replace('{no}', '0000-0000-00'),
    rawQueryString: '',
    headers: {},
    pathParameters: { no: '0000-0000-00' },
    requestContext: { http, requestId: 'request', routeKey: route, stage: '$default', timeEpoch: 0 },
    isBase64Encoded: false,
  };
}

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };

type Settings = Readonly<Record<string, string>>;

/** Calls the handler of a bundle in a process of its own, with these settings and no others. Its last line is the answer. */
function call(bundle: string, event: unknown, environment: Settings): string {
  return lastLine(execFileSync(process.execPath, calling(bundle, event), { ...settled(environment), stdio: 'pipe' }));
}

/** The same, while this process goes on answering. */
async function callAsync(bundle: string, event: unknown, environment: Settings): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, calling(bundle, event), settled(environment));
  return lastLine(stdout);
}

function calling(bundle: string, event: unknown): string[] {
  const script = `const { handler } = await import('${bundle}');
    console.log('\\n' + JSON.stringify(await handler(${JSON.stringify(event)}, { awsRequestId: 'request' })));`;
  return ['--input-type=module', '--eval', script];
}

function settled(environment: Settings): { env: NodeJS.ProcessEnv; encoding: 'utf8' } {
  return { env: { AWS_REGION: 'ap-southeast-1', ...environment }, encoding: 'utf8' };
}

function lastLine(printed: string): string {
  return printed.trimEnd().split('\n').at(-1) ?? '';
}
