import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { asciiOnly } from '../../infra/bundling/ascii-only.ts';
import { SITE_SCRIPT, SITE_SCRIPT_ADDRESS } from '../../web/resident/site-script.ts';
import { openDesk } from '../support/desk.ts';

test('the script is at most 8 KB compressed, asks nobody for anything and reads no query code', () => {
  expect(brotliCompressSync(SITE_SCRIPT).length).toBeLessThanOrEqual(8 * 1024);
  expect(SITE_SCRIPT).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|import\(|https?:|cookie|queryCode|eval|innerHTML/);
});

test('it is whole in itself: nothing of it is looked for outside', () => {
  // As a browser reads it; what bundling or a test runner would put in its place would show here.
  expect(() => new Function(SITE_SCRIPT)).not.toThrow();
  expect(SITE_SCRIPT).not.toMatch(/__vite|__name|require\(|exports\./);
});

test('under the address that names its version it is kept for ever, under any other not at all', async () => {
  const desk = openDesk();
  const [path = '', query = ''] = SITE_SCRIPT_ADDRESS.split('?v=');
  const kept = await desk.site({ path, query: { v: query } });
  expect([kept.status, kept.text]).toEqual([200, SITE_SCRIPT]);
  expect(kept.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  for (const asked of [{}, { v: '00000000' }, { v: query, size: 'huge' }]) {
    const other = await desk.site({ path, query: asked });
    expect([other.text, other.headers['cache-control']]).toEqual([SITE_SCRIPT, 'no-store']);
  }
});

test('what is deployed is whole too: minified with everything else, it still uses nothing from outside itself', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../web/resident/site-script.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    write: false,
  });
  const deployed = { exports: { SITE_SCRIPT: '' } };
  new Function('module', asciiOnly(outputFiles[0]?.text ?? ''))(deployed);
  const script = deployed.exports.SITE_SCRIPT;
  expect(script.length).toBeGreaterThan(1_000);
  const names = [...script.matchAll(/(?<![.\w$])([A-Za-z_$]\w{2,})\(/g)].map(([, name = '']) => name);
  const known =
    /^(try|catch|function|if|for|return|while|switch|new|Promise|Number|String|Date|Math|clearTimeout|setTimeout|createImageBitmap|FormData|File|DataTransfer|SpeechSynthesisUtterance)$/;
  expect(names.filter((name) => !known.test(name))).toEqual([]);
  expect(() => new Function(script)).not.toThrow();
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3 * 1024);
});
