import { describe, expect, it } from 'vitest';
import { errandOf, type Letter } from '../../infra/cli/notices/dead-letter.ts';
import type { LetterBox } from '../../infra/cli/notices/letter-box.ts';
import { clear } from '../../infra/cli/notices/redrive.ts';
import type { Errands } from '../../infra/cli/notices/run-errand.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { labelOf } from '../../functions/platform/message-label.ts';
import { mailEventHandler } from '../../functions/platform/mail-fate.ts';
import { noticeKey, PETITIONER } from '../../functions/platform/notice-keys.ts';
import { deadLettersOf } from '../../shared/contracts/dead-letters.ts';
import { functionsOf } from '../../shared/contracts/functions.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handlersOver } from '../support/handlers.ts';
import { handler, head, supervisor } from '../support/office.ts';
import { wholeOf } from '../support/proofs.ts';

const arn = (name: string) => `arn:aws:lambda:ap-southeast-1:000000000000:function:huisheng-wutong-${name}`;

/** A queue with these letters, which keeps what is not removed. */
function boxOf(...letters: readonly Omit<Letter, 'id'>[]): LetterBox & { readonly kept: () => number } {
  const standing = new Map(letters.map((letter, nth) => [`letter-${nth}`, { ...letter, id: `letter-${nth}` }]));
  return {
    async *letters() {
      yield* await Promise.resolve([...standing.values()]);
    },
    remove: ({ id }) => Promise.resolve(void standing.delete(id)),
    putBack: () => Promise.resolve(),
    kept: () => standing.size,
  };
}

/** The district's own functions, called by name. */
function errandsOf(desk: Desk, calls: string[] = []): Errands {
  const { timer, project, followUp, sweep, digest, countFigures } = handlersOver(() => desk.service);
  const workers: Readonly<Record<string, (payload: never) => Promise<unknown>>> = {
    'check-clocks': timer,
    'sweep-clocks': sweep,
    'daily-digest': digest,
    'count-figures': countFigures,
    'note-delivery': mailEventHandler(() => desk.service),
    project,
    'follow-up': followUp,
  };
  return {
    workers: new Set(functionsOf(wutong).map(({ name }) => `huisheng-wutong-${name}`)),
    async call(worker, payload) {
      calls.push(worker.replace('huisheng-wutong-', ''));
      return workers[worker.replace('huisheng-wutong-', '')]?.(payload as never);
    },
    record: desk.service.record,
    leads: desk.service.leads.record,
    complaints: desk.service.complaints.record,
    integrity: desk.service.integrity.record,
    whole: wholeOf(desk),
  };
}

const queueNamed = (letters: string) => {
  const found = deadLettersOf(wutong).find((queue) => queue.letters === letters);
  if (found === undefined) throw new Error(`no queue ${letters}`);
  return found;
};
const RUN = { slug: 'wutong', dryRun: false };
const letter = (body: unknown, attributes: Letter['attributes'] = {}) => ({
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes,
});

