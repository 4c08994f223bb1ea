import type { AlarmDeclaration } from './alarm-declaration.ts';
import { functionMetric, HOUR, QUARTER, type Watched } from './watched-metrics.ts';

/** Files that residents and staff send, on their way through examination. */
export function uploadAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  return [
    {
      id: 'examine-upload-failing',
      title: { zh: '检查附件出错', en: 'Examining a file failed' },
      hurt: {
        zh: '寄来该文件的信访人：文件等到下一次清查才被检查，承办人暂时看不到。',
        en: 'Whoever sent the file: it waits for the next sweep to be examined, and the handler does not see it yet.',
      },
      metric: functionMetric(district, 'examine-upload', 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
    {
      id: 'sweep-uploads-failing',
      title: { zh: '清查附件出错', en: 'The sweep over files failed' },
      hurt: {
        zh: '寄来文件的信访人：漏检的文件没有被补上，承办人看不到。',
        en: 'Whoever sent a file: what was left unexamined stays so, and the handler does not see it.',
      },
      metric: functionMetric(district, 'sweep-uploads', 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
    {
      id: 'sweep-uploads-silent',
      title: { zh: '两小时没有清查附件', en: 'No sweep over files for two hours' },
      hurt: {
        zh: '寄来文件的信访人：此刻若有文件漏检，没有人会发现。',
        en: 'Whoever sends a file: one left unexamined now would be noticed by nobody.',
      },
      metric: functionMetric(district, 'sweep-uploads', 'Invocations', { period: HOUR }),
      when: { below: 1 },
      periods: 2,
    },
  ];
}
