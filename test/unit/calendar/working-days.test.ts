import { describe, expect, it } from 'vitest';
import { addMinutes, instant } from '../../../shared/calendar/instant.ts';
import {
  isWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  openingOn,
  rollBack,
  rollForward,
} from '../../../shared/calendar/working-days.ts';
import { at, type Day, day } from '../../support/days.ts';
import { CALENDAR, WUTONG } from '../../support/office.ts';

const HOURS = WUTONG.hours;

describe('working days', () => {
  it.each([
    ['an ordinary Thursday', '2025-10-09 Thu', true],
    ['an ordinary Saturday', '2025-10-18 Sat', false],
    ['a make-up Saturday', '2025-10-11 Sat', true],
    ['a make-up Sunday', '2025-09-28 Sun', true],
    ['a holiday on a Wednesday', '2025-10-08 Wed', false],
    ['the weekend before a Monday holiday', '2024-06-08 Sat', false],
  ] as const)('%s', (_, date, working) => {
    expect(isWorkingDay(CALENDAR, day(date))).toBe(working);
  });

  it.each([
    ['stays on a working day', '2025-10-09 Thu', '2025-10-09 Thu', '2025-10-09 Thu'],
    ['passes a holiday', '2025-10-03 Fri', '2025-10-09 Thu', '2025-09-30 Tue'],
    ['stops at a make-up workday', '2026-02-21 Sat', '2026-02-24 Tue', '2026-02-14 Sat'],
    ['passes the year end', '2026-01-01 Thu', '2026-01-04 Sun', '2025-12-31 Wed'],
  ] as const)('rolling %s', (_, from, forward, back) => {
    expect(rollForward(CALENDAR, day(from))).toBe(day(forward));
    expect(rollBack(CALENDAR, day(from))).toBe(day(back));
  });

  it('finds the next working day', () => {
    expect(nextWorkingDay(CALENDAR, day('2025-09-30 Tue'))).toBe(day('2025-10-09 Thu'));
    expect(nextWorkingDay(CALENDAR, day('2025-09-27 Sat'))).toBe(day('2025-09-28 Sun'));
  });
});

describe('the next moment at which the office is open', () => {
  it.each<[string, Day, string, Day, string]>([
    ['during the day: at once', '2025-10-09 Thu', '10:15', '2025-10-09 Thu', '10:15'],
    ['at the opening: at once', '2025-10-09 Thu', '09:00', '2025-10-09 Thu', '09:00'],
    ['a minute before the opening: at the opening', '2025-10-09 Thu', '08:59', '2025-10-09 Thu', '09:00'],
    ['at midnight: at the opening, never at midnight', '2025-10-09 Thu', '00:00', '2025-10-09 Thu', '09:00'],
    ['the last minute: at once', '2025-10-09 Thu', '17:29', '2025-10-09 Thu', '17:29'],
    ['at the close: the next working day', '2025-10-09 Thu', '17:30', '2025-10-10 Fri', '09:00'],
    ['on Friday evening before a make-up Saturday', '2025-10-10 Fri', '23:59', '2025-10-11 Sat', '09:00'],
    ['on an ordinary Friday evening: Monday', '2025-10-17 Fri', '18:00', '2025-10-20 Mon', '09:00'],
    ['on the eve of National Day: after the holiday', '2025-09-30 Tue', '17:30', '2025-10-09 Thu', '09:00'],
    ['at noon in Spring Festival: after it', '2026-02-17 Tue', '12:00', '2026-02-24 Tue', '09:00'],
  ])('%s', (_, date, time, openDay, openTime) => {
    expect(nextWorkingMoment(CALENDAR, HOURS, at(date, time))).toBe(at(openDay, openTime));
  });

  it('lies never before the moment itself, not by a second', () => {
    const justOpen = instant('2025-10-09T09:00:30+08:00');
    expect(nextWorkingMoment(CALENDAR, HOURS, justOpen)).toBe(justOpen);
  });

  it('is the opening of a working day for a day off', () => {
    expect(openingOn(CALENDAR, HOURS, day('2025-10-04 Sat'))).toBe(at('2025-10-09 Thu', '09:00'));
    expect(openingOn(CALENDAR, HOURS, day('2025-10-09 Thu'))).toBe(at('2025-10-09 Thu', '09:00'));
  });
});
