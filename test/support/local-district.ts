import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../infra/local/run-local.ts';
import { type DistrictClient, districtAt } from '../journey/district-client.ts';

/** The district of `npm start`, in this process, in a folder of its own that is gone afterwards. */
export async function localDistrict(): Promise<{ readonly district: DistrictClient; close(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-'));
  const running = await startLocal({ directory, port: await freePort() });
  return {
    district: districtAt(running.address),
    async close() {
      await running.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/**
 * A port that nobody listens on, below those the system hands out to whoever connects: one of those may be taken by any
 * connection on this machine between two starts of a district that is killed and started again.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('fifty ports were tried and none was free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
