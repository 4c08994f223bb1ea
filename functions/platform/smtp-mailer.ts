import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

interface SmtpSettings {
  readonly from: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Mail through an SMTP server, where the partition has no SES. TLS always; the number travels in a header for bounces. */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.port === 465,
    requireTLS: settings.port !== 465,
    auth: { user: settings.user, pass: settings.password },
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ to, subject, text, petitionNo }) {
      const answer = await transport.sendMail({
        from: settings.from,
        to,
        subject,
        text,
        ...(petitionNo === undefined ? {} : { headers: { 'X-Huisheng-Petition': petitionNo } }),
      });
      return { messageId: answer.messageId };
    },
  };
}
