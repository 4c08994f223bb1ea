import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, onTestFailed, test } from 'vitest';

const module = fileURLToPath(new URL('../../infra/local/run-with-project-node.mjs', import.meta.url));
const packages = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  devDependencies: { node: string };
};

/** Starts the lasting process through the launcher; an `npm` that fails stands by, so that nothing is ever installed. */
async function launch() {
  const code = `import { runWithProjectNode } from ${JSON.stringify(module)};
    runWithProjectNode('test/local/lasting-process.ts', ['--port', '1']);`;
  const env = { ...process.env, npm_execpath: '/nowhere/npm-cli.js' };
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  const [pid = '', node, ...rest] = line.toString().trim().split(' ');
  return { launcher, pid: Number(pid), node, rest };
}

test("it runs with the project's Node, gets the arguments and signals, and its end is ours", async () => {
  const { launcher, node, rest } = await launch();
  expect([node, rest]).toEqual([packages.devDependencies.node, ['--port', '1']]);
  launcher.kill('SIGTERM');
  expect(await once(launcher, 'exit')).toEqual([7, null]);
});

test('it does not outlive a launcher that is killed', { timeout: 3_000 }, async () => {
  const { launcher, pid } = await launch();
  onTestFailed(() => {
    process.kill(pid, 'SIGKILL');
  });
  launcher.kill('SIGKILL');
  // Its output, which both write to, closes when the last of the two is gone.
  await once(launcher, 'close');
});
