import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { daysOfPeriod, isPeriod, periodBefore, periodOf } from '../../../shared/integrity/period.ts';
import { maskedName } from '../../../shared/integrity/views.ts';

describe('R41 the quarter', () => {
  it.each([
    ['2025-01-01', '2025-Q1', '2025-01-01', '2025-03-31', '2024-Q4'],
    ['2025-03-31', '2025-Q1', '2025-01-01', '2025-03-31', '2024-Q4'],
    ['2024-04-01', '2024-Q2', '2024-04-01', '2024-06-30', '2024-Q1'],
    ['2025-09-30', '2025-Q3', '2025-07-01', '2025-09-30', '2025-Q2'],
    ['2025-12-31', '2025-Q4', '2025-10-01', '2025-12-31', '2025-Q3'],
  ])('%s lies in %s', (day, period, from, to, before) => {
    expect(periodOf(calendarDate(day))).toBe(period);
    expect(daysOfPeriod(period)).toEqual({ from, to });
    expect(periodBefore(period)).toBe(before);
  });

  it.each(['2025', '2025-Q0', '2025-Q5', '1999-Q4', '2000-Q1', '2004-Q4', '2051-Q1', '2099-Q4', '2025-q1', '2025-Q1 '])(
    '%s is none',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );

  it.each(['2005-Q1', '2050-Q4'])('%s is the first, or the last', (text) => {
    expect(isPeriod(text)).toBe(true);
    expect(daysOfPeriod(text).from).toBeDefined();
  });
});

describe('R41 by whom it was offered', () => {
  it.each([
    ['何秀兰', '何**'],
    ['何', '何*'],
    [' 鹤汀物业公司 ', '鹤*****'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });
});
