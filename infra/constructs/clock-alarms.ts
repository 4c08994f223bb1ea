import type { Bilingual } from '../../shared/petition/codes.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import {
  FIVE_MINUTES,
  functionMetric,
  HOUR,
  ownMetric,
  QUARTER,
  schedulerMetric,
  sumOf,
  type Watched,
} from './watched-metrics.ts';

/** Timers, the sweep that makes up for them, and the lists of the day. */
export function clockAlarms({ district, scheduleGroups }: Watched): readonly AlarmDeclaration[] {
  const failing = (name: string, title: Bilingual, hurt: Bilingual): AlarmDeclaration => ({
    id: `${name}-failing`,
    title,
    hurt,
    metric: functionMetric(district, name, 'Errors', { period: QUARTER }),
    when: { atLeast: 1 },
  });
  return [
    {
      id: 'timers-late',
      title: { zh: '时限检查来得晚', en: 'Duties are looked at late' },
      hurt: {
        zh: '信访人和承办人：临期、超期、立即事项的提醒晚了一刻钟以上。',
        en: 'Petitioners and handlers: what is due was noticed more than a quarter of an hour late.',
      },
      metric: ownMetric(district, 'TimerLate', { period: FIVE_MINUTES, statistic: 'Maximum' }),
      when: { above: 15 * 60 },
    },
    {
      id: 'sweep-found',
      title: { zh: '每小时清查发现漏掉的定时', en: 'The sweep found what a timer should have' },
      hurt: {
        zh: '信访人和承办人：有事项的定时器没有响，由清查补上，最多晚一小时多。',
        en: 'Petitioners and handlers: a timer did not go off; the sweep made up for it, up to an hour and more late.',
      },
      metric: ownMetric(district, 'SweepFound', { period: HOUR }),
      when: { atLeast: 1 },
    },
    {
      id: 'sweep-silent',
      title: { zh: '两小时没有清查', en: 'No sweep for two hours' },
      hurt: {
        zh: '信访人和承办人：此刻若有定时器丢失，没有人会发现。',
        en: 'Petitioners and handlers: a timer lost now would be noticed by nobody.',
      },
      metric: ownMetric(district, 'SweepDone', { period: HOUR }),
      when: { below: 1 },
      periods: 2,
    },
    {
      id: 'digest-silent',
      title: { zh: '一天没有生成每日清单', en: 'No daily lists for a day' },
      hurt: {
        zh: '承办人、负责人、有关领导：当天的待办清单没有送到，只能自己去看列表。',
        en: 'Handlers, heads and leaders: the day’s list did not come; they must look into the queues themselves.',
      },
      metric: ownMetric(district, 'DigestDone', { period: HOUR }),
      when: { below: 1 },
      // Four runs each morning, so that no whole day is without one.
      periods: 24,
    },
    failing(
      'check-clocks',
      { zh: '定时检查出错', en: 'Looking at a clock failed' },
      {
        zh: '该定时器所属的信访人和承办人：到期提醒要等重试或下一次清查。',
        en: 'The petitioner and handler of that timer: what is due waits for the next try or the next sweep.',
      },
    ),
    failing(
      'sweep-clocks',
      { zh: '每小时清查出错', en: 'The sweep failed' },
      {
        zh: '个别或全部信访事项：丢失的定时没有被补上。',
        en: 'The petitions it failed for, or all: lost timers were not made up for.',
      },
    ),
    failing(
      'daily-digest',
      { zh: '每日清单出错', en: 'The daily lists failed' },
      {
        zh: '部分工作人员：当天的待办清单没有送到；下一小时会再试，一上午共四次。',
        en: 'Some members of staff: their list of today did not come; it is tried again each hour, four times a morning.',
      },
    ),
    failing(
      'count-figures',
      { zh: '统计出错', en: 'The figures could not be counted' },
      {
        zh: '看公开数据的居民和看统计的负责人：数字停在前一天。',
        en: 'Residents and heads who look at the published figures: they stand as they were the day before.',
      },
    ),
    {
      id: 'clocks-throttled',
      title: { zh: '时限函数被限流', en: 'Functions that keep the clocks are throttled' },
      hurt: {
        zh: '信访人和工作人员：提醒、通知和列表都在等，账户的并发已用尽。',
        en: 'Petitioners and staff: reminders, notices and lists wait, for the account has no concurrency left.',
      },
      metric: sumOf(
        CLOCK_KEEPERS.map((name) => functionMetric(district, name, 'Throttles', { period: QUARTER })),
        QUARTER,
      ),
      when: { atLeast: 1 },
    },
    {
      id: 'schedules-dropped',
      title: { zh: '定时器送达失败并被放弃', en: 'The scheduler gave up' },
      hurt: {
        zh: '信访人和承办人：一个定时器或一次例行任务没有送到，等清查或下一次例行补上。',
        en: 'Petitioners and handlers: a timer or a routine was not delivered; the sweep or the next routine must make up for it.',
      },
      metric: sumOf(
        scheduleGroups.flatMap((group) =>
          ['InvocationDroppedCount', 'InvocationsFailedToBeSentToDeadLetterCount'].map((name) =>
            schedulerMetric(group, name, { period: QUARTER }),
          ),
        ),
        QUARTER,
      ),
      when: { atLeast: 1 },
    },
    {
      id: 'schedules-failing',
      title: { zh: '定时器送达反复出错', en: 'The scheduler meets errors' },
      hurt: {
        zh: '信访人和承办人：定时器送达要重试，可能晚到。',
        en: 'Petitioners and handlers: timers are tried again and may come late.',
      },
      metric: sumOf(
        scheduleGroups.map((group) => schedulerMetric(group, 'TargetErrorCount', { period: QUARTER })),
        QUARTER,
      ),
      when: { atLeast: 3 },
    },
  ];
}

/** Functions that nobody waits for and everybody relies on. */
export const CLOCK_KEEPERS = ['check-clocks', 'sweep-clocks', 'daily-digest', 'project', 'follow-up'] as const;

export function calendarAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  return [
    {
      id: 'calendar-missing',
      title: { zh: '缺少放假安排', en: 'A year’s official calendar is missing' },
      hurt: {
        zh: '期限跨入该年的信访人：告知的日期只能是「暂定」。',
        en: 'Petitioners whose periods reach into that year: the dates they are told are provisional.',
      },
      metric: ownMetric(district, 'CalendarMissing', { period: HOUR, statistic: 'Maximum' }),
      when: { atLeast: 1 },
    },
  ];
}
