import { defineConfig } from 'vitest/config';

/** The pages in a real browser: `npm run test:browser`, which says so where there is no Chromium. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One file at a time: what is measured in one is not disturbed by another.
    maxWorkers: 1,
    isolate: false,
    reporters: ['default'],
  },
});
