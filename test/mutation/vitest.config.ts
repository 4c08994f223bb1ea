import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A mutant is dead at the first failure: first the file that bears the name of the mutated one, then those that failed when
 * they last ran, then the quick ones.
 */
class LikelyKillersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = (this.ctx.config.related ?? []).map((file) => basename(file, '.ts'));
    const rank = (file: TestSpecification): number => {
      if (mutated.includes(basename(file.moduleId, '.test.ts'))) return -2e6;
      const last = this.ctx.cache.getTestSpecificationResult(file);
      return (last?.duration ?? 0) - (last?.failed === true ? 1e6 : 0);
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    include: ['test/unit/{calendar,district,petition}/**/*.test.ts', 'test/property/{clocks,periods}.property.test.ts'],
    // A slow test on a busy machine kills nobody: how long a mutant may take is for Stryker to say.
    testTimeout: 600_000,
    isolate: false,
    sequence: { sequencer: LikelyKillersFirst },
    setupFiles: [fileURLToPath(new URL('setup.ts', import.meta.url))],
    env: { HUISHENG_FEWER_RUNS: '20' },
    reporters: [{}],
  },
});
