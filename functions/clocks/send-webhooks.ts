import { sendWebhooks } from '../platform/webhooks.ts';
import { webhookServiceFromEnvironment } from '../platform/webhook-service.ts';

/** Every few minutes: what is owed to other systems is handed over. */
export const handler = async (): Promise<void> => {
  await sendWebhooks(webhookServiceFromEnvironment());
};
