import type { AlarmDeclaration } from './alarm-declaration.ts';
import { functionMetric, HOUR, ownMetric, QUARTER, type Watched } from './watched-metrics.ts';

/** What other systems are told, where there are any. */
export function webhookAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  if (district.webhooks === undefined) return [];
  return [
    {
      id: 'webhooks-given-up',
      title: { zh: '推送多日未成，已放弃', en: 'Deliveries to another system were given up' },
      hurt: {
        zh: '对接单位：有事项的进展三天半没有送到，不再自动重试；本机关办理不受影响。',
        en: 'The office behind that system: it was not told of some matters for three and a half days, and will not be; work here goes on.',
      },
      metric: ownMetric(district, 'WebhooksGivenUp', { period: HOUR }),
      when: { atLeast: 1 },
    },
    {
      id: 'send-webhooks-failing',
      title: { zh: '推送出错', en: 'Sending to other systems failed' },
      hurt: {
        zh: '对接单位：进展晚送到；本机关办理不受影响。',
        en: 'The offices behind other systems: they are told late; work here goes on.',
      },
      metric: functionMetric(district, 'send-webhooks', 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
    {
      id: 'send-webhooks-silent',
      title: { zh: '一小时没有推送过', en: 'Nothing looked for what to send for an hour' },
      hurt: {
        zh: '对接单位：什么进展都收不到；本机关办理不受影响。',
        en: 'The offices behind other systems: they are told of nothing; work here goes on.',
      },
      metric: ownMetric(district, 'WebhooksDone', { period: HOUR }),
      when: { below: 1 },
    },
  ];
}
