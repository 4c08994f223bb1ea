import { runSized } from './sized-run.mjs';

// `npm run fuzz -- --runs 5000 --seed 7`: the fuzz test of `npm test`, at any size.
runSized('test/fuzz/fuzz.test.ts', { runs: 'HUISHENG_FUZZ_RUNS', seed: 'HUISHENG_FUZZ_SEED' });
