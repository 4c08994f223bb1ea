import { describe, expect, it } from 'vitest';
import { startAgenda } from './agenda.ts';
import { chance } from './chance.ts';
import { weather } from './faults.ts';
import { invoke } from './invocation.ts';

describe('virtual time', () => {
  it('lets things happen in order of time, and what was entered first before what came later for the same moment', async () => {
    const agenda = startAgenda(1000);
    const luck = chance('order');
    const entered = Array.from({ length: 500 }, (_, nth) => ({ at: 1000 + luck.between(0, 50), nth }));
    const seen: { at: number; nth: number }[] = [];
    for (const { at, nth } of entered) agenda.at(at, () => seen.push({ at: agenda.now, nth }));
    await agenda.runUntil(2000);
    expect(seen).toEqual(entered.toSorted((one, other) => one.at - other.at || one.nth - other.nth));
    expect(agenda.now).toBe(2000);
  });

  it('stops at its end and goes on from there; what lies in the past happens now', async () => {
    const agenda = startAgenda(0);
    const seen: number[] = [];
    agenda.in(10, () => {
      agenda.at(5, () => seen.push(agenda.now));
      agenda.in(10, () => seen.push(agenda.now));
    });
    await agenda.runUntil(15);
    expect(seen).toEqual([10]);
    await agenda.runUntil(30);
    expect(seen).toEqual([10, 20]);
  });

  it('lets everything that follows from one thing be done before the next', async () => {
    const agenda = startAgenda(0);
    const seen: string[] = [];
    agenda.in(1, () => {
      void (async () => {
        for (let round = 0; round < 20; round += 1) await Promise.resolve();
        seen.push('what follows');
      })();
    });
    agenda.in(1, () => seen.push('the next'));
    await agenda.runUntil(1);
    expect(seen).toEqual(['what follows', 'the next']);
  });
});

describe('chance', () => {
  it('is the same for the same name and another for another', () => {
    const draw = (name: string) => Array.from({ length: 5 }, chance(name, 1).next);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
    expect(chance('never').happens(0)).toBe(false);
    expect(chance('always').happens(1)).toBe(true);
  });
});

describe('an invocation', () => {
  const run = async (rates: Parameters<typeof weather>[0]['rates'], effect: () => void, timeoutSeconds = 10) => {
    const agenda = startAgenda(0);
    const ended = invoke(
      { seed: 1, agenda, weather: weather({ seed: 1, rates }) },
      { label: 'one', timeoutSeconds },
      async (invocation) => {
        await invocation.call('write', async () => effect());
        return 'answered in peace';
      },
    );
    await agenda.runUntil(100_000);
    return ended;
  };

  it('answers when all goes well', async () => {
    expect(await run({}, () => undefined)).toEqual({ kind: 'answered', value: 'answered in peace' });
  });

  it('dies before or after a call takes effect, and answers nobody', async () => {
    const effects: string[] = [];
    expect(await run({ DIES_BEFORE: 1 }, () => effects.push('before'))).toEqual({ kind: 'died' });
    expect(await run({ DIES_AFTER: 1 }, () => effects.push('after'))).toEqual({ kind: 'died' });
    expect(effects).toEqual(['after']);
  });

  it('is ended by its time limit: what it had asked for does not take effect any more', async () => {
    const effects: string[] = [];
    expect(await run({ SLOW: 1 }, () => effects.push('late'), 0.5)).toEqual({ kind: 'died' });
    expect(effects).toEqual([]);
  });

  it('fails as its work fails', async () => {
    const failing = () => {
      throw new TypeError('no');
    };
    expect(await run({}, failing)).toMatchObject({ kind: 'failed', error: { name: 'TypeError' } });
  });
});
