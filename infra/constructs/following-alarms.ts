import type { AlarmDeclaration } from './alarm-declaration.ts';
import { expression, FIVE_MINUTES, functionMetric, HOUR, ownMetric, QUARTER, type Watched } from './watched-metrics.ts';

/** What follows after each commit: lists, and notices with the one timer. */
export function followingAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  const consumers = [
    {
      name: 'project',
      does: { zh: '列表更新', en: 'Bringing the lists up to date' },
      hurt: {
        zh: '工作人员：列表落后于记录，新来的事项看不到。',
        en: 'Staff: the lists are behind the record; what came in cannot be seen there.',
      },
    },
    {
      name: 'follow-up',
      does: { zh: '通知和定时', en: 'Sending notices and setting timers' },
      hurt: {
        zh: '信访人和工作人员：回执、通知不出门，新的定时器没有设。',
        en: 'Petitioners and staff: receipts and notices do not leave, and new timers are not set.',
      },
    },
  ] as const;
  return consumers.flatMap(({ name, does, hurt }): readonly AlarmDeclaration[] => [
    {
      id: `${name}-failing`,
      title: { zh: `${does.zh}出错`, en: `${does.en} failed` },
      hurt,
      metric: functionMetric(district, name, 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
    {
      id: `${name}-behind`,
      title: { zh: `${does.zh}落后`, en: `${does.en} is behind` },
      hurt,
      metric: functionMetric(district, name, 'IteratorAge', { period: FIVE_MINUTES, statistic: 'Maximum' }),
      when: { above: 15 * 60 * 1000 },
    },
    {
      id: `${name}-silent`,
      title: { zh: `${does.zh}没有运行`, en: `${does.en} does not run` },
      hurt,
      // An act in the last second of an hour is followed in the next: one such hour says nothing, two within a day do.
      metric: expression(
        'IF(FILL(m0, 0) >= 1 AND FILL(m1, 0) < 1, 1, 0)',
        [
          ownMetric(district, 'StepsTaken', { period: HOUR }),
          functionMetric(district, name, 'Invocations', { period: HOUR }),
        ],
        HOUR,
      ),
      when: { atLeast: 1 },
      periods: 24,
      badPeriods: 2,
    },
  ]);
}
