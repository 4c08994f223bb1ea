import { momentAt, shanghaiTime } from '../calendar/instant.ts';
import { refuse } from '../petition/decision.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ReceptionContext } from './decision.ts';
import { type Half, halfAt, publishedHalves } from './half-days.ts';
import type { Shift } from './roster.ts';
import { daysOfWeek, type Week } from './week.ts';

interface Asked {
  readonly post: string;
  readonly day?: CalendarDate | undefined;
  readonly half?: Half | undefined;
}

/** The half day a person signs in or out for: this one, unless they say which. */
export function shiftAsked({ post, day, half }: Asked, { now, today, rules }: ReceptionContext): Shift {
  return { day: day ?? today, half: half ?? halfAt(rules.hours, shanghaiTime(now)), post };
}

/** 补签: that half day is over. */
export function isAfterwards({ day, half }: Shift, { now, today, rules }: ReceptionContext): boolean {
  const published = publishedHalves(rules.hours).find((halfDay) => halfDay.half === half);
  return day < today || (published !== undefined && now >= momentAt(day, published.to));
}

export function weekRefusal({ day }: Shift, week: Week) {
  const days = daysOfWeek(week);
  if (days.includes(day)) return undefined;
  return refuse({
    code: 'DAY_NOT_IN_WEEK',
    field: 'day',
    zh: `${day}不在${week}这一周（${days[0]}至${days[6]}）`,
    en: `${day} is not in ${week}, ${days[0]} to ${days[6]}`,
  });
}
