import { fileURLToPath } from 'node:url';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('ignore-words.mjs', import.meta.url))],
  ignorers: ['words'],
  mutate: ['shared/calendar/**/*.ts', 'shared/petition/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // On a busy machine all tests may take three times as long as alone; only what never ends runs into this.
  timeoutMS: 30_000,
  // Who killed what is of no interest: survivors are.
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  warnings: { slow: false },
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['.local', '.build', 'cdk.out', '.cache', 'docs'],
  allowEmpty: false,
};
