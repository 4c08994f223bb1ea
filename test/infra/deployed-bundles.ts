import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../../functions/platform/once.ts';
import { bundleFunctions, type FunctionCode } from '../../infra/bundling/bundle-functions.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';

/** Every bundle as it is deployed, made once for all the tests of a process, for that takes seconds. */
export const deployedBundles: () => Promise<FunctionCode> = once(() => {
  const outdir = mkdtempSync(join(tmpdir(), 'huisheng-bundles-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  return bundleFunctions(FUNCTIONS, { outdir });
});
