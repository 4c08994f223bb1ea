import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendWebhooks, type WebhookService } from '../../functions/platform/webhooks.ts';
import { isPublic, webhookSender } from '../../functions/platform/webhook-sender.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { instantFromMilliseconds, toMilliseconds } from '../../shared/calendar/instant.ts';
import type { District } from '../../shared/district/district.ts';
import { RETRY_MINUTES } from '../../shared/webhooks/deliveries.ts';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../shared/webhooks/webhook-events.ts';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler, head, receiver as clerk } from '../support/office.ts';
import { isGenuine, type Received, type Receiver, startReceiver } from '../support/receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const EVERY = Object.keys(WEBHOOK_EVENTS) as WebhookEvent[];

let street: Receiver;
beforeEach(async () => {
  street = await startReceiver();
});
afterEach(() => street.close());

/** A district file could not say so: plain HTTP, on this machine. */
const told = (url: string, events: readonly WebhookEvent[] = EVERY, name = 'street'): District => ({
  ...wutong,
  webhooks: [...(wutong.webhooks ?? []), { name, url, events: [...events] }],
});

const open = (district: District = told(street.url)) => openDesk(at('2025-10-09 Thu'), district);

const sending = (desk: Desk, given: Partial<WebhookService> = {}): WebhookService => ({
  ...desk.service,
  sender: webhookSender({ onThisMachine: true, patienceMilliseconds: 300 }),
  webhookSecrets: { street: SECRET },
  ...given,
});
const run = (desk: Desk, given?: Partial<WebhookService>) => sendWebhooks(sending(desk, given));
const stateOf = async (desk: Desk, petitionNo: string) =>
  (await desk.service.deliveries.log({ petitionNo })).map(({ event, state, tries, outcome }) =>
    [event, state, tries, outcome].join(' '),
  );

async function classified(desk: Desk, classification: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { petitionNo: no } = await desk.assigned(classification);
  await desk.stream(no);
  return no;
}

describe('推送: other systems are told of what happens', () => {
  it('number, event, moment, where it stands and what is due; nobody, and no word of anybody', async () => {
    const desk = open();
    const no = await classified(desk);
    expect(await run(desk)).toBe(1);
    const [one] = street.received;
    expect(JSON.parse(one?.body ?? '')).toEqual({
      type: 'petition.registered',
      timestamp: '2025-10-09T02:00:00.000Z',
      data: {
        petitionNo: no,
        version: 1,
        status: 'RECEIVED',
        due: { kind: 'transfer', day: '2025-10-13', provisional: false },
      },
    });
    for (const personal of [...PERSONAL, handler.name, handler.id]) expect(JSON.stringify(one)).not.toContain(personal);
    expect(await stateOf(desk, no)).toEqual(['petition.registered SENT 1 204']);
  });

  it('signed as Standard Webhooks are: proved with the secret, not with another, and not of another body', async () => {
    const desk = open();
    await classified(desk);
    await run(desk);
    const [one] = street.received;
    if (one === undefined) throw new Error('nothing came');
    const now = toMilliseconds(desk.clock.now()) / 1000;
    expect(one.headers['webhook-id']).toMatch(/^msg_[\w-]{27}$/);
    expect(one.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(isGenuine(one, SECRET, now)).toBe(true);
    expect(isGenuine(one, `whsec_${Buffer.alloc(32, 8).toString('base64')}`, now)).toBe(false);
    expect(isGenuine({ ...one, body: one.body.replace('RECEIVED', 'CLOSED') }, SECRET, now)).toBe(false);
    expect(isGenuine(one, SECRET, now + 3600)).toBe(false);
  });

  it('the example of docs/integration.md proves it, as it stands there', async () => {
    const page = readFileSync('docs/integration.md', 'utf8');
    const example = /```js\n(import \{ createHmac[^]*?)```/.exec(page)?.[1] ?? '';
    const code = encodeURIComponent(`${example}\nexport { isGenuine };`);
    const { isGenuine: proves } = (await import(`data:text/javascript,${code}`)) as {
      readonly isGenuine: (headers: Received['headers'], body: string, secret: string) => boolean;
    };
    // By the clock on the wall, which is what the example looks at.
    const desk = openDesk(instantFromMilliseconds(Date.now()), told(street.url));
    await classified(desk);
    await run(desk);
    const [{ headers, body } = { headers: {}, body: '' }] = street.received;
    expect(proves(headers, body, SECRET)).toBe(true);
    expect(proves(headers, `${body} `, SECRET)).toBe(false);
  });

  it('while the secret is being changed, whoever knows the new or the old one can prove it', async () => {
    const desk = open();
    await classified(desk);
    const next = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
    await run(desk, { webhookSecrets: { street: `${next} ${SECRET}` } });
    const [one] = street.received;
    if (one === undefined) throw new Error('nothing came');
    const now = toMilliseconds(desk.clock.now()) / 1000;
    expect([next, SECRET].map((secret) => isGenuine(one, secret, now))).toEqual([true, true]);
  });

  it('only of the events that were asked for, to each who asked', async () => {
    const desk = open(told(street.url, ['petition.transferred']));
    const no = await classified(desk);
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body: sent });
    await desk.stream(no);
    await run(desk);
    expect(street.received.map(({ body }) => JSON.parse(body).type)).toEqual(['petition.transferred']);
  });

  it('a commit that the stream brings twice, and a run that runs twice, are one delivery', async () => {
    const desk = open();
    const no = await classified(desk);
    await desk.stream(no, no);
    await Promise.all([run(desk), run(desk)]);
    await run(desk);
    expect(street.received).toHaveLength(1);
  });
});

