import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Inside the project, because what the textbook leaves out of its bundle is looked for in the folders above. */
const OUTDIR = resolve('.build/bench/textbook');

/**
 * As CDK's `NodejsFunction` bundles without being told otherwise: CommonJS, not minified, the SDK left out since the runtime
 * brings one. `withSdk` is the better-informed variant: everything in the bundle, minified.
 */
export async function bundleTextbook(entry: 'handler' | 'empty' | 'builtins', withSdk: boolean): Promise<string> {
  const folder = join(OUTDIR, `${entry}${withSdk ? '-with-sdk' : ''}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  const outfile = join(folder, 'index.js');
  await build({
    entryPoints: [join(import.meta.dirname, `${entry}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minify: withSdk,
    logLevel: 'error',
    ...(withSdk ? {} : { external: ['@aws-sdk/*', '@smithy/*'] }),
  });
  return outfile;
}
