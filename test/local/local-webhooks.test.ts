import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { webhookSender } from '../../functions/platform/webhook-sender.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { type LocalService, startLocalService } from '../../infra/local/local-service.ts';
import { type LocalTime, runLocalTime } from '../../infra/local/local-time.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { httpEvent, PETITION } from '../support/desk.ts';
import { CONTEXT, handlersOver } from '../support/handlers.ts';
import { receiver } from '../support/office.ts';
import { isGenuine, type Receiver, startReceiver } from '../support/receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let directory: string;
let street: Receiver;
let local: LocalService;
let time: LocalTime;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'huisheng-'));
  street = await startReceiver();
  const started = await startLocalService({
    directory,
    district: {
      ...wutong,
      webhooks: [{ name: 'street', url: street.url, events: ['petition.registered', 'petition.overdue'] }],
    },
    publicAddress: 'http://127.0.0.1:3000',
  });
  const service = {
    ...started.service,
    sender: webhookSender({ onThisMachine: true }),
    webhookSecrets: { street: SECRET },
  };
  local = { ...started, service };
  time = runLocalTime(local);
});
afterAll(async () => {
  await local.close();
  await street.close();
  rmSync(directory, { recursive: true, force: true });
});

it('on one machine too: the record, the stream behind it, the outbox on disk, and a delivery over the wire while time goes by', async () => {
  await time.reset(instant('2025-10-09T10:00:00+08:00'));
  const { http } = handlersOver(() => local.service);
  const receipt = await http('submit')(httpEvent({ body: PETITION }), CONTEXT);
  const { petitionNo: no } = JSON.parse(receipt.body ?? '') as { readonly petitionNo: string };
  const body = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };
  await http('classify')(httpEvent({ no, by: receiver, body }), CONTEXT);
  await time.advanceTo(instant('2025-10-16T10:00:00+08:00'));
  const told = street.received.map((one) => ({
    type: JSON.parse(one.body).type as string,
    genuine: isGenuine(one, SECRET, Number(one.headers['webhook-timestamp'])),
  }));
  expect(told).toEqual([
    { type: 'petition.registered', genuine: true },
    { type: 'petition.overdue', genuine: true },
  ]);
  expect((await local.service.deliveries.log({ petitionNo: no })).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
});
