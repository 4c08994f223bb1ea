import { type CalendarDate, calendarDate } from './calendar-date.ts';

/** A yearly notice of the State Council's General Office (国务院办公厅关于节假日安排的通知). */
export interface HolidayNotice {
  readonly year: number;
  readonly title: string;
  /** The notice's own number; missing where we do not hold it. */
  readonly reference?: string;
  readonly holidays: readonly Holiday[];
  /** 调休上班: Saturdays and Sundays on which state organs work. */
  readonly makeUpWorkdays: readonly CalendarDate[];
}

export interface Holiday {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * What is known of China's working days, as one dated edition. A clock keeps the version it was reckoned with, so that
 * loading next year's notice moves no date without a trace.
 */
export interface CalendarBook {
  /** `CN-` and the newest year whose notice it holds. */
  readonly version: string;
  readonly notices: readonly HolidayNotice[];
}

export const OFFICIAL_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    holidays: [
      holiday('元旦', '2024-01-01', '2024-01-01'),
      holiday('春节', '2024-02-10', '2024-02-17'),
      holiday('清明节', '2024-04-04', '2024-04-06'),
      holiday('劳动节', '2024-05-01', '2024-05-05'),
      holiday('端午节', '2024-06-10', '2024-06-10'),
      holiday('中秋节', '2024-09-15', '2024-09-17'),
      holiday('国庆节', '2024-10-01', '2024-10-07'),
    ],
    makeUpWorkdays: days('2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12'),
  },
  {
    year: 2025,
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    reference: '国办发明电〔2024〕12号',
    holidays: [
      holiday('元旦', '2025-01-01', '2025-01-01'),
      holiday('春节', '2025-01-28', '2025-02-04'),
      holiday('清明节', '2025-04-04', '2025-04-06'),
      holiday('劳动节', '2025-05-01', '2025-05-05'),
      holiday('端午节', '2025-05-31', '2025-06-02'),
      holiday('国庆节、中秋节', '2025-10-01', '2025-10-08'),
    ],
    makeUpWorkdays: days('2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'),
  },
  {
    year: 2026,
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    holidays: [
      holiday('元旦', '2026-01-01', '2026-01-03'),
      holiday('春节', '2026-02-15', '2026-02-23'),
      holiday('清明节', '2026-04-04', '2026-04-06'),
      holiday('劳动节', '2026-05-01', '2026-05-05'),
      holiday('端午节', '2026-06-19', '2026-06-21'),
      holiday('中秋节', '2026-09-25', '2026-09-27'),
      holiday('国庆节', '2026-10-01', '2026-10-07'),
    ],
    makeUpWorkdays: days('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'),
  },
];

/** Builds the edition that holds just these notices. */
export function calendarBook(notices: readonly HolidayNotice[]): CalendarBook {
  const newest = Math.max(...notices.map((notice) => notice.year));
  return { version: `CN-${newest}`, notices };
}

/** The edition in force. Loading the notice of 2027 means adding it above; earlier editions stay reachable by version. */
export const CURRENT_CALENDAR: CalendarBook = calendarBook(OFFICIAL_NOTICES);

/** The edition a stored fact was reckoned with. @throws when no such edition was ever in force */
export function calendarOfVersion(version: string): CalendarBook {
  if (version === CURRENT_CALENDAR.version) return CURRENT_CALENDAR;
  const notices = OFFICIAL_NOTICES.filter((notice) => `CN-${notice.year}` <= version);
  if (notices.at(-1)?.year !== Number(version.slice(3))) {
    throw new Error(
      `calendar version "${version}" is unknown; known are ${OFFICIAL_NOTICES.map((n) => `CN-${n.year}`).join(', ')}`,
    );
  }
  return calendarBook(notices);
}

function holiday(name: string, from: string, to: string): Holiday {
  return { name, from: calendarDate(from), to: calendarDate(to) };
}

function days(list: string): readonly CalendarDate[] {
  return list.split(' ').map(calendarDate);
}
