import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { canal } from '../../infra/districts/canal.ts';
import { wutong } from '../../infra/districts/wutong.ts';
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
    const script = `const { handler } = await import('${join(directory, 'index.mjs')}'); console.log(JSON.stringify(await handler()))`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { AWS_REGION: 'ap-southeast-1', ...environment },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
});
