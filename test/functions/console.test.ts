import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, brotliCompressSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { consoleFilesIn } from '../../functions/site/console-files.ts';
import { consoleHandler } from '../../functions/site/console-handler.ts';
import { type Desk, httpEvent, openDesk, THURSDAY } from '../support/desk.ts';

/** A console as the build leaves one, in small. */
function builtConsole(): string {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-console-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(
    join(directory, 'index.html'),
    '<style nonce="__NONCE__"></style><script nonce="__NONCE__" src="/console/assets/a.js">',
  );
  writeFileSync(join(directory, 'assets', 'a.js'), 'console.log(1)');
  writeFileSync(join(directory, 'assets', 'a.js.br'), brotliCompressSync('console.log(1)'));
  writeFileSync(join(directory, 'secret.txt'), 'nobody’s business');
  return directory;
}

const SIGN_IN = {
  issuer: 'https://issuer.example.org/pool',
  clientId: 'console',
  bearer: 'id_token',
  origins: ['https://tokens.example.org'],
} as const;

describe('the console', () => {
  let desk: Desk;
  let ask: (path: string, accepts?: string) => Promise<APIGatewayProxyStructuredResultV2>;
  beforeEach(() => {
    desk = openDesk(THURSDAY);
    const files = consoleFilesIn(builtConsole());
    const handler = consoleHandler(() => ({ service: desk.service, files, signIn: SIGN_IN, local: false }));
    ask = (path, accepts = '') => {
      const event = httpEvent({ path });
      return handler({ ...event, headers: { ...event.headers, 'accept-encoding': accepts } }, {} as Context);
    };
  });

  it('is one page at every address of its own, with a nonce that is never used again', async () => {
    const [first, second] = [await ask('/console'), await ask('/console/petitions/123-456-7890')];
    const nonceOf = ({ body = '' }: APIGatewayProxyStructuredResultV2): string =>
      /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(nonceOf(first)).toMatch(/^[\w-]{24}$/);
    expect(nonceOf(second)).not.toBe(nonceOf(first));
    const policy = String(first.headers?.['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(first)}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' https://issuer.example.org https://tokens.example.org");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.headers?.['cache-control']).toBe('no-store');
  });

  it('hands out files packed as the browser takes them, to be kept for a year', async () => {
    const packed = await ask('/console/assets/a.js', 'gzip, deflate, br');
    expect(packed.headers?.['content-encoding']).toBe('br');
    expect(brotliDecompressSync(Buffer.from(packed.body ?? '', 'base64')).toString()).toBe('console.log(1)');
    expect(packed.headers?.['cache-control']).toContain('immutable');
    const plain = await ask('/console/assets/a.js');
    expect(plain.headers?.['content-encoding']).toBeUndefined();
    expect(Buffer.from(plain.body ?? '', 'base64').toString()).toBe('console.log(1)');
  });

  it.each(['/console/assets/../secret.txt', '/console/assets/secret.txt', '/console/assets/b.js', '/console/assets/'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask(path)).statusCode).toBe(404);
    },
  );

  it('says how to sign in, and nothing that is secret', async () => {
    const { body = '' } = await ask('/console/settings.json');
    expect(JSON.parse(body)).toEqual({
      signIn: { issuer: SIGN_IN.issuer, clientId: 'console', bearer: 'id_token' },
      district: { zh: '梧桐社区', en: 'Wutong Community' },
      local: false,
    });
  });
});
