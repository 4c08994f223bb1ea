import type { Transporter } from 'nodemailer';
import type { Mailer } from './mailer.ts';
import { once } from './once.ts';

interface SmtpSettings {
  readonly from: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Mail through an SMTP server, where the partition has no SES. TLS always; the number travels in a header for bounces. */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const transport = once(() => openTransport(settings));
  return {
    async send({ to, subject, text, petitionNo }) {
      const answer = await (
        await transport()
      ).sendMail({
        from: settings.from,
        to,
        subject,
        text,
        ...(petitionNo === undefined ? {} : { headers: { 'X-Huisheng-Petition': petitionNo } }),
      });
      return { messageId: String(answer.messageId) };
    },
  };
}

// At the first message: the package is as large as all the rest of a function's code, and most districts never send by it.
async function openTransport({ host, port, user, password }: SmtpSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port,
    secure: port === 465,
    requireTLS: port !== 465,
    auth: { user, pass: password },
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
}