/** As Lambda writes of an invocation that nobody waited for. */
const failedCall = (name: string, requestPayload: unknown) =>
  letter({
    version: '1.0',
    timestamp: '2025-10-09T02:00:00.000Z',
    requestContext: {
      requestId: 'r-1',
      functionArn: `${arn(name)}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: 'Error', errorMessage: 'anything' },
  });

/** As Lambda writes of a batch of the stream: where it stood there, and not a word of what was in it. */
const failedBatch = (name: string, first: string, last: string) =>
  letter({
    version: '1.0',
    timestamp: last,
    requestContext: {
      requestId: 'r-2',
      functionArn: arn(name),
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 11,
    },
    DDBStreamBatchInfo: {
      shardId: 'shardId-1',
      startSequenceNumber: '1',
      endSequenceNumber: '2',
      approximateArrivalOfFirstRecord: first,
      approximateArrivalOfLastRecord: last,
      batchSize: 2,
      streamArn: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/t/stream/s',
    },
  });

describe('notices redrive', () => {
  it('a timer that reached nobody asks once more', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    const box = boxOf(letter({ petitionNo: no }));
    expect(await clear(box, queueNamed('timers-undelivered'), errandsOf(desk), RUN)).toEqual({
      queue: 'timers-undelivered',
      found: 1,
      done: 1,
      left: {},
    });
    expect(box.kept()).toBe(0);
    expect((await desk.record(no)).at(-1)?.commit.step).toBe('check-clocks');
  });

  it('a batch of the stream: the petitions written in those minutes are followed, and no others', async () => {
    const desk = openDesk();
    const { petitionNo: old } = await desk.handIn();
    desk.clock.advance(60);
    const { petitionNo: one } = await desk.handIn();
    const { petitionNo: two } = await desk.handIn();
    const when = desk.clock.now();
    desk.clock.advance(60);
    const { petitionNo: later } = await desk.handIn();
    const errands = errandsOf(desk);
    const box = boxOf(failedBatch('project', when, when));
    expect(await clear(box, queueNamed('project-failed'), errands, RUN)).toMatchObject({ found: 1, done: 1 });
    const { body } = await desk.expectOk('work-queue', { by: head, query: { queue: 'to-transfer' } });
    const listed = (body.petitions as readonly { petitionNo: string }[]).map(({ petitionNo }) => petitionNo);
    expect(listed.toSorted()).toEqual([one, two].toSorted());
    expect(listed).not.toContain(old);
    expect(listed).not.toContain(later);
    await clear(boxOf(failedBatch('follow-up', when, when)), queueNamed('follow-up-failed'), errands, RUN);
    expect(desk.mailer.sent.map(({ petitionNo }) => petitionNo).toSorted()).toEqual([one, two].toSorted());
  });

  it('a batch of the stream: leads of those minutes are followed too', async () => {
    const desk = openDesk();
    const body = { source: 'MEDIA', officer: handler.id, conduct: '晚报第4版' };
    const { leadNo } = (await desk.expectOk('open-lead', { by: supervisor, body })).body;
    const when = desk.clock.now();
    const box = boxOf(failedBatch('project', when, when));
    await clear(box, queueNamed('project-failed'), errandsOf(desk), RUN);
    const { leads } = (await desk.expectOk('leads', { by: supervisor })).body;
    expect(leads.map((entry: { readonly leadNo: string }) => entry.leadNo)).toEqual([leadNo]);
  });

  it('a call that failed three times goes to the function that failed, with its own words', async () => {
    const desk = openDesk();
    const calls: string[] = [];
    const { petitionNo: no } = await desk.handIn();
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    const box = boxOf(failedCall('check-clocks', { petitionNo: no }), failedCall('sweep-clocks', {}));
    const cleared = await clear(box, queueNamed('clocks-failed'), errandsOf(desk, calls), RUN);
    expect([cleared.done, calls]).toEqual([2, ['check-clocks', 'sweep-clocks']]);
  });

  it('an hourly call that reached nobody names whom it was for', async () => {
    const desk = openDesk();
    const calls: string[] = [];
    const box = boxOf(letter('', { TARGET_ARN: arn('daily-digest'), ERROR_CODE: 'Lambda.TooManyRequestsException' }));
    expect(await clear(box, queueNamed('routine-undelivered'), errandsOf(desk, calls), RUN)).toMatchObject({ done: 1 });
    expect(calls).toEqual(['daily-digest']);
  });

  it('news of mail, as the rule had it or as the function had it', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    const tags = { notice: [labelOf(no, noticeKey('000001#receipt', PETITIONER))] };
    const detail = { eventType: 'Delivery', mail: { timestamp: desk.clock.now(), tags } };
    const queue = queueNamed('mail-events-failed');
    for (const lost of [letter({ source: 'aws.ses', detail }), failedCall('note-delivery', { detail })]) {
      expect(await clear(boxOf(lost), queue, errandsOf(desk), RUN)).toMatchObject({ done: 1 });
    }
    expect((await desk.service.notices.list(no)).map(({ state }) => state)).toEqual(['DELIVERED']);
  });

  it('what fails again stays, and the rest is done', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const box = boxOf(
      letter({ petitionNo: 'none' }),
      letter({ petitionNo: no }),
      letter('{"petitionNo":'),
      letter({ petitionNo: no }, { IS_PAYLOAD_TRUNCATED: 'true' }),
      letter({ petitionNo: no }, { TARGET_ARN: 'arn:aws:lambda:ap-southeast-1:000000000000:function:another' }),
    );
    expect(await clear(box, queueNamed('timers-undelivered'), errandsOf(desk), RUN)).toEqual({
      queue: 'timers-undelivered',
      found: 5,
      done: 1,
      left: { Error: 1, NOT_JSON: 1, TRUNCATED: 1, NO_WORKER: 1 },
    });
    expect(box.kept()).toBe(4);
  });

  it('a consumer that reports a failure has not done it', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const now = desk.clock.now();
    const errands = {
      ...errandsOf(desk),
      call: () => Promise.resolve({ batchItemFailures: [{ itemIdentifier: no }] }),
    };
    const box = boxOf(failedBatch('project', now, now));
    expect(await clear(box, queueNamed('project-failed'), errands, RUN)).toMatchObject({ done: 0, left: { Error: 1 } });
    expect(box.kept()).toBe(1);
  });

  it('--dry-run says what would be called, and calls nothing', async () => {
    const desk = openDesk();
    const calls: string[] = [];
    const box = boxOf(letter({ petitionNo: '776-884-9010' }), failedCall('sweep-clocks', {}));
    const dry = { ...RUN, dryRun: true };
    expect(await clear(box, queueNamed('timers-undelivered'), errandsOf(desk, calls), dry)).toMatchObject({
      found: 2,
      done: 0,
      left: { 'huisheng-wutong-check-clocks': 1, 'huisheng-wutong-sweep-clocks': 1 },
    });
    expect([calls, box.kept()]).toEqual([[], 2]);
  });

  it('a letter without anybody to do it is left', () => {
    expect(errandOf({ id: '1', ...letter({}) }, undefined)).toEqual({ kind: 'unreadable', why: 'NO_WORKER' });
  });
});
