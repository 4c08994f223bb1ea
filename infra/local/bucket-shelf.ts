import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Instant, instant } from '../../shared/calendar/instant.ts';

/** A file in the bucket with what was said of it. */
export interface ShelvedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly at: Instant;
  /** `x-amz-meta-…`, without that beginning. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The files of a local bucket, by key. */
export interface BucketShelf {
  put(key: string, file: ShelvedFile): void;
  get(key: string): ShelvedFile | undefined;
  remove(key: string): void;
  keys(beginning: string): readonly string[];
  empty(): void;
}

const Heading = z.strictObject({
  at: z.string().transform(instant),
  contentType: z.string(),
  notes: z.record(z.string(), z.string()),
});

/**
 * On disk: one file each, its first line what was said of it. A killed process leaves the old file or the new one, never a part; what was
 * acknowledged is with the operating system.
 */
export function folderShelf(folder: string): BucketShelf {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string): string => join(folder, encodeURIComponent(key));
  return {
    put(key, { bytes, ...heading }) {
      const file = fileOf(key);
      writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${JSON.stringify(heading)}\n`), bytes]), {
        mode: 0o600,
      });
      renameSync(`${file}.new`, file);
    },
    get(key) {
      if (!existsSync(fileOf(key))) return undefined;
      const whole = readFileSync(fileOf(key));
      const end = whole.indexOf('\n');
      return { ...Heading.parse(JSON.parse(whole.subarray(0, end).toString('utf8'))), bytes: whole.subarray(end + 1) };
    },
    remove(key) {
      rmSync(fileOf(key), { force: true });
    },
    keys: (beginning) =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('.new'))
        .map(decodeURIComponent)
        .filter((key) => key.startsWith(beginning))
        .toSorted(),
    empty() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    },
  };
}
