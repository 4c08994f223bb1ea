import type { District } from '../district/district.ts';
import { functionsOf } from './functions.ts';

/** A queue of dead letters: where work ends that nobody could do, until a person has looked and sent it again. */
export interface DeadLetters {
  /** The end of the queue's name. */
  readonly letters: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Who was to do it, where a letter does not say so itself. */
  readonly worker?: string;
}

/** Every queue of dead letters that a district has; infra makes these and no others. */
export function deadLettersOf(
  district: Pick<District, 'mail' | 'profile' | 'webhooks' | 'open311'>,
): readonly DeadLetters[] {
  const functions = functionsOf(district);
  const consumers = functions.filter(({ trigger }) => trigger === 'stream');
  return [
    {
      letters: 'timers-undelivered',
      title: { zh: '未送达的到期提醒', en: 'timers that reached nobody' },
      worker: 'check-clocks',
    },
    {
      letters: 'routine-undelivered',
      title: { zh: '未送达的例行任务', en: 'hourly and daily calls that reached nobody' },
    },
    { letters: 'clocks-failed', title: { zh: '失败的期限检查', en: 'looks at clocks that failed' } },
    ...consumers.map(({ name }) => ({
      letters: `${name}-failed`,
      title: { zh: '记录之后未完成的工作', en: `what follows a commit and failed (${name})` },
      worker: name,
    })),
    ...functions
      .filter(({ trigger }) => trigger === 'mail')
      .map(({ name }) => ({
        letters: 'mail-events-failed',
        title: { zh: '未处理的邮件送达消息', en: 'news of mail that was not taken in' },
        worker: name,
      })),
    {
      letters: 'uploads-failed',
      title: { zh: '未能检查的附件', en: 'files that could not be examined' },
      worker: 'examine-upload',
    },
    {
      letters: 'exports-failed',
      title: { zh: '未能生成的导出', en: 'exports that could not be written' },
      worker: 'write-export',
    },
  ];
}

export function deadLetterQueueName(slug: string, letters: string): string {
  return `huisheng-${slug}-${letters}`;
}
