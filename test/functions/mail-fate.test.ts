import { describe, expect, it } from 'vitest';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { mailEventHandler } from '../../functions/platform/mail-fate.ts';
import type { Message } from '../../functions/platform/mailer.ts';
import { labelOf, readLabel } from '../../functions/platform/message-label.ts';
import { noticeKey, PETITIONER as TO_PETITIONER } from '../../functions/platform/notice-keys.ts';
import { HOUSING, PETITIONER } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head } from '../support/office.ts';
import { prove } from '../support/proofs.ts';

interface Event {
  readonly eventType: string;
  readonly bounce?: { readonly bounceType: string };
}
const DELIVERY: Event = { eventType: 'Delivery' };
const COMPLAINT: Event = { eventType: 'Complaint' };
const HARD: Event = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } };
const SOFT: Event = { eventType: 'Bounce', bounce: { bounceType: 'Transient' } };
const NEW_ADDRESS = 'new.address@example.com';

/** What the mail system says of a message, at the time it was sent unless said otherwise. */
async function hear(desk: Desk, { label }: Message, event: Event, sentAt: string = desk.clock.now()): Promise<void> {
  const mail = { timestamp: sentAt, tags: { notice: [label], 'ses:configuration-set': ['huisheng-wutong'] } };
  await mailEventHandler(() => desk.service)({ detail: { ...event, mail } });
}

function mailTo(desk: Desk, address: string, title: string): Message {
  const found = desk.mailer.to(address).find(({ subject }) => subject.startsWith(title));
  if (found === undefined) throw new Error(`no ${title} to ${address}`);
  return found;
}

const stateOf = async ({ service }: Desk, no: string, kind: string) =>
  (await service.notices.list(no)).find(({ key }) => key.includes(`#${kind}`))?.state;

const undeliveredOf = async (desk: Desk, no: string) =>
  (await desk.record(no)).flatMap(({ commit }) => commit.events).filter(({ type }) => type === 'NoticeUndelivered');

async function transferred(): Promise<{ readonly desk: Desk; readonly no: string; readonly told: Message }> {
  const desk = openDesk();
  const { petitionNo: no } = await desk.assigned();
  const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
  await desk.expectOk('transfer', { no, by: handler, body });
  await desk.stream(no);
  return { desk, no, told: mailTo(desk, PETITIONER.email, '信访事项转送告知') };
}

async function file(desk: Desk, no: string) {
  const { body } = await desk.expectOk('petition-file', { no, by: head });
  return body as { readonly clocks: readonly { readonly kind: string; readonly status: string }[] };
}

