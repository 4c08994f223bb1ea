import { type CalendarDate, isCalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { instantFromMilliseconds, shanghaiDay } from '../../../shared/calendar/instant.ts';
import type { ClockHolder } from '../../../shared/district/clock-rules.ts';
import { shown } from '../../districts/problem.ts';
import { alignedRows, widthOf } from '../aligned-rows.ts';
import { readOptions } from '../read-options.ts';
import { UsageError } from '../usage-error.ts';
import { resolve, type ResolvedClock, type ResolvedDistrict } from './resolved.ts';
import { districtFirst } from './slug.ts';

/** `huisheng district explain wutong`: what follows from a district's file, and where each value comes from. */
export function districtExplain(args: readonly string[]): number {
  const [district, rest] = districtFirst(args);
  const { on, json = false } = readOptions(rest, { on: { type: 'string' }, json: { type: 'boolean' } });
  const resolved = resolve(district, on === undefined ? today() : dayFrom(on));
  console.log(json ? JSON.stringify(resolved) : report(resolved).join('\n'));
  return 0;
}

function today(): CalendarDate {
  return shanghaiDay(instantFromMilliseconds(Date.now()));
}

function dayFrom(given: string): CalendarDate {
  if (isCalendarDate(given)) return given;
  throw new UsageError(`--on「${given}」不是日期，如2026-03-02 / is not a day, as 2026-03-02`);
}

function report({ slug, name, on, rules, clocks, authorities, staff, settings }: ResolvedDistrict): readonly string[] {
  return [
    `${name.zh} ${name.en}（${slug}）`,
    '',
    `一、期限：${on}收到的事项，${rules} / Clocks of matters received on ${on}`,
    ...alignedRows([
      ['期限', 'clock', '日数 days', '由谁 holder', '出处 from', '依据 basis'],
      ...clocks.map((clock) => [
        clock.title.zh,
        clock.kind,
        daysOf(clock),
        HOLDERS[clock.holder],
        sourceOf(clock),
        clock.basis.join('、'),
      ]),
    ]),
    '',
    '二、有权机关及其上级 / Who reviews what an authority decides',
    ...alignedRows([
      ['机关', '复查 review', '复核 final review'],
      ...authorities.map(({ name: authority, review = '—', finalReview = '—' }) => [authority, review, finalReview]),
    ]),
    '',
    '三、人员 / Staff',
    ...alignedRows(staff.map(({ id, name: person, roles, mailbox }) => [id, person, roles.join(' '), mailbox])),
    '',
    '四、其他 / Everything else',
    ...settingRows(settings),
  ];
}

function daysOf({ kind, length, unit }: Pick<ResolvedClock, 'kind' | 'length' | 'unit'>): string {
  const days = unit === 'WORKING' ? `${length} 工作日 working` : `${length} 日`;
  return kind === 'assignment' ? `${days}，上级另定的从其定` : days;
}

function sourceOf({ source, since, instead, kind }: ResolvedClock): string {
  if (since === undefined || instead === undefined) return SOURCES[source];
  return `${SOURCES[source]}，自${since}起，代替${daysOf({ kind, ...instead })}`;
}

// The values last and as they come: among words, figures set to the right would stand alone.
function settingRows(settings: ResolvedDistrict['settings']): readonly string[] {
  const places = alignedRows(settings.map(({ path, source }) => [path, SOURCES[source]]));
  const width = Math.max(...places.map(widthOf));
  return settings.map(({ value }, at) => {
    const place = places[at] ?? '';
    return `${place}${' '.repeat(width - widthOf(place))}  ${plain(value)}`;
  });
}

// A text stands for itself; quotes would only be in the way.
function plain(value: unknown): string {
  return typeof value === 'string' ? value : shown(value);
}

const HOLDERS: Readonly<Record<ClockHolder, string>> = {
  OFFICE: '本机关 office',
  AUTHORITY: '有权机关 authority',
  PETITIONER: '信访人 petitioner',
};

const SOURCES: Readonly<Record<ResolvedClock['source'], string>> = {
  law: '法规 law',
  'office rules': '工作制度 office rules',
  'own rule': '本机关规定 own rule',
  profile: '机关类型 profile',
  file: '文件 file',
  default: '默认 default',
};