describe('what other systems are never told', () => {
  it('R-X7 nothing before somebody has said what kind of matter it is; of an accusation nothing at all', async () => {
    const desk = open();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    await run(desk);
    expect(await stateOf(desk, no)).toEqual([]);
    await desk.expectOk('classify', { no, by: clerk, body: { category: 'ACCUSATION', contentClass: '纪检监察' } });
    await desk.stream(no);
    await run(desk);
    expect(await stateOf(desk, no)).toEqual([]);
    expect(street.received).toEqual([]);
  });

  it('R-X7 what is found to be an accusation while a delivery waits is withheld', async () => {
    const desk = open();
    const no = await classified(desk);
    await desk.expectOk('classify', { no, by: clerk, body: { category: 'ACCUSATION', contentClass: '纪检监察' } });
    await desk.stream(no);
    await run(desk);
    expect(street.received).toEqual([]);
    expect(await stateOf(desk, no)).toEqual(['petition.registered WITHHELD 1 RESTRICTED']);
  });

  it('nothing of somebody under fourteen', async () => {
    const desk = open();
    const body = {
      petitioner: { name: '小明' },
      agent: { name: '张妈妈', relation: 'GUARDIAN', phone: '13900001111' },
      underFourteen: true,
      subject: '操场',
      statement: '塑胶跑道有异味',
      request: '请检查',
    };
    const { petitionNo: no } = await desk.handIn(body);
    await desk.expectOk('classify', { no, by: clerk, body: { category: 'SUGGESTION', contentClass: '教育' } });
    await desk.stream(no);
    await run(desk);
    expect(street.received).toEqual([]);
  });

  it('nothing that is older than a month: a new subscription is not told the past', async () => {
    const desk = open();
    const { petitionNo: no } = await desk.assigned();
    desk.clock.set(at('2025-11-17 Mon'));
    await desk.stream(no);
    expect(await stateOf(desk, no)).toEqual([]);
  });
});

