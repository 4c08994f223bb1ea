import { SendEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';
import type { Mailer } from './mailer.ts';

/** Mail through SES; one recipient a message, so that nobody sees another's address. */
export function sesMailer(
  client: SESClient,
  settings: { readonly from: string; readonly configurationSet: string | undefined },
): Mailer {
  return {
    async send({ to, subject, text, petitionNo, label }) {
      const answer = await client.send(
        new SendEmailCommand({
          Source: settings.from,
          Destination: { ToAddresses: [to] },
          Message: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } },
          ...(settings.configurationSet === undefined ? {} : { ConfigurationSetName: settings.configurationSet }),
          Tags: [
            { Name: NOTICE_TAG, Value: label },
            ...(petitionNo === undefined ? [] : [{ Name: 'petitionNo', Value: petitionNo }]),
          ],
        }),
      );
      return { messageId: answer.MessageId ?? '' };
    },
  };
}
