import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import type { FunctionDeclaration } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { asciiOnly } from './ascii-only.ts';
import { REPLACED_PACKAGES, replacedFiles } from './stand-ins.ts';

/** Where the code of each function lies. */
export interface FunctionCode {
  /** What a function's bundle is made of, the largest share first. */
  inputsOf(functionName: string): readonly BundleInput[];
  /** The file of a function's directory that exports `handler`. */
  readonly handlerFile: string;
  /**
   * A directory that holds exactly what the Lambda gets: `index.js`, `package.json` and `district.json`. Written anew; the same sources
   * and the same district give the same bytes, so that a second synth asks for no deployment.
   */
  directoryFor(functionName: string, district: District): string;
}

/** One source file's share of a bundle. */
export interface BundleInput {
  readonly file: string;
  readonly bytes: number;
}

interface Workshop {
  /** @default `.build` in the project */
  readonly outdir?: string;
  /** The console as `buildConsole` left it, for the function that hands it out. @default without */
  readonly consoleFiles?: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const HANDLER_FILE = 'index.js';
/** Beside the handler in every function, which is told this name and finds it where its code lies. */
export const DISTRICT_FILE = 'district.json';
/** Beside the handler of the function that hands out the console. */
export const CONSOLE_DIRECTORY = 'console';

/**
 * Bundles every function in one run of esbuild, once a synth; CDK's own `NodejsFunction` would start one process for
 * each function of each district.
 */
export async function bundleFunctions(
  functions: readonly Pick<FunctionDeclaration, 'name' | 'entry'>[],
  { outdir = join(PROJECT, '.build'), consoleFiles }: Workshop = {},
): Promise<FunctionCode> {
  const bundles = join(outdir, 'lambda');
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: functions.map(({ name, entry }) => ({ in: resolve(PROJECT, entry), out: join(name, 'index') })),
    outdir: bundles,
    bundle: true,
    minify: true,
    // CommonJS: as a module, every import of one of Node's own evaluates all that it offers, `fs` its promises and `readline`,
    // `crypto` the whole of Web Crypto. `require` gives what is asked for.
    format: 'cjs',
    // For the same reason: the SDK's `await import('node:http')`, at the first request, would evaluate the whole of `fetch`.
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    alias: { ...REPLACED_PACKAGES },
    plugins: [replacedFiles],
  });
  return {
    handlerFile: HANDLER_FILE,
    inputsOf: (functionName) => inputsOf(metafile, `${join(bundles, functionName, HANDLER_FILE)}`),
    directoryFor(functionName, district) {
      const directory = join(outdir, 'assets', district.slug, functionName);
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory, { recursive: true });
      const code = readFileSync(join(bundles, functionName, HANDLER_FILE), 'utf8');
      writeFileSync(join(directory, HANDLER_FILE), asciiOnly(code));
      writeFileSync(join(directory, 'package.json'), '{"type":"commonjs"}');
      writeFileSync(join(directory, DISTRICT_FILE), JSON.stringify(district));
      if (functionName === 'console' && consoleFiles !== undefined) {
        cpSync(consoleFiles, join(directory, CONSOLE_DIRECTORY), { recursive: true });
      }
      return directory;
    },
  };
}

function inputsOf(metafile: Metafile, outfile: string): readonly BundleInput[] {
  const inputs = metafile.outputs[relative(PROJECT, outfile).replaceAll('\\', '/')]?.inputs ?? {};
  return Object.entries(inputs)
    .map(([file, { bytesInOutput }]) => ({ file, bytes: bytesInOutput }))
    .toSorted((a, b) => b.bytes - a.bytes);
}
