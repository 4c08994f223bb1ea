import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FunctionDeclaration } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';

/** Where the code of each function lies. */
export interface FunctionCode {
  /**
   * A directory that holds exactly what the Lambda gets: `index.mjs` and `district.json`. Written anew; the same sources
   * and the same district give the same bytes, so that a second synth asks for no deployment.
   */
  directoryFor(functionName: string, district: District): string;
}

interface Workshop {
  /** @default `.build` in the project */
  readonly outdir?: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Beside the handler in every function; the address a function is told is {@link DISTRICT_FILE_IN_LAMBDA}. */
const DISTRICT_FILE = 'district.json';
export const DISTRICT_FILE_IN_LAMBDA = `/var/task/${DISTRICT_FILE}`;

/**
 * Bundles every function in one run of esbuild, once a synth; CDK's own `NodejsFunction` would start one process for
 * each function of each district.
 */
export async function bundleFunctions(
  functions: readonly Pick<FunctionDeclaration, 'name' | 'entry'>[],
  { outdir = join(PROJECT, '.build') }: Workshop = {},
): Promise<FunctionCode> {
  const bundles = join(outdir, 'lambda');
  await build({
    absWorkingDir: PROJECT,
    entryPoints: functions.map(({ name, entry }) => ({ in: resolve(PROJECT, entry), out: join(name, 'index') })),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
    // CommonJS packages call `require` for Node's own modules. Long names: esbuild gives out the short ones itself.
    banner: {
      js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
    },
    alias: { '@aws-sdk/credential-provider-node': join(PROJECT, 'infra/bundling/environment-credentials.ts') },
  });
  return {
    directoryFor(functionName, district) {
      const directory = join(outdir, 'assets', district.slug, functionName);
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory, { recursive: true });
      copyFileSync(join(bundles, functionName, 'index.mjs'), join(directory, 'index.mjs'));
      writeFileSync(join(directory, DISTRICT_FILE), JSON.stringify(district));
      return directory;
    },
  };
}
