import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays, type CalendarDate, calendarDate, weekdayOf } from '../../../shared/calendar/calendar-date.ts';
import { readHolidayNotice, UnreadableNotice } from '../../../shared/calendar/notice-text.ts';
import {
  calendarBook,
  CURRENT_CALENDAR,
  type HolidayNotice,
  OFFICIAL_NOTICES,
} from '../../../shared/calendar/official-calendars.ts';
import { type DayInfo, dayInfo } from '../../../shared/calendar/working-days.ts';
import { readOptions } from '../read-options.ts';
import { openPlace, PLACE_OPTIONS, type PlaceOptions } from '../record/place.ts';
import { UsageError } from '../usage-error.ts';
import { movedLines, type Settled, settledBy } from './provisional-clocks.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  in: { type: 'string' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const SOURCE = fileURLToPath(new URL('../../../shared/calendar/official-calendars.ts', import.meta.url));

interface Difference {
  readonly date: CalendarDate;
  readonly was: string;
  readonly now: string;
}

/**
 * `huisheng calendar import`: reads the State Council's notice of a year from its text, says which days change and which open
 * petitions' dates it settles, and with `--write` adds it to the official calendars in the source. Dates on record are moved by
 * nobody but `calendar recount`, once the new edition is deployed.
 */
export async function calendarImport(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { in: file, write = false, json = false } = options;
  if (file === undefined || !existsSync(file)) {
    throw new UsageError('请用 --in 写明放假安排通知的文本文件 / say with --in which file holds the notice');
  }
  const notice = noticeIn(file);
  const held = OFFICIAL_NOTICES.find(({ year }) => year === notice.year);
  const others = OFFICIAL_NOTICES.filter(({ year }) => year !== notice.year);
  const book = calendarBook([...others, notice].toSorted((a, b) => a.year - b.year));
  const differences = differencesOf(notice, book);
  const settled = await settledIn(options, book);
  const news = held === undefined || differences.length > 0;
  if (json)
    console.log(JSON.stringify({ notice, alreadyHeld: held !== undefined, differences, settled: settled ?? null }));
  else console.log(said(notice, { held, differences, settled, write }).join('\n'));
  if (!write || !news) return 0;
  if (held !== undefined) {
    throw new UsageError(
      `${notice.year}年的安排已载入且与此文件不同：已据以计算的日期不得悄悄改变，请先核对原件 / that year is loaded and differs: check the original; an edition that dates were counted by is not replaced`,
    );
  }
  writeFileSync(SOURCE, withNotice(readFileSync(SOURCE, 'utf8'), notice));
  return 0;
}

function noticeIn(file: string): HolidayNotice {
  try {
    return readHolidayNotice(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof UnreadableNotice)) throw error;
    throw new UsageError(error.problems.map((problem) => `✗ ${problem}`).join('\n'));
  }
}

/** Days of the year, and of the December before, that are not what they were taken for. */
function differencesOf(notice: HolidayNotice, book: ReturnType<typeof calendarBook>): readonly Difference[] {
  const found: Difference[] = [];
  const last = calendarDate(`${notice.year}-12-31`);
  for (let date = calendarDate(`${notice.year - 1}-12-01`); date <= last; date = addDays(date, 1)) {
    const [was, now] = [inWords(dayInfo(CURRENT_CALENDAR, date)), inWords(dayInfo(book, date))];
    if (was !== now) found.push({ date, was, now });
  }
  return found;
}

function inWords(info: DayInfo): string {
  if (info.reason === 'HOLIDAY') return `放假（${info.name}）`;
  if (info.reason === 'MAKE_UP_WORKDAY') return '调休上班';
  return info.working ? '上班' : '周末';
}

async function settledIn(
  options: PlaceOptions,
  book: ReturnType<typeof calendarBook>,
): Promise<readonly Settled[] | undefined> {
  if (options.table === undefined && options.directory === undefined) return undefined;
  const place = await openPlace(options);
  try {
    const all: Settled[] = [];
    for await (const settled of settledBy(place, book)) all.push(settled);
    return all;
  } finally {
    await place.close();
  }
}

interface Said {
  readonly held: HolidayNotice | undefined;
  readonly differences: readonly Difference[];
  readonly settled: readonly Settled[] | undefined;
  readonly write: boolean;
}

function said(notice: HolidayNotice, { held, differences, settled, write }: Said): readonly string[] {
  const moved = (settled ?? []).flatMap(movedLines);
  const shown = differences.map(
    ({ date, was, now }) => `  ${date} 周${'一二三四五六日'.charAt(weekdayOf(date) - 1)}  ${was} → ${now}`,
  );
  const news = held === undefined || differences.length > 0;
  return [
    `${notice.title}${notice.reference === undefined ? '' : `（${notice.reference}）`}`,
    ...(differences.length === 0 ? ['  与已载入的没有差别 / as it is loaded already'] : shown),
    ...(settled === undefined
      ? []
      : [
          '',
          `可核定${settled.length}件的暂定期限，其中${moved.length}个日期改变 / settles ${settled.length} petitions, moves ${moved.length} dates`,
        ]),
    ...moved,
    ...(news
      ? ['', write ? WRITTEN : '只作比对，没有改动；加 --write 写入源码 / compared only; --write adds it to the source']
      : []),
  ];
}

const WRITTEN = [
  '✓ 已写入 shared/calendar/official-calendars.ts。接下来 / written; next:',
  '  npm test                    核对各项测试 / check',
  "  npx cdk deploy '<机关>/*'    部署 / deploy",
  '  huisheng calendar recount   由负责人核定各件暂定期限 / settle the provisional dates',
].join('\n');

const END_OF_NOTICES = '\n];\n\n/** Builds the edition';

function withNotice(source: string, { year, title, reference, holidays, makeUpWorkdays }: HolidayNotice): string {
  const at = source.indexOf(END_OF_NOTICES);
  if (at < 0) throw new Error(`${SOURCE} does not end its notices as expected`);
  const entry = [
    '  {',
    `    year: ${year},`,
    `    title: '${title}',`,
    ...(reference === undefined ? [] : [`    reference: '${reference}',`]),
    '    holidays: [',
    ...holidays.map(({ name, from, to }) => `      holiday('${name}', '${from}', '${to}'),`),
    '    ],',
    `    makeUpWorkdays: days('${makeUpWorkdays.join(' ')}'),`,
    '  },',
  ];
  return `${source.slice(0, at)}\n${entry.join('\n')}${source.slice(at)}`;
}
