import type { Mailer } from './mailer.ts';
import type { Metrics } from './metrics.ts';

/** Counts what was handed over for delivery and what could not be, whoever sends. */
export function countedMailer(mailer: Mailer, metrics: Metrics): Mailer {
  return {
    async send(message) {
      try {
        const handedOver = await mailer.send(message);
        metrics({ MailSent: 1 });
        return handedOver;
      } catch (error) {
        metrics({ MailFailed: 1 });
        throw error;
      }
    },
  };
}
