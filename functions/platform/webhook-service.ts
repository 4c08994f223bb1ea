import * as z from 'zod/mini';
import { deliveriesStore } from './deliveries-store.ts';
import { readWebhookSecrets } from './environment.ts';
import { once } from './once.ts';
import { type OpenService, serviceFromEnvironment, tableFromEnvironment } from './service.ts';
import { webhookSender } from './webhook-sender.ts';
import type { WebhookService } from './webhooks.ts';

const secretsSchema = z.record(z.string(), z.string());

/** The service of the function that hands webhooks over, as a Lambda finds it. */
export const webhookServiceFromEnvironment: OpenService<WebhookService> = once(() => ({
  ...serviceFromEnvironment(),
  deliveries: deliveriesStore(tableFromEnvironment()),
  sender: webhookSender(),
  webhookSecrets: secretsSchema.parse(JSON.parse(readWebhookSecrets())),
}));
