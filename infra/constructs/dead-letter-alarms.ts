import type { Bilingual } from '../../shared/petition/codes.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import { FIVE_MINUTES, queueMetric, type Watched } from './watched-metrics.ts';

export function deadLetterAlarms({ deadLetters }: Watched): readonly AlarmDeclaration[] {
  return deadLetters.map(({ letters, queueName }) => {
    const told = DEAD_LETTERS[letters];
    if (told === undefined) throw new Error(`say in this file who is hurt by a dead letter of "${letters}"`);
    return {
      id: `letters-${letters}`,
      ...told,
      metric: queueMetric(queueName, { period: FIVE_MINUTES, statistic: 'Maximum' }),
      when: { atLeast: 1 },
    };
  });
}

/** What a first dead letter means, by whose letters they are: every dead-letter queue has its lines here, or synthesis fails. */
const DEAD_LETTERS: Readonly<Record<string, { readonly title: Bilingual; readonly hurt: Bilingual } | undefined>> = {
  'timers-undelivered': {
    title: { zh: '定时器没有送达', en: 'A timer was not delivered' },
    hurt: {
      zh: '该信访事项的信访人和承办人：到期检查要等下一次清查。',
      en: 'The petitioner and handler of that matter: its clocks wait for the next sweep.',
    },
  },
  'routine-undelivered': {
    title: { zh: '例行任务没有送达', en: 'A routine was not delivered' },
    hurt: {
      zh: '全体：一次清查或一次每日清单没有开始。',
      en: 'Everybody: one sweep or one run of the daily lists did not begin.',
    },
  },
  'clocks-failed': {
    title: { zh: '时限检查、清查或每日清单三次失败', en: 'A clock check, a sweep or a daily list failed three times' },
    hurt: {
      zh: '死信中所列事项的信访人和承办人：该提醒的没有提醒。',
      en: 'Petitioners and handlers of what the letter names: nobody was reminded.',
    },
  },
  'mail-events-failed': {
    title: { zh: '退信和送达的消息没有记上', en: 'What became of a message was not noted' },
    hurt: {
      zh: '可能被退信的信访人：没有得到告知，而没有人知道要另行告知。',
      en: 'Petitioners whose mail may have come back: they were not told, and nobody knows to tell them in another way.',
    },
  },
  'project-failed': {
    title: { zh: '列表更新十次失败', en: 'Bringing a petition’s lists up to date failed ten times' },
    hurt: {
      zh: '工作人员：死信中的事项在列表里是旧的，或者没有。',
      en: 'Staff: the matters of the letter stand in the lists as they were, or not at all.',
    },
  },
  'follow-up-failed': {
    title: { zh: '通知和定时十次失败', en: 'Notices and timer of a petition failed ten times' },
    hurt: {
      zh: '死信中的事项的信访人：通知没有发出；其定时器可能没有设，由清查补。',
      en: 'Petitioners of the letter’s matters: notices did not go out; their timers may not be set and the sweep fills in.',
    },
  },
};
