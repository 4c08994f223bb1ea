import { describe, expect, it } from 'vitest';
import { interleaved, median, pairedRatio, quantile, rotated } from './measure.ts';

describe('the arithmetic of the benchmarks', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('takes quantiles between neighbours in a straight line, and leaves the values as they were', () => {
    const values = [40, 10, 30, 20];
    expect([0, 0.5, 0.9, 1].map((share) => quantile(values, share))).toEqual([10, 25, 37, 40]);
    expect(values).toEqual([40, 10, 30, 20]);
  });

  it('compares round by round: a machine that slows down half way changes no ratio', () => {
    const baseline = [10, 10, 100, 100, 100];
    const candidate = baseline.map((value) => value * 2);
    expect(pairedRatio(candidate, baseline)).toBe(2);
    // One run that met a hiccup is one round of five.
    expect(pairedRatio([20, 20, 200, 200, 9000], baseline)).toBe(2);
    expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
  });

  it('begins each round with the next, so that nobody is always first', () => {
    expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  it('runs everybody in every round and does not count the first', async () => {
    const runs: string[] = [];
    const figures = await interleaved(['a', 'b'], 2, (name) => {
      runs.push(name);
      return Promise.resolve(runs.length);
    });
    expect(runs.join('')).toBe('abbaab');
    expect(figures.get('a')).toEqual([4, 5]);
    expect(figures.get('b')).toEqual([3, 6]);
  });
});
