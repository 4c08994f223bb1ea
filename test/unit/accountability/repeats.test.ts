import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { repeatsOf, yearBackFrom } from '../../../shared/accountability/repeats.ts';
import { established, findSerious, measure, measureOnHead } from '../../support/lead-story.ts';

const earlier = (on: string, officer = 'chen.handler', leadNo = 'L1') => ({ leadNo, officer, on: calendarDate(on) });

describe('a repeat within the year', () => {
  it.each([
    ['2025-03-01', '2026-02-28', 2],
    ['2025-03-01', '2026-03-01', 2],
    ['2025-03-01', '2026-03-02', 1],
    ['2024-02-28', '2025-02-28', 2],
    ['2023-02-28', '2024-02-29', 2],
    ['2023-02-27', '2024-02-29', 1],
    ['2026-03-02', '2026-03-01', 1],
  ])('R23 found on %s and %s: %i within the rolling year, both ends counted', (first, second, unit) => {
    const repeats = repeatsOf(earlier(second, 'wang.handler', 'L2'), [earlier(first)]);
    expect(repeats.unit).toBe(unit);
    expect(repeats.prompt === undefined).toBe(unit < 2);
  });

  it('R23 counts any of the staff under the head, and says how many were the same person', () => {
    const others = [
      earlier('2025-05-06', 'wang.handler', 'L3'),
      earlier('2025-06-03'),
      earlier('2025-07-01', 'x', 'L2'),
    ];
    const repeats = repeatsOf(earlier('2025-10-13', 'wang.handler', 'L2'), others);
    expect(repeats).toMatchObject({ unit: 3, officer: 2 });
    expect(repeats.prompt?.zh).toContain('是否造成恶劣影响');
  });

  it('R23 29 February looks back to 28 February', () => {
    expect(yearBackFrom(calendarDate('2024-02-29'))).toBe('2023-02-28');
  });

  it('R23 a repeat applies nothing: without a vile effect found by a person nothing is heavier', () => {
    const story = established(findSerious()).after(earlier('2025-05-06'), earlier('2025-06-03'));
    const decided = story.when(measure(), measureOnHead());
    expect(decided.lead.decisions.map(({ aggravated }) => aggravated)).toEqual([false, false]);
    const heavier = story.when(measureOnHead(['DEMOTION'], { vileEffect: '引发多人上访' }));
    expect(heavier.events.at(-1)).toMatchObject({ aggravated: { occurrences: 3 } });
  });

  it('R23 only after two findings within the year, and only on the head', () => {
    const once = established(findSerious());
    const vile = { vileEffect: '引发多人上访' };
    expect(once.refusal(measureOnHead(['DEMOTION'], vile))).toBe('NOT_A_REPEAT');
    const again = once.after(earlier('2025-05-06'));
    expect(again.refusal(measureOnHead(['DEMOTION'], vile))).toBeUndefined();
    expect(again.refusal(measure(['DEMOTION'], vile))).toBe('NOT_A_REPEAT');
  });
});
