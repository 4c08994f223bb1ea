import { type CalendarDate, daysBetween, isCalendarDate, weekdayOf } from './calendar-date.ts';
import type { Holiday, HolidayNotice } from './official-calendars.ts';

/** All that is wrong with a notice's text, each with the words it is about. */
export class UnreadableNotice extends Error {
  override readonly name = 'UnreadableNotice';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the State Council's yearly notice (国务院办公厅关于某年部分节假日安排的通知) as it is published: its numbered items, each with
 * the days off and the make-up workdays. What the notice says twice is held against itself: weekdays in brackets, 「共N天」,
 * make-up workdays on weekends. @throws UnreadableNotice naming everything that does not agree
 */
export function readHolidayNotice(text: string): HolidayNotice {
  const plain = text
    .normalize('NFKC')
    .replace(/[ \t\u3000]/g, '')
    .replaceAll(',', '，');
  const year = Number(/关于(\d{4})年\s*部分节假日安排的通知/.exec(plain)?.[1]);
  if (!Number.isInteger(year)) {
    throw new UnreadableNotice(['没有找到标题「国务院办公厅关于某年部分节假日安排的通知」 / its title is missing']);
  }
  const problems: string[] = [];
  const items = [...plain.matchAll(ITEM)].map(([, name = '', said = '']) => itemOf({ name, said, year }, problems));
  if (items.length === 0) problems.push('没有找到「一、元旦：……放假」这样的条目 / no numbered items');
  if (problems.length > 0) throw new UnreadableNotice(problems);
  const [, issued, number] = /国办发明电[〔[(](\d{4})[〕\])](\d+)号/.exec(plain) ?? [];
  return {
    year,
    title: `国务院办公厅关于${year}年部分节假日安排的通知`,
    ...(issued === undefined ? {} : { reference: `国办发明电〔${issued}〕${number}号` }),
    holidays: items.flatMap(({ holiday }) => holiday ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    makeUpWorkdays: items.flatMap(({ makeUp }) => makeUp).toSorted(),
  };
}

/** 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 up to the next number. */
const ITEM = /^[一二三四五六七八九十]{1,3}、([^:\n]{1,20}):((?:(?!^[一二三四五六七八九十]{1,3}、)[\s\S])*)/gm;
const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;
const DAYS_OFF = new RegExp(String.raw`${DAY}(?:至${DAY})?放假`, 'g');
const WORKED = new RegExp(
  String.raw`((?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\([^)]*\))?[、和及]?)+)(?:均|照常)?上班`,
  'g',
);

interface Item {
  readonly name: string;
  readonly said: string;
  readonly year: number;
}

function itemOf(
  { name, said, year }: Item,
  problems: string[],
): { readonly holiday?: Holiday; readonly makeUp: readonly CalendarDate[] } {
  const makeUp = [...said.matchAll(WORKED)].flatMap(([, list = '']) =>
    [...list.matchAll(new RegExp(DAY, 'g'))].flatMap(([words, ...parts]) => {
      const day = dayOf(parts, { year, month: undefined }, words, problems);
      if (day !== undefined && weekdayOf(day) < 6) problems.push(`${words}：本是工作日，不能调休上班 / not a weekend`);
      return day ?? [];
    }),
  );
  const [daysOff, ...more] = [...said.matchAll(DAYS_OFF)];
  if (daysOff === undefined || more.length > 0) {
    problems.push(`${name}：没有找到唯一的「某日至某日放假」 / its days off are not told once`);
    return { makeUp };
  }
  const [words, fromYear, fromMonth, fromDay, fromNote, toYear, toMonth, toDay, toNote] = daysOff;
  const from = dayOf([fromYear, fromMonth, fromDay, fromNote], { year, month: undefined }, words, problems);
  if (from === undefined) return { makeUp };
  const same = { year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) };
  const to = toDay === undefined ? from : dayOf([toYear, toMonth, toDay, toNote], same, words, problems);
  if (to === undefined) return { makeUp };
  const count = daysBetween(from, to) + 1;
  const told = /共(\d+)天|放假(\d+)天/.exec(said);
  const expected = told === null ? count : Number(told[1] ?? told[2]);
  if (count < 1 || count !== expected) {
    problems.push(`${name}：${words}是${count}天，却写着共${expected}天 / ${count} days, not ${expected}`);
  }
  return { holiday: { name, from, to }, makeUp };
}

const WEEKDAYS = '一二三四五六日';

function dayOf(
  [ownYear, month, day, note]: readonly (string | undefined)[],
  known: { readonly year: number; readonly month: number | undefined },
  words: string,
  problems: string[],
): CalendarDate | undefined {
  const of = month === undefined ? known.month : Number(month);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${ownYear ?? known.year}-${two(of ?? 0)}-${two(Number(day))}`;
  if (!isCalendarDate(date)) {
    problems.push(`${words}：没有这一天 / no such day`);
    return undefined;
  }
  const weekday = /(?:周|星期)([一二三四五六日天])/.exec(note ?? '')?.[1];
  const truly = WEEKDAYS.charAt(weekdayOf(date) - 1);
  if (weekday !== undefined && weekday.replace('天', '日') !== truly) {
    problems.push(`${words}：${date}是周${truly}，却写着周${weekday} / the weekday does not agree`);
  }
  return date;
}
