import { addDays, type CalendarDate, weekdayOf, yearOf } from '../../../shared/calendar/calendar-date.ts';
import { instantFromMilliseconds, shanghaiDay } from '../../../shared/calendar/instant.ts';
import { missingNotices } from '../../../shared/calendar/coverage.ts';
import {
  type CalendarBook,
  CURRENT_CALENDAR,
  type HolidayNotice,
} from '../../../shared/calendar/official-calendars.ts';

type Verdict = 'ok' | 'warn' | 'fail';

interface Finding {
  readonly year: number;
  readonly verdict: Verdict;
  readonly message: string;
}

/** `huisheng calendar check`: is every year's notice loaded and sound? Exit code 1 on a failure, 0 with warnings. */
export function calendarCheck(args: readonly string[]): number {
  const today = shanghaiDay(instantFromMilliseconds(Date.now()));
  const findings = calendarFindings(CURRENT_CALENDAR, today);
  if (args.includes('--json')) {
    console.log(JSON.stringify({ version: CURRENT_CALENDAR.version, today, findings }));
  } else {
    const sign: Readonly<Record<Verdict, string>> = { ok: '✓', warn: '!', fail: '✗' };
    for (const finding of findings) console.log(`${sign[finding.verdict]} ${finding.year}  ${finding.message}`);
  }
  return findings.some((finding) => finding.verdict === 'fail') ? 1 : 0;
}

/** Every notice, and the years that need one and have none. */
export function calendarFindings(calendar: CalendarBook, today: CalendarDate): readonly Finding[] {
  return [...calendar.notices.map(checkNotice), ...checkCoverage(calendar, today)];
}

function checkNotice(notice: HolidayNotice): Finding {
  const daysOff = notice.holidays.flatMap(({ from, to }) => daysFrom(from, to));
  const problems = [
    ...daysOff.filter((day) => !isCovered(day, notice.year)).map((day) => `${day} 不在本年度`),
    ...daysOff.filter((day, at) => daysOff.indexOf(day) !== at).map((day) => `${day} 重复放假`),
    ...notice.makeUpWorkdays.filter((day) => weekdayOf(day) < 6).map((day) => `${day} 本是工作日，不能调休上班`),
    ...notice.makeUpWorkdays.filter((day) => daysOff.includes(day)).map((day) => `${day} 既放假又上班`),
  ];
  if (problems.length > 0) return { year: notice.year, verdict: 'fail', message: problems.join('；') };
  return {
    year: notice.year,
    verdict: 'ok',
    message: `${notice.title}：放假${daysOff.length}天，调休上班${notice.makeUpWorkdays.length}天`,
  };
}

function checkCoverage(calendar: CalendarBook, today: CalendarDate): readonly Finding[] {
  const held = calendar.notices.map((notice) => notice.year);
  const next = yearOf(today) + 1;
  const missing = [yearOf(today), next].filter((year) => !held.includes(year));
  const wanted = missingNotices(calendar, today);
  return missing.map((year) => ({
    year,
    verdict: year < next ? 'fail' : wanted.includes(year) ? 'warn' : 'ok',
    message: `尚未载入放假安排：涉及该年的期限均为「暂定」，公布后须载入并重新核算 / not loaded yet: dates are provisional`,
  }));
}

// New Year may begin in the December before.
function isCovered(day: CalendarDate, year: number): boolean {
  return yearOf(day) === year || (yearOf(day) === year - 1 && day.slice(5) >= '12-25');
}

function daysFrom(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
