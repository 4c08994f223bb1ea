import { deadLetterQueueName, deadLettersOf } from '../../shared/contracts/dead-letters.ts';
import type { Bilingual } from '../../shared/petition/codes.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import { FIVE_MINUTES, queueMetric, type Watched } from './watched-metrics.ts';

/** A first dead letter, in any queue. @throws where nobody has said who is hurt by one */
export function deadLetterAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  return deadLettersOf(district).map(({ letters, title }) => {
    const hurt = HURT_BY[letters];
    if (hurt === undefined) throw new Error(`say in this file who is hurt by a dead letter of "${letters}"`);
    const queueName = deadLetterQueueName(district.slug, letters);
    return {
      id: `letters-${letters}`,
      title: { zh: `死信：${title.zh}`, en: `Dead letters: ${title.en}` },
      hurt,
      metric: queueMetric(queueName, { period: FIVE_MINUTES, statistic: 'Maximum' }),
      when: { atLeast: 1 },
    };
  });
}

const HURT_BY: Readonly<Record<string, Bilingual | undefined>> = {
  'timers-undelivered': {
    zh: '该信访事项的信访人和承办人：到期检查要等下一次清查。',
    en: 'The petitioner and handler of that matter: its clocks wait for the next sweep.',
  },
  'routine-undelivered': {
    zh: '全体：一次清查或一次每日清单没有开始。',
    en: 'Everybody: one sweep or one run of the daily lists did not begin.',
  },
  'clocks-failed': {
    zh: '死信中所列事项的信访人和承办人：该提醒的没有提醒。',
    en: 'Petitioners and handlers of what the letter names: nobody was reminded.',
  },
  'mail-events-failed': {
    zh: '可能被退信的信访人：没有得到告知，而没有人知道要另行告知。',
    en: 'Petitioners whose mail may have come back: they were not told, and nobody knows to tell them in another way.',
  },
  'uploads-failed': {
    zh: '寄来该文件的信访人：文件仍在检查中，承办人看不到。',
    en: 'Whoever sent the file: it still waits to be examined, and the handler does not see it.',
  },
  'exports-failed': {
    zh: '要导出台账的工作人员：文件没有生成。',
    en: 'Whoever asked for a register as a file: it was not written.',
  },
  'project-failed': {
    zh: '工作人员：死信中的事项在列表里是旧的，或者没有。',
    en: 'Staff: the matters of the letter stand in the lists as they were, or not at all.',
  },
  'follow-up-failed': {
    zh: '死信中的事项的信访人：通知没有发出；其定时器可能没有设，由清查补。',
    en: 'Petitioners of the letter’s matters: notices did not go out; their timers may not be set and the sweep fills in.',
  },
};
