import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { CONSOLE_PATH } from '../../shared/contracts/console.ts';
import { stepForms } from '../../shared/contracts/step-forms.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['web/console', 'shared'];

/**
 * Builds the staff console and packs its files, once for the same sources: whoever asks again, in another process too, is given what lies
 * there. Returns the directory that holds `index.html` and `assets/`.
 */
export async function buildConsole(outdir = join(PROJECT, '.build')): Promise<string> {
  const directory = join(outdir, `console-${fingerprint()}`);
  if (existsSync(directory)) return directory;
  const own = join(outdir, `console-${randomUUID()}`);
  await inProduction(() =>
    build({
      root: join(PROJECT, 'web/console'),
      base: `${CONSOLE_PATH}/`,
      configFile: false,
      logLevel: 'error',
      plugins: [react(), declaredSteps(), noStyleOfItsOwn()],
      html: { cspNonce: '__NONCE__' },
      build: {
        outDir: own,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 2_000,
      },
    }),
  );
  pack(join(own, 'assets'));
  // Of two that build at once, one is the other's, to the byte.
  try {
    renameSync(own, directory);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  for (const name of readdirSync(outdir)) {
    const old = join(outdir, name);
    if (/^console-[0-9a-f]{16}$/.test(name) && old !== directory && isOld(old))
      rmSync(old, { recursive: true, force: true });
  }
  return directory;
}

// Under a test's own mode React would bring its checks for developers along.
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Writes the declared steps down as forms in the place of `steps-at-build.ts`. */
function declaredSteps(): Plugin {
  return {
    name: 'declared-steps',
    load: (id) => (id.endsWith('/steps-at-build.ts') ? `export const STEPS = ${JSON.stringify(stepForms())};` : null),
  };
}

/**
 * The components measure scroll bars by a style without the page's nonce, which the page's policy refuses, aloud. Measured here by the
 * element alone: bars look alike everywhere in the console.
 */
function noStyleOfItsOwn(): Plugin {
  return {
    name: 'no-style-of-its-own',
    load: (id) => (id.endsWith('/getScrollBarSize.js') ? MEASURED_SCROLL_BARS : null),
  };
}

const MEASURED_SCROLL_BARS = `
let known;
function measure() {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', top: '-200px', width: '100px', height: '100px', overflow: 'scroll' });
  document.body.appendChild(box);
  const size = { width: box.offsetWidth - box.clientWidth, height: box.offsetHeight - box.clientHeight };
  box.remove();
  return size;
}
export default function getScrollBarSize(fresh) {
  if (typeof document === 'undefined') return 0;
  if (fresh || known === undefined) known = measure();
  return known.width;
}
export function getTargetScrollBarSize(target) {
  if (typeof document === 'undefined' || !(target instanceof Element)) return { width: 0, height: 0 };
  known ??= measure();
  return known;
}
`;

// Packed once, as hard as can be: they are sent many times and never change.
function pack(directory: string): void {
  for (const name of readdirSync(directory)) {
    const body = readFileSync(join(directory, name));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(body, { params: quality }));
    writeFileSync(join(directory, `${name}.gz`), gzipSync(body, { level: 9 }));
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap(filesIn), 'package-lock.json', 'infra/bundling/build-console.ts']) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(PROJECT, name)).isFile())
    .toSorted();
}

// Another process may still be handing out of one that a change has just replaced.
function isOld(directory: string): boolean {
  return Date.now() - statSync(directory).mtimeMs > 3_600_000;
}
