import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  earlierMoment,
  instant,
  instantFromMilliseconds,
  InvalidInstant,
  isInstant,
  momentAt,
  shanghaiDay,
  shanghaiTime,
  type TimeOfDay,
} from '../../../shared/calendar/instant.ts';
import { day } from '../../support/days.ts';

describe('a moment and the legal day it falls on', () => {
  it.each([
    ['the last millisecond of the day in Shanghai', '2025-03-23T23:59:59.999+08:00', '2025-03-23 Sun', '23:59'],
    ['midnight in Shanghai', '2025-03-24T00:00:00.000+08:00', '2025-03-24 Mon', '00:00'],
    ['15:59:59.999 UTC is still today in China', '2025-12-31T15:59:59.999Z', '2025-12-31 Wed', '23:59'],
    ['16:00 UTC is tomorrow in China', '2025-12-31T16:00:00Z', '2026-01-01 Thu', '00:00'],
    ['midnight UTC is the morning in China', '2024-02-29T00:00:00Z', '2024-02-29 Thu', '08:00'],
    ['a moment told in another zone', '2026-02-16T11:08:00-05:00', '2026-02-17 Tue', '00:08'],
  ] as const)('%s', (_, text, date, time) => {
    expect(shanghaiDay(instant(text))).toBe(day(date));
    expect(shanghaiTime(instant(text))).toBe(time);
  });

  it('is kept in UTC, so that later moments sort later as text', () => {
    expect(instant('2025-10-09T09:00:00+08:00')).toBe('2025-10-09T01:00:00.000Z');
    expect(instant('2025-10-09T09:00:00+08:00') < instant('2025-10-09T01:00:00.001Z')).toBe(true);
  });

  it.each([
    ['no zone', '2025-10-09T09:00:00'],
    ['only a day', '2025-10-09'],
    ['words', 'tomorrow'],
    ['an impossible hour', '2025-10-09T25:00:00Z'],
    ['an impossible zone', '2025-10-09T10:00:00+25:00'],
    ['before 2005', '2004-12-31T10:00:00Z'],
    ['after 2050', '2051-01-01T10:00:00Z'],
  ])('refuses %s', (_, text) => {
    expect(() => instant(text)).toThrow(InvalidInstant);
  });

  it.each(['2025-02-30T10:00:00+08:00', '2025-04-31T10:00:00Z', '2025-02-29T10:00:00+08:00'])(
    'refuses the impossible day in %s',
    (text) => {
      expect(() => instant(text)).toThrow(InvalidInstant);
    },
  );

  it('refuses what is not written as ISO 8601', () => {
    expect(() => instant('Sep 30 2025 10:00Z')).toThrow(InvalidInstant);
    expect(() => instant('2025-09-30T10:00Z (Tuesday)')).toThrow(InvalidInstant);
    expect(() => instant('Tue, 2025-09-30T10:00Z')).toThrow(InvalidInstant);
    expect(() => instant('+002025-09-30T10:00Z')).toThrow(InvalidInstant);
  });

  it('may be given without seconds, or without their fractions', () => {
    expect(instant('2025-09-30T10:00Z')).toBe('2025-09-30T10:00:00.000Z');
    expect(instant('2025-09-30T10:00:05+08:00')).toBe('2025-09-30T02:00:05.000Z');
    expect(instant('2025-09-30T10:00:05.25Z')).toBe('2025-09-30T10:00:05.250Z');
  });

  it('says what was given and how a moment is written', () => {
    expect(() => instant('tomorrow')).toThrow(
      '"tomorrow" is not a moment between 2005 and 2050 written as ISO 8601 with its zone',
    );
    expect(() => instant('tomorrow')).toThrow(expect.objectContaining({ name: 'InvalidInstant', given: 'tomorrow' }));
  });

  it('takes no milliseconds past the last legal day', () => {
    expect(instantFromMilliseconds(Date.parse('2050-12-31T15:59:59.999Z'))).toBe('2050-12-31T15:59:59.999Z');
    expect(() => instantFromMilliseconds(Date.parse('2050-12-31T16:00:00Z'))).toThrow(InvalidInstant);
    expect(() => instantFromMilliseconds(Date.parse('2004-12-31T23:59:59Z'))).toThrow(InvalidInstant);
  });

  it('takes no moment whose legal day it cannot name', () => {
    expect(isInstant('2050-12-31T16:00:00.000Z')).toBe(false);
  });

  it('knows what a stored moment looks like', () => {
    expect(isInstant('2025-10-09T01:00:00.000Z')).toBe(true);
    expect(isInstant('2025-10-09T01:00:00Z')).toBe(false);
    expect(isInstant('2025-10-09T01:00:00.000Z ')).toBe(false);
    expect(isInstant(' 2025-10-09T01:00:00.000Z')).toBe(false);
    expect(isInstant('2025-10-092025-10-09T01:00:00.000Z')).toBe(false);
    expect(isInstant('2025-10-09T24:00:00.000Z')).toBe(false);
    expect(isInstant('2025-02-30T01:00:00.000Z')).toBe(false);
  });

  it('finds the moment of a time on a day, and the end of the day', () => {
    expect(momentAt(day('2025-10-09 Thu'), '09:00')).toBe('2025-10-09T01:00:00.000Z');
    expect(momentAt(day('2026-01-01 Thu'), '00:00')).toBe('2025-12-31T16:00:00.000Z');
    expect(shanghaiDay(addMinutes(momentAt(day('2026-01-01 Thu'), '00:00'), -1))).toBe('2025-12-31');
  });

  it('finds none at a minute that no hour has', () => {
    expect(() => momentAt(day('2025-10-09 Thu'), '09:60')).toThrow(InvalidInstant);
  });

  it('adds minutes without regard to days off', () => {
    expect(addMinutes(instant('2025-07-20T22:00:00+08:00'), 60)).toBe(instant('2025-07-20T23:00:00+08:00'));
  });

  it('finds the earlier of two, either of which may be missing', () => {
    const [early, late] = [instant('2025-01-01T00:00:00Z'), instant('2025-01-02T00:00:00Z')];
    expect(earlierMoment(early, late)).toBe(early);
    expect(earlierMoment(late, early)).toBe(early);
    expect(earlierMoment(undefined, late)).toBe(late);
    expect(earlierMoment(early, undefined)).toBe(early);
    expect(earlierMoment(undefined, undefined)).toBeUndefined();
  });
});

describe('days and moments by a second reckoning', () => {
  // Five hundred moments over all the years there are, an odd number of minutes apart so that every hour comes.
  const moments = Array.from({ length: 500 }, (_, at) => Date.UTC(2005, 0, 2) + at * 47_971 * 60_000);

  it('agree with Temporal in Asia/Shanghai, both ways', () => {
    for (const milliseconds of moments) {
      const moment = instant(new Date(milliseconds).toISOString());
      const there = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('Asia/Shanghai');
      const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
      expect([shanghaiDay(moment), shanghaiTime(moment)]).toEqual([there.toPlainDate().toString(), time]);
      expect(momentAt(shanghaiDay(moment), shanghaiTime(moment) as TimeOfDay)).toBe(moment);
    }
  });

  it('end with the last day there is', () => {
    expect(isInstant('2050-12-31T15:59:59.999Z')).toBe(true);
    expect(isInstant('2050-12-31T16:00:00.000Z')).toBe(false);
  });
});
