import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function huisheng(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/cli/main.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it.each([[['--help']], [['help']], [['demo', 'seed', '--help']], [['record', 'verify', '-h']], [[]]])(
    '%j: says what there is',
    (args) => {
      const { status, stdout, stderr } = huisheng(...args);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('huisheng record verify');
    },
  );

  it.each([
    [['demo', 'seed', '--rest'], '没有选项「--rest」，可用：--address --reset --json --file'],
    [['due', '--from'], '选项「--from」的值不对'],
    [['due', '--json=yes'], '选项「--json」的值不对'],
    [['rehearse', '100'], '多余的「100」，可用：--district --petitions'],
    [['record', 'verify', '--petitions', 'x'], '没有选项「--petitions」'],
    [['recrod'], '没有命令「recrod」'],
  ])('%j: says in a line what is wrong and what is allowed, and ends with 2', (args, said) => {
    const { status, stdout, stderr } = huisheng(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
