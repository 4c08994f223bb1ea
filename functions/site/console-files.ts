import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The console as it was built: a page, and beside it files whose names change with what is in them. */
export interface ConsoleFiles {
  /** The page, with {@link NONCE} where the answer's own nonce goes. */
  readonly page: string;
  /** A file as it is sent: packed as the browser takes it. */
  file(name: string, accepts: string): ConsoleFile | undefined;
}

export interface ConsoleFile {
  readonly body: Buffer;
  readonly type: string;
  readonly encoding?: 'br' | 'gzip';
}

/** What the build leaves in the page for whoever serves it. */
export const NONCE = '__NONCE__';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

const PACKED = { br: '.br', gzip: '.gz' } as const;

/** Reads a built console. Only names that were there when it was opened are ever read: a name is no path. */
export function consoleFilesIn(directory: string): ConsoleFiles {
  const assets = join(directory, 'assets');
  const names = new Set(existsSync(assets) ? readdirSync(assets) : []);
  return {
    page: readFileSync(join(directory, 'index.html'), 'utf8'),
    file(name, accepts) {
      const type = TYPES[name.split('.').at(-1) ?? ''];
      if (type === undefined || !names.has(name)) return undefined;
      for (const encoding of ['br', 'gzip'] as const) {
        const packed = name + PACKED[encoding];
        if (names.has(packed) && accepts.includes(encoding)) {
          return { body: readFileSync(join(assets, packed)), type, encoding };
        }
      }
      return { body: readFileSync(join(assets, name)), type };
    },
  };
}
