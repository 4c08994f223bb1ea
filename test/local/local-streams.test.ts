import { setTimeout as pause } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { createPump } from '../../infra/local/local-streams.ts';

/** A delivery that takes some time and notes what ran beside it. */
function recorder(work: (petitionNo: string) => Promise<unknown> = () => pause(5)) {
  const delivered: string[] = [];
  const running: string[] = [];
  const seen = { most: 0, twice: false };
  return {
    delivered,
    seen,
    async deliver(petitionNo: string) {
      seen.twice ||= running.includes(petitionNo);
      running.push(petitionNo);
      seen.most = Math.max(seen.most, running.length);
      try {
        await work(petitionNo);
        delivered.push(petitionNo);
      } finally {
        running.splice(running.indexOf(petitionNo), 1);
      }
    },
  };
}

const unexpected = (petitionNo: string, error: unknown) => {
  throw new Error(`${petitionNo}: ${String(error)}`);
};

test('different petitions run side by side, eight at most; one petition never beside itself', async () => {
  const { deliver, delivered, seen } = recorder();
  const pump = createPump({ deliver, onError: unexpected });
  for (let round = 0; round < 3; round += 1) {
    for (let petition = 0; petition < 20; petition += 1) pump.enqueue(`WT-${petition}`);
    await pause(3);
  }
  await pump.drain();
  expect(new Set(delivered).size).toBe(20);
  expect(seen).toEqual({ most: 8, twice: false });
});

test('waiting petitions are delivered once; one enqueued while it is delivered, once more', async () => {
  const { deliver, delivered } = recorder();
  const pump = createPump({ deliver, onError: unexpected, atOnce: 1 });
  for (const petitionNo of ['a', 'b', 'b', 'b']) pump.enqueue(petitionNo);
  pump.enqueue('a');
  await pump.drain();
  expect(delivered).toEqual(['a', 'b', 'a']);
});

test('draining waits for what deliveries themselves enqueue', async () => {
  const { deliver, delivered } = recorder(async (petitionNo) => {
    await pause(1);
    if (petitionNo === 'a') pump.enqueue('b');
  });
  const pump = createPump({ deliver, onError: unexpected });
  await pump.drain();
  pump.enqueue('a');
  await pump.drain();
  expect(delivered).toEqual(['a', 'b']);
});

test('a failing delivery is tried five times in all, then reported, and does not hold up the others', async () => {
  let tries = 0;
  const failures: unknown[] = [];
  const { deliver, delivered } = recorder((petitionNo) => {
    if (petitionNo === 'sick') tries += 1;
    return petitionNo === 'sick' ? Promise.reject(new Error('no')) : Promise.resolve();
  });
  const pump = createPump({ deliver, onError: (...failure) => failures.push(failure), pauses: [1, 2, 3, 4] });
  pump.enqueue('sick');
  pump.enqueue('well');
  await pump.drain();
  expect([tries, delivered, failures]).toEqual([5, ['well'], [['sick', new Error('no')]]]);

  pump.enqueue('sick');
  await pump.drain();
  expect(tries).toBe(10);
});

test('a delivery that succeeds on repeat is nobody’s trouble', async () => {
  let tries = 0;
  const { deliver, delivered } = recorder(() =>
    (tries += 1) < 3 ? Promise.reject(new Error('busy')) : Promise.resolve(),
  );
  const pump = createPump({ deliver, onError: unexpected, pauses: [1, 1, 1, 1] });
  pump.enqueue('a');
  await pump.drain();
  expect([tries, delivered]).toEqual([3, ['a']]);
});
