import { addDays, type CalendarDate, calendarDate, isCalendarDate, LAST_DAY } from './calendar-date.ts';

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

const SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export function isInstant(text: string): text is Instant {
  if (!SHAPE.test(text)) return false;
  const day = text.slice(0, 10);
  return isCalendarDate(day) && (day < LAST_DAY || !isPastMidnightInShanghai(text));
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

// China keeps one zone, eight hours ahead, and has had no summer time since 1991, before the first day we reckon with: whole hours
// are added and taken away in the text itself.
const HOURS_AHEAD = 8;

function isPastMidnightInShanghai(moment: string): boolean {
  return moment.slice(11, 13) >= '16';
}

/** **The one place where moments become days**: the legal day in Asia/Shanghai on which `moment` falls. */
export function shanghaiDay(moment: Instant): CalendarDate {
  const day = calendarDate(moment.slice(0, 10));
  return isPastMidnightInShanghai(moment) ? addDays(day, 1) : day;
}

/** The time of day in Asia/Shanghai, `HH:mm`. */
export function shanghaiTime(moment: Instant): string {
  return hourOfDay(Number(moment.slice(11, 13)) + HOURS_AHEAD) + moment.slice(13, 16);
}

/** The moment at which the clocks of China show `time` on `date`. */
export function momentAt(date: CalendarDate, time: TimeOfDay): Instant {
  const hour = Number(time.slice(0, 2)) - HOURS_AHEAD;
  const text = `${hour < 0 ? addDays(date, -1) : date}T${hourOfDay(hour)}${time.slice(2)}:00.000Z`;
  if (!isInstant(text)) throw new InvalidInstant(text);
  return text;
}

function hourOfDay(hour: number): string {
  return String((hour + 24) % 24).padStart(2, '0');
}

export function earlierMoment(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  // What is missing sorts last.
  return [a, b].toSorted()[0];
}
