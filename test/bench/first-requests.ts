import { wutong } from '../../infra/districts/wutong.ts';
import { silentLog } from '../../functions/platform/log.ts';
import { memoryTable } from '../../functions/platform/memory-table.ts';
import { openPetition } from '../../functions/platform/procedure-handlers.ts';
import { project } from '../../functions/platform/projection.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { instantFromMilliseconds, shanghaiDay } from '../../shared/calendar/instant.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import { httpEvent } from '../support/desk.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { handler, resident } from '../support/office.ts';
import { unchangingStore } from './unchanging-store.ts';

export interface FirstRequests {
  /** By the function's name. */
  readonly events: ReadonlyMap<string, unknown>;
  readonly environment: Readonly<Record<string, string>>;
  close(): void;
}

const SECRET = 'a secret of at least thirty-two characters';

/** A petition just handed in, in a store that never changes, and the requests that each function could meet first. */
export async function firstRequests(): Promise<FirstRequests> {
  const table = memoryTable();
  const now = instantFromMilliseconds(Date.now());
  const service = serviceOver({
    district: wutong,
    table,
    secret: SECRET,
    publicAddress: wutong.publicAddress,
    now: () => now,
    log: silentLog,
  });
  const { petitionNo: no, queryCode } = await openPetition(service, submit, LEAKING_ROOF, resident, 'bench');
  await project(service, no);
  const store = await unchangingStore(table.items());
  const transfer = { authorities: [{ name: '区住房和城乡建设局' }], sentOn: shanghaiDay(now), method: 'SYSTEM' };
  return {
    events: new Map<string, unknown>([
      ['submit', httpEvent({ body: { ...LEAKING_ROOF, subject: '另一件事' } })],
      ['transfer', httpEvent({ no, by: handler, body: transfer })],
      ['track', httpEvent({ body: { petitionNo: no, queryCode } })],
      ['work-queue', httpEvent({ by: handler, query: { queue: 'to-transfer' } })],
    ]),
    environment: {
      AWS_ENDPOINT_URL: store.endpoint,
      [ENVIRONMENT.table]: 'bench',
      [ENVIRONMENT.secret]: SECRET,
      [ENVIRONMENT.publicAddress]: wutong.publicAddress,
    },
    close: () => store.close(),
  };
}
