import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type ClockHolder, type ClockKind, CLOCK_KINDS, type RuleSet } from '../district/clock-rules.ts';
import { type Bilingual, CATEGORIES, CHANNELS } from '../petition/codes.ts';
import { addTallies, type Counts, EMPTY_TALLY, medianOf, RATINGS_COUNTED, type Tally, UNCLASSIFIED } from './tally.ts';

/** The tally of the petitions received in one month, `2026-11`, as counted on `asOf`. */
export interface MonthlyTally {
  readonly month: string;
  readonly asOf: CalendarDate;
  readonly tally: Tally;
}

export interface CountedLine {
  readonly code: string;
  readonly title: Bilingual;
  readonly count: number;
}

/** 年度统计 (R-X15, 信访工作条例第四十一条): exact, for the office itself; nothing of it is published as it is. */
export interface YearStatistics {
  readonly year: number;
  /** Absent where nothing was received in the year. */
  readonly asOf?: CalendarDate;
  readonly petitions: number;
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly byChannel: readonly CountedLine[];
  readonly byCategory: readonly CountedLine[];
  readonly byContentClass: readonly CountedLine[];
  readonly transferred: number;
  readonly assigned: number;
  readonly supervised: number;
  readonly joint: number;
  readonly medianDaysToAnswer?: number;
  readonly duties: readonly {
    readonly kind: ClockKind;
    readonly title: Bilingual;
    readonly holder: ClockHolder;
    readonly onTime: number;
    readonly late: number;
    readonly running: number;
    readonly percentOnTime?: number;
    readonly medianDays?: number;
  }[];
  readonly ratings: { readonly office: readonly CountedLine[]; readonly authority: readonly CountedLine[] };
}

export function yearStatistics(year: number, months: readonly MonthlyTally[], rules: RuleSet): YearStatistics {
  const tally = months.reduce((sum, month) => addTallies(sum, month.tally), EMPTY_TALLY);
  const asOf = months
    .map((month) => month.asOf)
    .toSorted()
    .at(0);
  const median = medianOf(tally.answeredAfter);
  return {
    year,
    ...(asOf === undefined ? {} : { asOf }),
    petitions: tally.petitions,
    byMonth: months.map(({ month, tally: { petitions } }) => ({ month, count: petitions })),
    byChannel: lines(tally.channels, CHANNELS),
    byCategory: lines(tally.categories, CATEGORIES),
    byContentClass: lines(tally.contentClasses, {}),
    transferred: tally.transferred,
    assigned: tally.assigned,
    supervised: tally.supervised,
    joint: tally.joint,
    ...(median === undefined ? {} : { medianDaysToAnswer: median }),
    duties: dutyLines(tally, rules),
    ratings: {
      office: RATINGS_COUNTED.map((code) => line(code, tally.ratings.office, {})),
      authority: RATINGS_COUNTED.map((code) => line(code, tally.ratings.authority, {})),
    },
  };
}

function dutyLines(tally: Tally, rules: RuleSet): YearStatistics['duties'] {
  return CLOCK_KINDS.flatMap((kind) => {
    const duty = tally.duties[kind];
    if (duty === undefined) return [];
    const { onTime, late, running } = duty;
    const { title, holder } = rules.clocks[kind];
    const medianDays = medianOf(duty.days);
    return [
      {
        kind,
        title,
        holder,
        onTime,
        late,
        running,
        ...(onTime + late === 0 ? {} : { percentOnTime: Math.floor((onTime * 100) / (onTime + late)) }),
        ...(medianDays === undefined ? {} : { medianDays }),
      },
    ];
  });
}

type Titles = Readonly<Record<string, Bilingual>>;

/** Codes of the table in its order, none left out; then whatever else was counted, the most frequent first. */
function lines(counts: Counts, titles: Titles): readonly CountedLine[] {
  const others = Object.keys(counts).filter((code) => titles[code] === undefined);
  const byCount = others.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1));
  return [...Object.keys(titles), ...byCount].map((code) => line(code, counts, titles));
}

function line(code: string, counts: Counts, titles: Titles): CountedLine {
  const title = titles[code] ?? { zh: code, en: code === UNCLASSIFIED ? 'not classified yet' : code };
  return { code, title, count: counts[code] ?? 0 };
}

/** The same as a table for WPS and Excel: 统计项目, 分类, 数值. */
export function statisticsTable(statistics: YearStatistics): readonly (readonly [string, string, string | number])[] {
  const counted = (item: string, all: readonly CountedLine[]) =>
    all.map(({ title, count }) => [item, title.zh, count] as const);
  return [
    ['统计项目', '分类', '数值'],
    ['年度', '', statistics.year],
    ['统计日期', '', statistics.asOf ?? '无'],
    ['登记件数', '合计', statistics.petitions],
    ...statistics.byMonth.map(({ month, count }) => ['登记件数', month, count] as const),
    ...counted('信访形式', statistics.byChannel),
    ...counted('信访事项类别', statistics.byCategory),
    ...counted('内容分类', statistics.byContentClass),
    ['转送', '件数', statistics.transferred],
    ['交办', '件数', statistics.assigned],
    ['提请督办', '件数', statistics.supervised],
    ['其中联名', '件数', statistics.joint],
    ['收到至答复', '天数中位数', statistics.medianDaysToAnswer ?? '无'],
    ...statistics.duties.flatMap(({ title, onTime, late, running, percentOnTime, medianDays }) => [
      [`${title.zh}期限`, '按期', onTime] as const,
      [`${title.zh}期限`, '超期', late] as const,
      [`${title.zh}期限`, '尚未到期', running] as const,
      [`${title.zh}期限`, '按期率（%）', percentOnTime ?? '无'] as const,
      [`${title.zh}期限`, '天数中位数', medianDays ?? '无'] as const,
    ]),
    ...counted('对信访部门的评价', statistics.ratings.office),
    ...counted('对有权处理机关的评价', statistics.ratings.authority),
  ];
}
