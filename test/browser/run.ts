import { spawnSync } from 'node:child_process';
import { findChromium } from './support/chromium.ts';

// `npm run test:browser`, with the names of files where only some are meant.
const chromium = findChromium();
if (chromium === undefined) {
  console.log(
    '没有找到 Chromium，浏览器测试已跳过 / skipped: test:browser needs Chromium (apt-get install chromium fonts-noto-cjk, or its path in CHROMIUM)',
  );
} else {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.browser.config.ts', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } },
  );
  process.exitCode = status ?? 1;
}
