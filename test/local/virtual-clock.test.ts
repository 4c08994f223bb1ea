import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ClockOnlyMovesForward, openVirtualClock } from '../../infra/local/virtual-clock.ts';
import { instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { scratchDirectory } from './killed-process.ts';

const friday = instant('2026-02-13T09:00:00+08:00');
const spring = instant('2026-02-28T09:00:00+08:00');

function clockAt(file: string) {
  let real = toMilliseconds(friday);
  return { clock: openVirtualClock(file, () => real), pass: (milliseconds: number) => (real += milliseconds) };
}

test('it shows real time until it is moved, and flows on from there', () => {
  const { clock, pass } = clockAt(join(scratchDirectory(), 'clock.json'));
  expect(clock.now()).toBe(friday);
  clock.moveTo(spring);
  pass(1_500);
  expect(clock.now()).toBe('2026-02-28T01:00:01.500Z');
  clock.moveTo(clock.now());
  expect(clock.now()).toBe('2026-02-28T01:00:01.500Z');
});

test('it only moves forward, except when it is reset', () => {
  const { clock } = clockAt(join(scratchDirectory(), 'clock.json'));
  clock.moveTo(spring);
  expect(() => clock.moveTo(friday)).toThrow(ClockOnlyMovesForward);
  clock.reset(instant('2026-01-05T08:00:00+08:00'));
  expect(clock.now()).toBe('2026-01-05T00:00:00.000Z');
  clock.reset();
  expect(clock.now()).toBe(friday);
});

test('opened again it is as far from real time as it was', () => {
  const file = join(scratchDirectory(), 'local', 'clock.json');
  const before = clockAt(file);
  before.clock.moveTo(spring);
  const after = clockAt(file);
  after.pass(60_000);
  expect(after.clock.now()).toBe('2026-02-28T01:01:00.000Z');
  expect(existsSync(`${file}.new`)).toBe(false);
});
