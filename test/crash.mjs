import { runSized } from './sized-run.mjs';

// `npm run crash -- --submissions 600 --kills 12 --seed 7`: the kill test of `npm test`, at any size.
runSized('test/journey/kill-nine.test.ts', {
  submissions: 'HUISHENG_CRASH_SUBMISSIONS',
  kills: 'HUISHENG_CRASH_KILLS',
  seed: 'HUISHENG_CRASH_SEED',
});
