import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { canal } from '../../infra/districts/canal.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import { districtSchema } from '../../shared/district/district.ts';
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

describe('the bundle of a function', () => {
  const directory = code.directoryFor('probe', wutong);

  test('is the handler and the district beside it, nothing else', () => {
    expect(readdirSync(directory).toSorted()).toEqual(['district.json', 'index.mjs']);
  });

  test('carries the district as its file says', () => {
    const read = districtSchema.parse(JSON.parse(readFileSync(join(directory, 'district.json'), 'utf8')));
    expect(read).toEqual(wutong);
  });

  test('is the same code for every district', () => {
    const elsewhere = code.directoryFor('probe', canal);
    expect(readFileSync(join(elsewhere, 'index.mjs'))).toEqual(readFileSync(join(directory, 'index.mjs')));
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
    return call(join(directory, 'index.mjs'), {}, environment);
  }
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
    const real = await bundleFunctions(
      FUNCTIONS.filter((declared) => declared.name === name),
      { outdir },
    );
    const directory = real.directoryFor(name, wutong);
    const answered = call(join(directory, 'index.mjs'), event, {
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      ...Object.fromEntries(
        Object.values(ENVIRONMENT).map((setting) => [setting, `a value for ${setting}, long enough`]),
      ),
      [ENVIRONMENT.district]: join(directory, 'district.json'),
    });
    expect(JSON.parse(answered)).toMatchObject(answer);
  });
});

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

/** Calls the handler of a bundle in a process of its own, with these settings and no others. Its last line is the answer. */
function call(bundle: string, event: object, environment: Readonly<Record<string, string>>): string {
  const script = `const { handler } = await import('${bundle}');
    console.log('\\n' + JSON.stringify(await handler(${JSON.stringify(event)}, { awsRequestId: 'request' })));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { AWS_REGION: 'ap-southeast-1', ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return printed.trimEnd().split('\n').at(-1) ?? '';
}
