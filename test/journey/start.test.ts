import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/local-district.ts';
import { type LocalProcess, LocalProcessFailed, startLocalProcess } from '../support/local-process.ts';
import { districtAt } from './district-client.ts';

describe('starting and stopping the district on one machine', () => {
  let directory = '';
  let port = 0;
  let running: LocalProcess | undefined;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huisheng-start-'));
    port = await freePort();
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  afterEach(async () => {
    await running?.end('SIGKILL');
    running = undefined;
  });

  it('serves its first page within 15 seconds, and prints every address on a line of its own', async () => {
    running = await startLocalProcess({ directory, port });
    expect(running.firstPageAfter).toBeLessThan(15_000);
    const lines = running.printed().split('\n');
    const addresses = lines.flatMap((line) => line.match(/http:\/\/\S+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(2);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(lines.filter((line) => line.endsWith(address))).toHaveLength(1);
      expect((await fetch(address)).status, address).toBe(200);
    }
    expect(addresses[0]).toBe(`${running.address}/`);
    expect(running.printed()).toContain(directory);
  });

  it('Ctrl-C ends it with 0 and leaves no lock; a second start goes on where the first one stopped', async () => {
    running = await startLocalProcess({ directory, port });
    const district = districtAt(running.address);
    await district.reset('2025-10-14T10:00:00+08:00'); // Tuesday
    const body = { anonymous: true, subject: '井盖没了', statement: '路口井盖丢了', request: '补上' };
    const receipt = await district.expectOk('POST', '/api/petitions', { body, key: 'form-1' });
    const head = await district.staff('zhao.head', 'head');
    const schedules = await district.schedules();
    expect(await running.end('SIGINT')).toBe(0);

    running = await startLocalProcess({ directory, port });
    expect(await district.expectOk('POST', '/api/petitions', { body, key: 'form-1' })).toEqual(receipt);
    expect(await district.schedules()).toEqual(schedules);
    const page = await district.expectOk<{ petitions: readonly unknown[]; asOf: string }>(
      'GET',
      '/api/staff/petitions?queue=open',
      { token: head },
    );
    expect([page.petitions.length, page.asOf]).toEqual([1, '2025-10-14']);
    expect(await running.end('SIGTERM')).toBe(0);
    running = undefined;
  });

  it('a second one on the same data says so and ends, and the first one stays up', async () => {
    running = await startLocalProcess({ directory, port });
    const second = await startLocalProcess({ directory, port: await freePort() }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(second).toBeInstanceOf(LocalProcessFailed);
    expect(second).toMatchObject({ exitCode: 1, message: expect.stringContaining('另一个进程正在使用') });
    expect((await fetch(`${running.address}/`)).status).toBe(200);
  });
});
