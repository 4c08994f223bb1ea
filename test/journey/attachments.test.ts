import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { huisheng } from '../support/command-line.ts';
import { freePort } from '../support/local-district.ts';
import { type LocalProcess, startLocalProcess } from '../support/local-process.ts';
import { picture, toldBy } from '../support/pictures.ts';
import { districtOverHttp } from './district-client.ts';

/** The pages as a browser without a script uses them: forms, redirects, and nothing else. */
async function sendForm(address: string, path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

function fieldsOf(form: string): Readonly<Record<string, string>> {
  const hidden = form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
}

async function upload(page: string, nth: number, file: Uint8Array, name: string): Promise<Response> {
  const forms = [...page.matchAll(/<form[^>]*action="([^"]*)"[^>]*multipart[^>]*>(.*?)<\/form>/gs)];
  const [, action = '', inner = ''] = forms[nth] ?? [];
  const body = new FormData();
  for (const [field, value] of Object.entries(fieldsOf(inner))) body.append(field, value);
  body.append('file', new Blob([new Uint8Array(file)], { type: 'application/x-whatever' }), name);
  return fetch(action, { method: 'POST', body, redirect: 'manual' });
}

async function eventually<Seen>(look: () => Promise<Seen | undefined>): Promise<Seen> {
  for (let round = 0; round < 100; round += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(100);
  }
  throw new Error('ten seconds, and it never happened');
}

interface Seen {
  readonly attachments: readonly { readonly id: string; readonly state: string; readonly reason?: string }[];
}

it('npm start: a photo is sent by a plain form, survives kill -9, and comes back without its place', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-files-'));
  const port = await freePort();
  let running: LocalProcess = await startLocalProcess({ directory, port });
  onTestFinished(async () => {
    await running.end('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  });
  const { address } = running;
  const district = districtOverHttp(address);
  const { petitionNo, queryCode } = await district.expectOk('POST', '/api/petitions', {
    body: { anonymous: true, subject: '楼道灯坏了', statement: '坏了两个星期', request: '请修好' },
  });
  const opened = { petitionNo, queryCode };
  const look = async (count: number): Promise<Seen['attachments']> =>
    eventually(async () => {
      const { attachments } = await district.expectOk<Seen>('POST', '/api/track', { body: opened });
      return attachments.length >= count ? attachments : undefined;
    });

  const page = await (await sendForm(address, '/attachments', opened)).text();
  const sent = await upload(page, 0, picture('phone.jpg'), '王桂兰家漏水.jpg');
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toMatch(new RegExp(`^${address}/attachments/received`));
  expect(await (await fetch(sent.headers.get('location') ?? '')).text()).toContain('正在检查');

  // Killed at once: whatever was not examined yet is examined by the next start.
  await running.end('SIGKILL');
  running = await startLocalProcess({ directory, port });
  expect(await look(1)).toMatchObject([{ state: 'KEPT' }]);

  const again = await (await sendForm(address, '/attachments', opened)).text();
  expect((await upload(again, 1, picture('phone.png'), '假的.pdf')).status).toBe(303);
  expect(await look(2)).toMatchObject([{ state: 'KEPT' }, { state: 'REFUSED', reason: 'TYPE_DIFFERS' }]);
  const tooLarge = await upload(again, 0, new Uint8Array(21 * 1024 * 1024), '太大.jpg');
  expect([tooLarge.status, await tooLarge.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);

  const status = await (await sendForm(address, '/track', opened)).text();
  const download = fieldsOf(/download">(.*?)<\/form>/s.exec(status)?.[1] ?? '');
  const id = download['id'] ?? '';
  const led = await sendForm(address, '/attachments/download', download);
  const link = led.headers.get('location') ?? '';
  const file = new Uint8Array(await (await fetch(link)).arrayBuffer());
  expect([led.status, toldBy(file), file.length > 500]).toEqual([303, [], true]);
  expect((await fetch(link.replace(/Signature=\w{4}/, 'Signature=0000'))).status).toBe(403);

  const { token } = await district.expectOk<{ readonly token: string }>('POST', '/_local/token', {
    body: { sub: 'zhao.head', name: '赵敏', roles: ['head'] },
  });
  const staffPath = `/api/staff/petitions/${petitionNo}/attachments/${id}`;
  const byStaff = await district.expectOk<{ readonly url: string }>('POST', staffPath, { token, body: {} });
  expect((await fetch(byStaff.url)).status).toBe(200);

  await district.expectOk('POST', '/_local/clock', { body: { advance: 'PT3M' } });
  expect((await fetch(link)).status).toBe(403);
  const proved = await huisheng('record', 'verify', '--directory', directory);
  expect([proved.code, proved.out]).toEqual([0, expect.stringContaining('✓ 1件，全部属实')]);
  const onDisk = readdirSync(join(directory, 'files'));
  expect(onDisk).toHaveLength(1);
  const stored = join(directory, 'files', onDisk[0] ?? '');
  expect(toldBy(readFileSync(stored))).toEqual([]);
  appendFileSync(stored, 'x');
  const changed = await huisheng('record', 'verify', '--directory', directory);
  expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('附件与收到时的校验值不符')]);
}, 60_000);
