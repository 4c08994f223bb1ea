import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { labelOf } from '../../functions/platform/message-label.ts';
import { smtpMailer } from '../../functions/platform/smtp-mailer.ts';

const FROM = 'xinfang@canal.example.org';
const NO = '776-884-9010';
const MESSAGE = {
  to: 'tanjie@example.com',
  subject: `信访事项登记回执（${NO}）`,
  text: '【运河厂】您的信访事项已登记。\n\n𠮷 🌧 一行很长的话：' + '办'.repeat(400) + '\n.\n结束\n',
  petitionNo: NO,
  label: labelOf(NO, '000001#receipt#hash'),
};

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly raw: string;
}

let certificate: Awaited<ReturnType<typeof generate>>;

beforeAll(async () => {
  certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  setDefaultCACertificates([...before, certificate.cert]);
});
const before = getCACertificates('default');
afterAll(() => setDefaultCACertificates(before));

/** A relay as an office in China would name in its file. */
async function relay(
  options: SMTPServerOptions = {},
): Promise<{ readonly port: number; readonly received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    key: certificate.private,
    cert: certificate.cert,
    logger: false,
    onAuth: ({ username, password }, _, answer) => {
      if (username === FROM && password === 'relay password') answer(null, { user: username });
      else answer(new Error('Invalid username or password'));
    },
    onRcptTo: ({ address }, _, answer) => {
      const refused = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      answer(address.startsWith('nobody@') ? refused : undefined);
    },
    onData: (stream, { envelope: { mailFrom, rcptTo }, secure }, answer) => {
      void text(stream).then((raw) => {
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({ from, to: rcptTo.map(({ address }) => address), secure, raw });
        answer();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const mailer = (port: number, settings = {}) =>
  smtpMailer({ from: FROM, host: 'localhost', port, user: FROM, password: 'relay password', ...settings });

describe('mail through an SMTP relay', () => {
  it('goes out over TLS, to one person, Chinese whole, the number in a header', async () => {
    const { port, received } = await relay();
    const { messageId } = await mailer(port).send(MESSAGE);
    expect(messageId).toMatch(/^<.+@canal\.example\.org>$/);
    expect(received).toMatchObject([{ from: FROM, to: [MESSAGE.to], secure: true }]);
    const [head = '', body = ''] = received[0]?.raw.split('\r\n\r\n') ?? [];
    expect(head).toContain(`X-Huisheng-Petition: ${NO}`);
    expect(decodedSubject(head)).toBe(MESSAGE.subject);
    expect(head).toMatch(/charset=utf-8/i);
    expect(decoded(head, body)).toBe(MESSAGE.text);
    expect(received[0]?.raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('keeps one connection policy for every message, several at once too', async () => {
    const { port, received } = await relay();
    const by = mailer(port);
    await Promise.all(Array.from({ length: 5 }, (_, nth) => by.send({ ...MESSAGE, to: `person${nth}@example.com` })));
    expect(new Set(received.map(({ to }) => to[0])).size).toBe(5);
    expect(received.every(({ to }) => to.length === 1)).toBe(true);
  });

  it('never goes out in the clear: a relay without TLS gets nothing', async () => {
    const { port, received } = await relay({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    await expect(mailer(port).send(MESSAGE)).rejects.toThrow(/STARTTLS|TLS/);
    expect(received).toEqual([]);
  });

  it('a certificate that nobody vouches for is no relay', async () => {
    const stranger = await generate([{ name: 'commonName', value: 'localhost' }]);
    const { port, received } = await relay({ key: stranger.private, cert: stranger.cert });
    await expect(mailer(port).send(MESSAGE)).rejects.toThrow(/certificate|self.signed/);
    expect(received).toEqual([]);
  });

  it.each([
    ['a wrong password', { password: 'another' }, MESSAGE.to],
    ['an address that the relay refuses', {}, 'nobody@example.com'],
  ])('%s is an error for the sender, who tries again later', async (_, settings, to) => {
    const { port, received } = await relay();
    await expect(mailer(port, settings).send({ ...MESSAGE, to })).rejects.toThrow();
    expect(received).toEqual([]);
  });

  it('a relay that is not there', async () => {
    await expect(mailer(1).send(MESSAGE)).rejects.toThrow(/ECONNREFUSED/);
  });
});

function decoded(head: string, body: string): string {
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/^\.\./gm, '.')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

function decodedSubject(head: string): string {
  const subject = /^Subject: ((?:.*\r\n[ \t])*.*)$/m.exec(head)?.[1] ?? '';
  const words = [...subject.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, word = '']) =>
    kind?.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64')
      : Buffer.from(
          word
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ),
  );
  return Buffer.concat(words).toString('utf8');
}
