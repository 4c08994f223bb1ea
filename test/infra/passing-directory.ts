import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A directory that is gone after the tests of this file. */
export function passingDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'huisheng-infra-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
