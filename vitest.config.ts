import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need Chromium: `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'test/browser/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: one file a core, each in its own process, so that a kill test can kill only itself.
    maxWorkers: 2,
    // No test replaces a module or keeps state in one, so files may share what they import: a fifth less time.
    isolate: false,
    reporters: ['default'],
  },
});
