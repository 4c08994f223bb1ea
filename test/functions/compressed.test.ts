import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openDesk } from '../support/desk.ts';

const start = (encodings?: string) => openDesk().site({ path: '/', ...(encodings === undefined ? {} : { encodings }) });

it.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ['GZIP', 'gzip', gunzipSync],
] as const)('%s: the page comes as %s and is the same', async (encodings, used, decompress) => {
  const plain = await start();
  const page = await start(encodings);
  expect(page.headers).toMatchObject({
    'content-encoding': used,
    vary: 'accept-encoding',
    'cache-control': 'no-store',
  });
  expect(decompress(Buffer.from(page.text, 'base64')).toString('utf8')).toBe(plain.text);
  expect(page.text.length).toBeLessThan(plain.text.length / 2);
});

it.each([undefined, '', 'identity', 'deflate', 'br;q=0, gzip;q=0.0', 'brotli'])('%j: as it is', async (encodings) => {
  const page = await start(encodings);
  expect(page.headers['content-encoding']).toBeUndefined();
  expect([page.text.startsWith('<!doctype html>'), page.headers['vary']]).toEqual([true, 'accept-encoding']);
});
