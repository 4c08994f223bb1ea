import { spawnSync } from 'node:child_process';
import { dirname, delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, PROJECT_NODE, ROOT } from '../infra/local/ensure-installed.mjs';

/**
 * Runs one test file at the size asked for: each option becomes the setting that the test reads. Plain JavaScript, because
 * it runs on whatever Node there is and before `npm ci`.
 * @param {string} file
 * @param {Readonly<Record<string, string>>} settings option to environment variable
 */
export function runSized(file, settings) {
  const options = Object.fromEntries(Object.keys(settings).map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ options });
  const given = Object.entries(values).map(([name, value]) => {
    if (!/^\d{1,10}$/.test(value)) throw new Error(`--${name} 应为整数 / takes a whole number, not "${value}"`);
    return [settings[name], value];
  });
  ensureInstalled();
  const { status } = spawnSync(PROJECT_NODE, ['node_modules/vitest/vitest.mjs', 'run', file], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...Object.fromEntries(given),
      PATH: `${dirname(PROJECT_NODE)}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  process.exit(status ?? 1);
}
