import { type CalendarDate, calendarDate, daysBetween } from '../../../shared/calendar/calendar-date.ts';

/** 11月28日; with its year where that is not this one. */
export function shortDay(day: string, today?: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const said = `${Number(month)}月${Number(date)}日`;
  return today === undefined || today.startsWith(year) ? said : `${year}年${said}`;
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

export function weekdayOf(day: string): string {
  return `星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

/** A moment as the office's clock has it: 11月28日 10:32. */
export function moment(at: string): string {
  const [day = '', time = ''] = inShanghai(at).split(' ');
  return `${shortDay(day)} ${time.slice(0, 5)}`;
}

export function timeOf(at: string): string {
  return inShanghai(at).slice(11, 16);
}

/** Negative once it is past. */
export function daysUntil(day: string, today: string): number {
  return daysBetween(dateIn(today), dateIn(day));
}

export function dateIn(text: string): CalendarDate {
  return calendarDate(text);
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function inShanghai(at: string): string {
  return SHANGHAI.format(new Date(at));
}
