import { type CalendarDate, calendarDate, isCalendarDate } from './calendar-date.ts';

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
  const shape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
  return shape.test(text) && isCalendarDate(text.slice(0, 10)) && isCalendarDate(dayInShanghai(Date.parse(text)));
}

/** Reads any ISO 8601 moment that names its zone. @throws InvalidInstant */
export function instant(text: string): Instant {
  const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  // `Date.parse` would turn 30 February into 2 March: a wrong day must never become another legal day in silence.
  const milliseconds = isCalendarDate(shape?.[1] ?? '') ? Date.parse(text) : Number.NaN;
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
  return calendarDate(dayInShanghai(toMilliseconds(moment)));
}

function dayInShanghai(milliseconds: number): string {
  return new Date(milliseconds + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** The time of day in Asia/Shanghai, `HH:mm`. */
export function shanghaiTime(moment: Instant): string {
  return new Date(toMilliseconds(moment) + SHANGHAI_OFFSET).toISOString().slice(11, 16);
}

/** The moment at which the clocks of China show `time` on `date`. */
export function momentAt(date: CalendarDate, time: TimeOfDay): Instant {
  return instantFromMilliseconds(Date.parse(`${date}T${time}:00.000Z`) - SHANGHAI_OFFSET);
}

export function earlierMoment(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  // What is missing sorts last.
  return [a, b].toSorted()[0];
}