describe('what is heard of a message after it was sent', () => {
  it('R2 a message that came back has told nobody: the duty is owed again, a person is asked to tell', async () => {
    const { desk, no, told } = await transferred();
    const notice = async () => (await file(desk, no)).clocks.find(({ kind }) => kind === 'notice')?.status;
    expect(await notice()).toBe('DONE_ON_TIME');
    desk.clock.set(at('2025-10-10 Fri', '10:00'));
    await hear(desk, told, HARD);
    await desk.stream(no);
    expect(await stateOf(desk, no, 'transferred')).toBe('BOUNCED');
    expect(await undeliveredOf(desk, no)).toEqual([
      { type: 'NoticeUndelivered', notice: '000004#transferred', kind: 'transferred', since: '2025-10-09' },
    ]);
    expect(await notice()).toBe('RUNNING');
    expect(mailTo(desk, `${handler.id}@wutong.example.org`, '告知未送达').text).toContain('告知');
    const { body } = await desk.expectOk('work-queue', { by: head, query: { queue: 'undelivered' } });
    expect(body.petitions).toMatchObject([{ petitionNo: no }]);
    expect((await prove(desk)).found).toEqual([]);
  });

  it('however often and in whatever order it is said', async () => {
    const { desk, no, told } = await transferred();
    for (const event of [HARD, DELIVERY, HARD, SOFT, COMPLAINT]) {
      await hear(desk, told, event);
      await desk.stream(no);
    }
    expect(await stateOf(desk, no, 'transferred')).toBe('BOUNCED');
    expect(await undeliveredOf(desk, no)).toHaveLength(1);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it.each([
    ['delivered', [DELIVERY], 'DELIVERED', 0],
    ['delivered, then an automatic reply', [DELIVERY, SOFT], 'DELIVERED', 0],
    ['given up on a full mailbox', [SOFT], 'BOUNCED', 1],
    ['refused for what it holds', [{ eventType: 'Reject' }], 'BOUNCED', 1],
    ['delivered and marked as spam', [DELIVERY, COMPLAINT], 'COMPLAINED', 0],
    ['marked as spam, the delivery heard of late', [COMPLAINT, DELIVERY], 'COMPLAINED', 0],
    ['delivered, and sent back after all', [DELIVERY, HARD], 'BOUNCED', 1],
    ['opened', [{ eventType: 'Open' }], 'SENT', 0],
  ] as const)('%s', async (_, events, state, tasks) => {
    const { desk, no, told } = await transferred();
    for (const event of events) await hear(desk, told, event);
    expect(await stateOf(desk, no, 'transferred')).toBe(state);
    expect(await undeliveredOf(desk, no)).toHaveLength(tasks);
  });

  it('a delivery heard of before its sender has marked it stands; the mark does not take it back', async () => {
    const { desk, no, told } = await transferred();
    const key = noticeKey('000004#transferred', TO_PETITIONER);
    await hear(desk, told, DELIVERY);
    await desk.service.notices.mark(no, key, 'SENT', desk.clock.now(), 'message-9');
    expect(await stateOf(desk, no, 'transferred')).toBe('DELIVERED');
  });

  it('a corrected address gets what came back from the first; the first is not heard any more', async () => {
    const { desk, no, told } = await transferred();
    const sentAt = desk.clock.now();
    desk.clock.set(at('2025-10-10 Fri', '10:00'));
    await hear(desk, told, HARD, sentAt);
    await desk.stream(no);
    const body = { field: 'email', value: NEW_ADDRESS, reason: '听写有误' };
    await desk.expectOk('correct', { no, by: handler, body });
    await desk.stream(no, no);
    expect(desk.mailer.to(NEW_ADDRESS).map(({ subject }) => subject.replace(/（.*/, ''))).toEqual(['信访事项转送告知']);
    await hear(desk, told, HARD, sentAt);
    expect(await stateOf(desk, no, 'transferred')).toBe('SENT');
    expect((await prove(desk)).found).toEqual([]);

    const again = mailTo(desk, NEW_ADDRESS, '信访事项转送告知');
    await hear(desk, again, HARD);
    expect(await undeliveredOf(desk, no)).toHaveLength(2);
  });

  it('corrected before the first message is known to have come back: it goes out again all the same', async () => {
    const { desk, no, told } = await transferred();
    const sentAt = desk.clock.now();
    desk.clock.set(at('2025-10-10 Fri', '10:00'));
    const body = { field: 'email', value: NEW_ADDRESS, reason: '听写有误' };
    await desk.expectOk('correct', { no, by: handler, body });
    await desk.stream(no);
    expect(desk.mailer.to(NEW_ADDRESS)).toEqual([]);
    await hear(desk, told, HARD, sentAt);
    expect(desk.mailer.to(NEW_ADDRESS)).toHaveLength(1);
    expect(await undeliveredOf(desk, no)).toEqual([]);
  });

  it('one that dies between noting and recording is made good by the repeat, or by the next look', async () => {
    const { desk, no, told } = await transferred();
    const labelled = readLabel(told.label);
    expect(labelled).toEqual({ partition: no, key: noticeKey('000004#transferred', TO_PETITIONER) });
    const { notices } = desk.service;
    expect(await notices.note(no, labelled?.key ?? '', 'BOUNCED', desk.clock.now())).toBe(true);
    expect(await undeliveredOf(desk, no)).toEqual([]);
    desk.clock.advance(2 * 24 * 60);
    expect((await prove(desk)).found).toContain('NOTICE_STUCK 000004#transferred');
    await checkClocks(desk.service, no);
    expect(await undeliveredOf(desk, no)).toHaveLength(1);
  });

  it('mail of another origin, an unknown notice and an event that is none', async () => {
    const { desk, no, told } = await transferred();
    await hear(desk, { ...told, label: '' }, HARD);
    await hear(desk, { ...told, label: labelOf(no, noticeKey('000009#echo', TO_PETITIONER)) }, HARD);
    await hear(desk, { ...told, label: labelOf('776-884-9010', noticeKey('000001#receipt', TO_PETITIONER)) }, HARD);
    expect(await undeliveredOf(desk, no)).toEqual([]);
    await expect(mailEventHandler(() => desk.service)({ detail: {} })).rejects.toThrow();
  });

  it('names nobody in the log', async () => {
    const { desk, told } = await transferred();
    await hear(desk, told, HARD);
    expect(desk.log.codes()).toContain('MAIL_HEARD_OF');
    expect(JSON.stringify(desk.log.lines)).not.toContain(PETITIONER.email);
  });
});
