import { readConsoleEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { consoleFilesIn } from './console-files.ts';
import { consoleHandler } from './console-handler.ts';

/** The staff console: its page, its files and how to sign in. */
export const handler = consoleHandler(
  once(() => {
    const { directory, signIn } = readConsoleEnvironment();
    return { service: rulesFromEnvironment(), files: consoleFilesIn(directory), signIn, local: false };
  }),
);
