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

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
