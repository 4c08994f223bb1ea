import { addDays, type CalendarDate, calendarDate, isCalendarDate } from './calendar-date.ts';

/**
 * A moment, written in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`, so that later moments sort later as plain text.
 * Moments order what happened; legal effect comes from the {@link CalendarDate} they fall on in China.
 */
declare const instantBrand: unique symbol;
export type Instant = string & { readonly [instantBrand]: true };

/** A time of day in China, `HH:mm`. */
export type TimeOfDay = `${number}${number}:${number}${number}`;

export class InvalidInstant extends Error {
  override readonly name = 'InvalidInstant';
  readonly given: string;
  constructor(given: string) {
    super(`"${given}" is not a moment between 2005 and 2050 written as ISO 8601 with its zone`);
    this.given = given;
  }
}

export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isCalendarDate(text.slice(0, 10));
}

/** Reads any ISO 8601 moment that names its zone. @throws InvalidInstant */
export function instant(text: string): Instant {
  const milliseconds = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new InvalidInstant(text);
  return instantFromMilliseconds(milliseconds);
}

/** @throws InvalidInstant */
export function instantFromMilliseconds(milliseconds: number): Instant {
  const text = new Date(milliseconds).toISOString();
  if (!isInstant(text)) throw new InvalidInstant(text);
  return text;
}

export function toMilliseconds(moment: Instant): number {
  return Date.parse(moment);
}

export function addMinutes(moment: Instant, minutes: number): Instant {
  return instantFromMilliseconds(toMilliseconds(moment) + minutes * 60_000);
}

// China keeps one zone, and has had no summer time since 1991: before the first day we reckon with.
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** **The one place where moments become days**: the legal day in Asia/Shanghai on which `moment` falls. */
export function shanghaiDay(moment: Instant): CalendarDate {
  return calendarDate(new Date(toMilliseconds(moment) + SHANGHAI_OFFSET).toISOString().slice(0, 10));
}

/** The time of day in Asia/Shanghai, `HH:mm`. */
export function shanghaiTime(moment: Instant): string {
  return new Date(toMilliseconds(moment) + SHANGHAI_OFFSET).toISOString().slice(11, 16);
}

/** The moment at which the clocks of China show `time` on `date`. */
export function momentAt(date: CalendarDate, time: TimeOfDay): Instant {
  return instantFromMilliseconds(Date.parse(`${date}T${time}:00.000Z`) - SHANGHAI_OFFSET);
}

/** 00:00 of the day after `date`: the first moment at which a period ending on `date` is over. */
export function endOfDay(date: CalendarDate): Instant {
  return momentAt(addDays(date, 1), '00:00');
}

export function earlierMoment(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
}
