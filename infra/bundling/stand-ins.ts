import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const STAND_INS = fileURLToPath(new URL('stand-ins', import.meta.url));

/** Packages of the SDK that a Lambda carries for nothing, each replaced by what it needs of them; the reasons stand in the files. */
export const REPLACED_PACKAGES: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': join(STAND_INS, 'environment-credentials.ts'),
  '@smithy/core/event-streams': join(STAND_INS, 'no-event-streams.ts'),
  '@aws-sdk/middleware-endpoint-discovery': join(STAND_INS, 'no-endpoint-discovery.ts'),
};

/** Single files of a package, which no alias can name because their neighbours import them by relative paths. */
const REPLACED_FILES: readonly { readonly file: RegExp; readonly by: string }[] = [
  {
    file: /[\\/]@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]config[\\/]shared-ini-file-loader[\\/]readFile\.js$/,
    by: join(STAND_INS, 'no-shared-config-files.ts'),
  },
];

/** Bends the import of each replaced file to its stand-in. */
export const replacedFiles: Plugin = {
  name: 'replaced-files',
  setup(build) {
    for (const { file, by } of REPLACED_FILES) {
      build.onLoad({ filter: file }, () => ({
        contents: `export * from ${JSON.stringify(by)};`,
        resolveDir: STAND_INS,
      }));
    }
  },
};