describe('when it does not work', () => {
  it('tries again, later each time, with the same id and a new signature, and gives up after the last', async () => {
    const desk = open();
    const no = await classified(desk);
    street.answer((response) => void response.writeHead(503).end());
    for (const minutes of RETRY_MINUTES) {
      await run(desk);
      const [waiting] = await desk.service.deliveries.log({ petitionNo: no });
      expect(waiting).toMatchObject({ state: 'OWED', outcome: '503' });
      desk.clock.advance(minutes - 1);
      await run(desk);
      desk.clock.advance(1);
    }
    await run(desk);
    expect(await stateOf(desk, no)).toEqual([`petition.registered GIVEN_UP ${RETRY_MINUTES.length + 1} 503`]);
    expect(street.received).toHaveLength(RETRY_MINUTES.length + 1);
    const [first, ...rest] = street.received.map(({ headers }) => headers);
    for (const headers of rest) {
      expect(headers['webhook-id']).toBe(first?.['webhook-id']);
      expect(headers['webhook-signature']).not.toBe(first?.['webhook-signature']);
    }
    expect(desk.figures.lines.filter((line) => line.includes('"WebhooksGivenUp":1'))).toHaveLength(1);
  });

  it('reaches them once they are back, and replay reaches them once more', async () => {
    const desk = open();
    const no = await classified(desk);
    street.answer((response) => void response.writeHead(500).end());
    await run(desk);
    street.answer((response) => void response.writeHead(200).end('thanks'));
    desk.clock.advance(5);
    await run(desk);
    expect(await stateOf(desk, no)).toEqual(['petition.registered SENT 2 200']);
    const [sent] = await desk.service.deliveries.log({ petitionNo: no });
    if (sent === undefined) throw new Error('nothing was sent');
    desk.clock.advance(1);
    expect(await desk.service.deliveries.replay(sent, desk.clock.now())).toBe(true);
    await run(desk);
    expect(new Set(street.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(street.received).toHaveLength(3);
  });

  it('waits no longer than it has patience, and follows no redirect', async () => {
    const desk = open();
    const no = await classified(desk);
    street.answer(() => {
      // Nothing is ever said.
    });
    await run(desk);
    expect(await stateOf(desk, no)).toEqual(['petition.registered OWED 1 TIMEOUT']);
    street.answer((response) => void response.writeHead(307, { location: `${street.url}/elsewhere` }).end());
    desk.clock.advance(5);
    await run(desk);
    expect(await stateOf(desk, no)).toEqual(['petition.registered OWED 2 307']);
    expect(street.received.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  });

  it('whoever is gone (410) is not asked again; whoever is not there at all is, later', async () => {
    const desk = open();
    const no = await classified(desk);
    street.answer((response) => void response.writeHead(410).end());
    await run(desk);
    expect(await stateOf(desk, no)).toEqual(['petition.registered GIVEN_UP 1 410']);
    const other = open(told('http://127.0.0.1:1/hook'));
    const second = await classified(other);
    await run(other);
    expect(await stateOf(other, second)).toEqual(['petition.registered OWED 1 CONNECTION']);
  });

  it('one that is down is asked once a run, and does not keep the others waiting', async () => {
    const down = await startReceiver();
    down.answer(() => {
      // Nothing is ever said.
    });
    const desk = open({
      ...told(street.url),
      webhooks: [
        { name: 'county', url: down.url, events: EVERY },
        { name: 'street', url: street.url, events: EVERY },
      ],
    });
    for (let nth = 0; nth < 5; nth += 1) await classified(desk);
    await run(desk, { webhookSecrets: { street: SECRET, county: SECRET } });
    expect(down.received).toHaveLength(1);
    expect(street.received).toHaveLength(5);
    await down.close();
  });

  it('whoever dies between claim and mark leaves it to the next, after the lease', async () => {
    const desk = open();
    const no = await classified(desk);
    const dying = { send: () => new Promise<number>(() => {}) };
    void run(desk, { sender: dying });
    await new Promise((later) => setTimeout(later, 20));
    await run(desk);
    expect(street.received).toEqual([]);
    desk.clock.advance(10);
    await run(desk);
    expect(await stateOf(desk, no)).toEqual(['petition.registered SENT 2 204']);
  });

  it('without a usable secret nothing goes out unsigned', async () => {
    const desk = open();
    const no = await classified(desk);
    await run(desk, { webhookSecrets: { street: 'too short' } });
    expect(street.received).toEqual([]);
    expect(await stateOf(desk, no)).toEqual(['petition.registered OWED 1 UnusableSecret']);
  });

  it('a subscription that was taken out of the file is told nothing more', async () => {
    const desk = open();
    const no = await classified(desk);
    await run(desk, { district: { ...wutong, webhooks: [{ name: 'other', url: street.url, events: EVERY }] } });
    expect(street.received).toEqual([]);
    expect(await stateOf(desk, no)).toEqual(['petition.registered WITHHELD 1 NO_SUBSCRIPTION']);
  });
});

describe('where a webhook leads', () => {
  it('to nobody whose certificate nobody vouches for', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const server = createServer({ key, cert }, (_, response) => void response.writeHead(204).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `https://localhost:${(server.address() as AddressInfo).port}/hook`;
    const sent = webhookSender({ onThisMachine: true }).send(url, {}, '{}');
    await expect(sent).rejects.toMatchObject({ why: 'CONNECTION' });
    await new Promise((closed) => server.close(closed));
  });

  it.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['114.114.114.114', true],
    ['2400:3200::1', true],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });

  it.each([
    ['http://exchange.example.cn/hook', 'NOT_HTTPS'],
    ['https://127.0.0.1:1/hook', 'PRIVATE_ADDRESS'],
    ['https://[::1]:1/hook', 'PRIVATE_ADDRESS'],
    ['https://169.254.169.254/latest', 'PRIVATE_ADDRESS'],
    ['https://localhost:1/hook', 'PRIVATE_ADDRESS'],
  ])('%s is refused: %s', async (url, why) => {
    await expect(webhookSender().send(url, {}, '{}')).rejects.toMatchObject({ why });
  });
});

it('a resident sees nothing of it, and no step waits for it', async () => {
  const desk = open(told('http://127.0.0.1:1/hook'));
  const no = await classified(desk);
  const { petitionNo, queryCode } = await desk.handIn();
  expect((await desk.call('track', { body: { petitionNo, queryCode } })).text).not.toContain('hook');
  expect((await desk.call('petition-file', { no, by: head })).text).not.toContain('hook');
});
