import { join } from 'node:path';

import startServer from 'aws-ses-v2-local';
import * as z from 'zod';

import { type Instant, isInstant } from '../../shared/calendar/instant.ts';
import { openJournal } from './journal.ts';
import { simulatedEvents } from './mail-simulator.ts';
import { answer, closeServer, LOOPBACK, readBody, serveOnLoopback } from './loopback-server.ts';
import { MailRefusal, type OutgoingMail, readMail } from './outgoing-mail.ts';
import type { Clock } from './virtual-clock.ts';

/** A mail as it was accepted; `at` is the time on the virtual clock. */
export interface SentMail extends Omit<OutgoingMail, 'label'> {
  readonly at: Instant;
}

export interface LocalMail {
  /** For `@aws-sdk/client-ses`. */
  readonly endpoint: string;
  /** Where the mails of this run can be looked at in a browser. */
  readonly viewer: string;
  /** Every mail since the last reset, the oldest first; restarts are survived. */
  list(): readonly SentMail[];
  /** What has been heard of messages since the last call: see `mail-simulator.ts`. */
  takeEvents(): readonly unknown[];
  reset(): Promise<void>;
  close(): Promise<void>;
}

const Saved = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  petitionNo: z.string().optional(),
  at: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
});

const MAIL_LIMIT = 10_000_000;

/**
 * SES for one machine: aws-ses-v2-local judges and shows a mail, we keep it. A mail is in the journal before its sender
 * is told that it was accepted. Actions other than `SendEmail` are refused here, because there they never answer.
 */
export async function startLocalMail(settings: { directory: string; clock: Clock }): Promise<LocalMail> {
  const { clock, directory } = settings;
  const journal = openJournal(join(directory, 'mail.jsonl'), (value) => Saved.parse(value));
  const sent: SentMail[] = journal.found.map(withoutAbsent);
  const heard: unknown[] = [];
  const office = await startOffice();

  const accept = async (body: string): Promise<string> => {
    const { label, ...mail } = readMail(body);
    const reply = await office.forward(body);
    const accepted = withoutAbsent({ ...mail, at: clock.now() });
    journal.append(accepted);
    sent.push(accepted);
    heard.push(...simulatedEvents(mail.to, label, accepted.at));
    return reply;
  };

  const server = await serveOnLoopback((request, response) => {
    readBody(request, MAIL_LIMIT)
      .then((body) => {
        if (body === undefined) throw new MailRefusal('InvalidParameterValue', 'the message is longer than 10 MB');
        return accept(body.toString('utf8'));
      })
      .then(
        (reply) => {
          answer(response, 200, 'text/xml', reply);
        },
        (error: unknown) => {
          const refused = error instanceof MailRefusal;
          const code = refused ? error.code : 'ServiceUnavailable';
          answer(response, refused ? 400 : 503, 'text/xml', errorXml(code, String(error)));
        },
      );
  });

  return {
    endpoint: server.endpoint,
    viewer: office.address,
    list: () => [...sent],
    takeEvents: () => heard.splice(0),
    async reset() {
      sent.length = 0;
      heard.length = 0;
      journal.rewrite([]);
      await office.clear();
    },
    async close() {
      await server.close();
      await office.close();
      journal.close();
    },
  };
}

/** aws-ses-v2-local on a free port. Its package is CommonJS, and tools disagree on how deep its default lies. */
async function startOffice() {
  const start = 'default' in startServer ? startServer.default : startServer;
  const server = await start({ host: LOOPBACK, port: 0 });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('aws-ses-v2-local listens on no port');
  const address = `http://${LOOPBACK}:${bound.port}`;
  const post = (path: string, contentType: string, body: string) =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': contentType, authorization: 'AWS4-HMAC-SHA256 local' },
      body,
      signal: AbortSignal.timeout(10_000),
    });
  return {
    address,
    async forward(body: string): Promise<string> {
      const reply = await post('/', 'application/x-www-form-urlencoded', body);
      const said = await reply.text();
      if (!reply.ok) throw new MailRefusal('InvalidParameterValue', said);
      return said;
    },
    async clear() {
      await post('/clear-store', 'application/json', '{}');
    },
    close: () => closeServer(server),
  };
}

function withoutAbsent({ petitionNo, ...mail }: z.infer<typeof Saved>): SentMail {
  return petitionNo === undefined ? mail : { ...mail, petitionNo };
}

function errorXml(code: string, message: string): string {
  const said = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${said}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;
}
