import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import { DATA_HEADERS } from './strict-headers.ts';

/** A day, or a moment, in somebody's calendar. */
export interface CalendarEntry {
  /** The same for the same date whenever it is written: a calendar replaces the entry instead of keeping both. */
  readonly id: string;
  /** Rises with every change, for the same reason. */
  readonly sequence: number;
  readonly when: { readonly day: CalendarDate } | { readonly at: Instant };
  readonly summary: string;
  readonly description?: string;
  /** At nine o'clock of the day before. */
  readonly remind?: boolean;
}

interface CalendarFile {
  readonly name: string;
  readonly writtenAt: Instant;
  /** For feeds: after how many seconds to ask again. */
  readonly refreshSeconds?: number;
  readonly entries: readonly CalendarEntry[];
}

const NINE_THE_DAY_BEFORE_SECONDS = 15 * 3600;

/**
 * 日历文件 (RFC 5545). A legal day is an all-day entry without a zone: it stays that day wherever the calendar travels. Nobody is
 * shown as busy for it.
 */
export function calendarFile({ name, writtenAt, refreshSeconds, entries }: CalendarFile): string {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Huisheng', product: '回声', language: 'ZH' },
    ...(refreshSeconds === undefined ? {} : { ttl: refreshSeconds }),
  });
  for (const { id, sequence, when, summary, description, remind } of entries) {
    const event = calendar.createEvent({
      id: `${id}@huisheng`,
      sequence,
      stamp: writtenAt,
      // In UTC, because that is the zone in which the package writes an entry that has none.
      ...('day' in when ? { start: `${when.day}T00:00:00Z`, allDay: true } : { start: when.at }),
      summary,
      ...(description === undefined ? {} : { description }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (remind === true) {
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: NINE_THE_DAY_BEFORE_SECONDS });
    }
  }
  return calendar.toString();
}

export function calendarAnswer(file: string, filename: string, headers: Readonly<Record<string, string>> = {}) {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      ...DATA_HEADERS,
      'content-disposition': `attachment; filename="${filename}"`,
      ...headers,
    },
    body: file,
  };
}
