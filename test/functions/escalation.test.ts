import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../functions/platform/digests.ts';
import { HOUSING } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';

/** Sent and accepted on 9 October 2025; the sixtieth day is Monday, 8 December. */
async function accepted(desk: Desk): Promise<string> {
  const { petitionNo: no } = await desk.assigned();
  const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
  await desk.expectOk('transfer', { no, by: handler, body: sent });
  await desk.expectOk('record-acceptance', { no, by: handler, body: { authority: HOUSING, acceptedOn: '2025-10-09' } });
  return no;
}

async function proposedTo(desk: Desk, no: string) {
  return (await desk.expectOk('petition-file', { no, by: handler })).body.proposed;
}

async function lineOn(desk: Desk, day: Day, id: string): Promise<string | undefined> {
  desk.clock.set(at(day, '09:00'));
  await sendDigests(desk.service);
  const list = desk.mailer.to(`${id}@wutong.example.org`).findLast(({ subject }) => subject.includes(day.slice(0, 10)));
  return list?.text.split('\n').find((line) => line.startsWith('·'));
}

describe('R7 R8 R32 an authority is late: what to do next stands in the file and in the day’s list', () => {
  it('R32 step by step, as a person takes each', async () => {
    const desk = openDesk();
    const no = await accepted(desk);
    await desk.stream(no);
    desk.clock.set(at('2025-12-08 Mon'));
    expect(await proposedTo(desk, no)).toBeUndefined();

    desk.clock.set(at('2025-12-09 Tue'));
    expect(await proposedTo(desk, no)).toMatchObject({ rung: 'REMIND', step: 'remind', authority: HOUSING });
    const call = { authority: HOUSING, means: 'PHONE', text: '请尽快答复' };
    await desk.expectOk('remind', { no, by: handler, body: call });
    expect(await proposedTo(desk, no)).toBeUndefined();

    desk.clock.set(at('2025-12-12 Fri'));
    expect(await proposedTo(desk, no)).toMatchObject({ rung: 'REMIND_IN_WRITING', step: 'remind' });
    const letter = { ...call, means: 'POST', documentNo: '梧社信催〔2025〕1号', answerBy: '2025-12-19' };
    await desk.expectOk('remind', { no, by: handler, body: letter });
    const promise = { authority: HOUSING, on: '2025-12-12', answer: '正在会签', expectedBy: '2025-12-22' };
    await desk.expectOk('record-answer', { no, by: handler, body: promise });
    desk.clock.set(at('2025-12-22 Mon'));
    expect(await proposedTo(desk, no)).toBeUndefined();

    desk.clock.set(at('2025-12-23 Tue'));
    expect(await proposedTo(desk, no)).toMatchObject({
      rung: 'REQUEST_SUPERVISION',
      step: 'request-supervision',
      circumstance: { code: 'OVERDUE' },
    });
    const asked = { circumstance: 'OVERDUE', to: '鹤汀街道办事处', request: '请督促答复', replyBy: '2026-01-06' };
    await desk.expectOk('request-supervision', { no, by: head, body: asked });
    expect(await proposedTo(desk, no)).toBeUndefined();
    const { timeline } = (await desk.expectOk('petition-file', { no, by: handler })).body;
    const kept = timeline.flatMap(({ events }: { readonly events: readonly unknown[] }) => events).slice(-4);
    expect(kept).toMatchObject([call, letter, promise, asked]);
  });

  it('R32 the lists of the handler and of the head propose it, and name no authority', async () => {
    const desk = openDesk();
    const no = await accepted(desk);
    await desk.stream(no);
    expect(await lineOn(desk, '2025-12-08 Mon', handler.id)).not.toContain('建议');
    for (const id of [handler.id, head.id]) {
      const line = await lineOn(desk, '2025-12-09 Tue', id);
      expect(line).toContain('建议催办');
      expect(line).not.toContain(HOUSING);
    }
    await desk.expectOk('remind', { no, by: handler, body: { authority: HOUSING, means: 'POST', text: '请尽快答复' } });
    await desk.stream(no);
    expect(await lineOn(desk, '2025-12-10 Wed', handler.id)).not.toContain('建议');
    expect(await lineOn(desk, '2025-12-17 Wed', head.id)).toContain('建议提请督办');
  });
});
