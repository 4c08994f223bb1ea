import { describe, expect, it } from 'vitest';
import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { followUp } from '../../functions/platform/follow-up.ts';
import { CLAIM_LEASE_MINUTES } from '../../functions/platform/notices-store.ts';
import { nextWakeUp } from '../../shared/petition/reminders.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { ANONYMOUS, HOUSING, PETITIONER } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { CALENDAR, handler, head, receiver, supervisor } from '../support/office.ts';

const addressOf = (id: string): string => `${id}@wutong.example.org`;
const HEAD = addressOf(head.id);
const HANDLER = addressOf(handler.id);
const SUPERVISOR = addressOf(supervisor.id);
const isMark = (item: Readonly<Record<string, unknown>>): boolean => item['state'] === 'SENT';
const isClaim = (item: Readonly<Record<string, unknown>>): boolean => item['state'] === 'CLAIMED';
/** The last working day before the transfer of what came in on Thursday is due: a make-up Saturday. */
const NEAR = at('2025-10-11 Sat', '09:00');
const HALF_PAST_LEASE = CLAIM_LEASE_MINUTES + 1;

const scheduleOf = (desk: Desk, no: string) => desk.scheduler.schedules.get(`petition-${no}`);

/**
 * A petition whose transfer has just gone overdue, and which got its handler when the list of the day was made already: handler
 * and head are owed a message each.
 */
async function overdue(): Promise<{ readonly desk: Desk; readonly no: string }> {
  const desk = openDesk();
  const { petitionNo: no } = await desk.assigned();
  await desk.stream(no);
  await goesOverdueAfterTheList(desk, no);
  return { desk, no };
}

async function goesOverdueAfterTheList(desk: Desk, no: string): Promise<void> {
  desk.clock.set(at('2025-10-14 Tue', '08:45'));
  await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
  desk.clock.set(at('2025-10-14 Tue', '09:00'));
  await checkClocks(desk.service, no);
}

describe('notices', () => {
  it('each owed notice goes out once, however often the stream delivers', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    for (let round = 0; round < 3; round += 1) expect((await desk.stream(no, no)).followUp).toEqual([]);
    expect(desk.mailer.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [PETITIONER.email, `信访事项登记回执（${no}）`],
    ]);
  });

  it('to each recipient once: the handler and the head hear of what is overdue', async () => {
    const { desk, no } = await overdue();
    await Promise.all([desk.stream(no), desk.stream(no), desk.stream(no)]);
    desk.clock.advance(HALF_PAST_LEASE);
    await desk.stream(no);
    const told = desk.mailer.sent.filter(({ subject }) => subject.startsWith('超期警示')).map(({ to }) => to);
    expect(told.toSorted()).toEqual([HANDLER, HEAD]);
  });

  it('two commits in one batch owe what each of them owes', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body });
    await desk.stream(no, no, no, no);
    expect(desk.mailer.subjects()).toEqual(['信访事项登记回执', '信访事项转送告知']);
  });

  it('holds the query code in the receipt alone, and no name and no word of the petition anywhere', async () => {
    const { desk, no } = await overdue();
    const { queryCode } = await desk.handIn();
    await desk.stream(no);
    for (const { subject, text } of desk.mailer.sent) {
      expect(PERSONAL.filter((words) => (subject + text).includes(words))).toEqual([]);
      expect(text).not.toContain(queryCode);
      expect(/查询码/.test(text)).toBe(subject.startsWith('信访事项登记回执'));
    }
  });

  it.each([
    ['2025-10-09 Thu', '08:59', '2025-10-09 Thu'],
    ['2025-10-09 Thu', '17:30', '2025-10-10 Fri'],
    ['2025-10-10 Fri', '22:45', '2025-10-11 Sat'], // a make-up workday
    ['2025-10-18 Sat', '11:00', '2025-10-20 Mon'],
    ['2025-09-30 Tue', '17:31', '2025-10-09 Thu'], // National Day
  ] as const)('what is handed in on %s at %s waits for the office to open on %s', async (day, time, opening) => {
    const desk = openDesk(at(day, time));
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect(desk.mailer.sent).toEqual([]);
    expect(scheduleOf(desk, no)?.at).toBe(at(opening, '09:00'));
    desk.clock.set(at(opening, '08:59'));
    await followUp(desk.service, no);
    expect(desk.mailer.sent).toEqual([]);
    desk.clock.set(at(opening, '09:00'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    expect(desk.mailer.subjects()).toContain('信访事项登记回执');
  });

  it.each([
    ['2025-10-09 Thu', '09:00'],
    ['2025-10-09 Thu', '17:29'],
    ['2025-10-11 Sat', '11:00'], // a make-up workday
  ] as const)('what is handed in on %s at %s is answered at once', async (day, time) => {
    const desk = openDesk(at(day, time));
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect(desk.mailer.subjects()).toEqual(['信访事项登记回执']);
  });

  it('without an address it is marked so, once, and the duty to notify runs on', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode } = await desk.handIn({ ...PETITION, ...ANONYMOUS });
    await desk.stream(no);
    await desk.stream(no);
    expect(desk.mailer.sent).toEqual([]);
    expect(await desk.service.notices.list(no)).toMatchObject([{ state: 'NO_ADDRESS' }]);
    expect(desk.log.codes().filter((code) => code === 'NOTICE_WITHOUT_ADDRESS')).toHaveLength(1);
    const { body } = await desk.expectOk('track', { body: { petitionNo: no, queryCode } });
    const notice = body.clocks.find((clock: { readonly kind: string }) => clock.kind === 'notice');
    expect(notice).toMatchObject({ status: 'RUNNING', due: '2025-10-24' });
    const queue = await desk.expectOk('work-queue', { by: handler, query: { queue: 'to-notify' } });
    expect(queue.body.petitions).toMatchObject([{ petitionNo: no }]);
    expect(scheduleOf(desk, no)?.at).toBe(NEAR);
  });

  it('an address that the store does not show yet is an address all the same', async () => {
    const desk = openDesk();
    desk.table.lag();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect(desk.mailer.to(PETITIONER.email)).toHaveLength(1);
  });

  it('nothing older than thirty days goes out: a new kind of notice does not mail the past', async () => {
    const young = openDesk(at('2025-10-14 Tue'));
    const { petitionNo: still } = await young.handIn();
    young.clock.advance(30 * 24 * 60 - 1);
    await followUp(young.service, still);
    expect(young.mailer.subjects()).toEqual(['信访事项登记回执']);
    const old = openDesk(at('2025-10-14 Tue'));
    const { petitionNo: past } = await old.handIn();
    old.clock.advance(30 * 24 * 60);
    await followUp(old.service, past);
    expect(old.mailer.sent).toEqual([]);
    expect(scheduleOf(old, past)).toBeDefined();
  });
});

describe('office hours', () => {
  /** Everything of the day has been sent; what is owed next is owed in the evening. */
  const inTheEvening = async () => {
    const desk = openDesk(at('2025-10-14 Tue'));
    const { petitionNo: no } = await desk.assigned();
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-14', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body: sent });
    await desk.stream(no);
    desk.clock.set(at('2025-10-14 Tue', '20:00'));
    const accepted = { authority: HOUSING, acceptedOn: '2025-10-14' };
    await desk.expectOk('record-acceptance', { no, by: handler, body: accepted });
    await desk.stream(no);
    return { desk, no, told: () => desk.mailer.subjects().includes('信访事项受理告知') };
  };

  it('a timer that fires at night, a sweep, a repeat of the stream: nothing goes out before the office opens', async () => {
    const { desk, no, told } = await inTheEvening();
    for (const time of ['23:00', '23:59']) {
      desk.clock.set(at('2025-10-14 Tue', time));
      await Promise.all([desk.stream(no), checkClocks(desk.service, no), sweepClocks(desk.service)]);
    }
    desk.clock.set(at('2025-10-15 Wed', '08:59'));
    await checkClocks(desk.service, no);
    expect(told()).toBe(false);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-15 Wed', '09:00'));
    desk.clock.set(at('2025-10-15 Wed', '09:00'));
    await checkClocks(desk.service, no);
    expect(told()).toBe(true);
  });

  it('a lost timer is made up for by the sweep, a day late too, but not at night', async () => {
    const { desk, no, told } = await inTheEvening();
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at('2025-10-16 Thu', '08:30'));
    await sweepClocks(desk.service);
    expect(told()).toBe(false);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-16 Thu', '09:00'));
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at('2025-10-16 Thu', '09:30'));
    await sweepClocks(desk.service);
    expect(told()).toBe(true);
  });

  it('what failed by day is not tried again by night, nor on a day off', async () => {
    const desk = openDesk(at('2025-10-17 Fri', '17:20'));
    desk.mailer.failFor(() => true);
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-17 Fri', '17:26'));
    desk.clock.set(at('2025-10-17 Fri', '17:26'));
    await desk.stream(no);
    desk.mailer.works();
    desk.clock.set(at('2025-10-17 Fri', '17:32'));
    await desk.stream(no);
    expect(desk.mailer.sent).toEqual([]);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-20 Mon', '09:00'));
    desk.clock.set(at('2025-10-18 Sat', '11:00'));
    await desk.stream(no);
    expect(desk.mailer.sent).toEqual([]);
    desk.clock.set(at('2025-10-20 Mon', '09:00'));
    await desk.stream(no);
    expect(desk.mailer.subjects()).toContain('信访事项登记回执');
  });

  it('what has gone out wakes nobody in the morning', async () => {
    const { desk, no } = await inTheEvening();
    desk.clock.set(at('2025-10-15 Wed', '09:00'));
    await desk.stream(no);
    desk.clock.set(at('2025-10-15 Wed', '22:00'));
    await desk.stream(no);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-12-05 Fri', '09:00'));
  });
});

describe('a sender that dies', () => {
  it.each([
    ['after the claim, before sending', (desk: Desk) => desk.mailer.dieAtNext(), 1],
    ['while it claims', (desk: Desk) => desk.table.mishap('DIED_AFTER', isClaim), 1],
    ['before it claims', (desk: Desk) => desk.table.mishap('DIED_BEFORE', isClaim), 1],
    ['after sending, before the mark', (desk: Desk) => desk.table.mishap('DIED_BEFORE', isMark), 2],
    ['after the mark', (desk: Desk) => desk.table.mishap('DIED_AFTER', isMark), 1],
  ] as const)('%s: the message arrives, twice at most, never not at all', async (_, dies, times) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const died = dies(desk);
    void followUp(desk.service, no);
    await died;
    const after = desk.restarted();
    await after.stream(no);
    after.clock.advance(HALF_PAST_LEASE);
    await after.stream(no);
    await after.stream(no);
    expect(desk.mailer.subjects()).toEqual(Array.from({ length: times }, () => '信访事项登记回执'));
    expect(await after.service.notices.list(no)).toMatchObject([{ state: 'SENT' }]);
  });

  it('while its lease runs nobody sends, and the timer is set to look again once it is over', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const died = desk.mailer.dieAtNext();
    void followUp(desk.service, no);
    await died;
    const after = desk.restarted();
    after.clock.advance(CLAIM_LEASE_MINUTES - 1);
    expect((await after.stream(no)).followUp).toEqual([]);
    expect(desk.mailer.sent).toEqual([]);
    expect(scheduleOf(after, no)?.at).toBe(at('2025-10-09 Thu', '10:06'));
    after.clock.set(at('2025-10-09 Thu', '10:06'));
    await checkClocks(after.service, no);
    expect(desk.mailer.subjects()).toEqual(['信访事项登记回执']);
    expect(scheduleOf(after, no)?.at).toBe(NEAR);
  });

  it('with that timer lost too, the sweep takes over', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const died = desk.mailer.dieAtNext();
    void followUp(desk.service, no);
    await died;
    const after = desk.restarted();
    await after.stream(no);
    after.scheduler.fire(`petition-${no}`);
    after.clock.set(at('2025-10-09 Thu', '11:17'));
    await sweepClocks(after.service);
    expect(desk.mailer.subjects()).toEqual(['信访事项登记回执']);
    expect(scheduleOf(after, no)?.at).toBe(NEAR);
  });

  it('and two who take over at once send one message', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const died = desk.mailer.dieAtNext();
    void followUp(desk.service, no);
    await died;
    desk.clock.advance(HALF_PAST_LEASE);
    await Promise.all([followUp(desk.restarted().service, no), followUp(desk.restarted().service, no)]);
    expect(desk.mailer.sent).toHaveLength(1);
  });
});

describe('a mail system that refuses', () => {
  it('one message keeps no other waiting, nor the stream; it goes out once the system works', async () => {
    const { desk, no } = await overdue();
    desk.mailer.failFor(({ to }) => to === HANDLER);
    expect((await desk.stream(no)).followUp).toEqual([]);
    expect(desk.log.codes()).toContain('NOTICE_FAILED');
    expect(desk.mailer.to(HEAD).map(({ subject }) => subject)).toContain(`超期警示（${no}）`);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-14 Tue', '09:06'));
    desk.mailer.works();
    desk.clock.set(at('2025-10-14 Tue', '09:06'));
    await checkClocks(desk.service, no);
    const told = desk.mailer.sent.filter(({ subject }) => subject.startsWith('超期警示')).map(({ to }) => to);
    expect(told.toSorted()).toEqual([HANDLER, HEAD]);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-21 Tue', '09:00'));
  });

  it('the longer it has failed, the longer until it is tried again', async () => {
    const desk = openDesk(at('2025-10-13 Mon', '10:00'));
    desk.mailer.failFor(() => true);
    const { petitionNo: no } = await desk.handIn();
    const nextTryAt = async (time: string) => {
      desk.clock.set(at('2025-10-13 Mon', time));
      await desk.stream(no);
      return scheduleOf(desk, no)?.at;
    };
    expect(await nextTryAt('10:00')).toBe(at('2025-10-13 Mon', '10:06'));
    expect(await nextTryAt('12:00')).toBe(at('2025-10-13 Mon', '12:30'));
    expect(await nextTryAt('14:00')).toBe(at('2025-10-13 Mon', '15:00'));
  });

  it('for a day: it is tried again and again, and the wake-up of the petition is not lost over it', async () => {
    const desk = openDesk();
    desk.mailer.failFor(() => true);
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    const tries = () => desk.log.codes().filter((code) => code === 'NOTICE_FAILED').length;
    while (desk.clock.now() < at('2025-10-10 Fri', '16:00')) {
      const next = scheduleOf(desk, no)?.at;
      if (next === undefined) throw new Error('nobody looks again');
      desk.scheduler.fire(`petition-${no}`);
      desk.clock.set(next);
      await checkClocks(desk.service, no);
      await desk.stream(no);
    }
    expect(tries()).toBeGreaterThan(8);
    expect(tries()).toBeLessThan(25);
    desk.mailer.works();
    desk.clock.set(at('2025-10-13 Mon', '10:00'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    expect(new Set(desk.mailer.subjects())).toEqual(new Set(['信访事项登记回执']));
    expect((await desk.record(no)).flatMap(({ commit }) => commit.events).map(({ type }) => type)).toContain(
      'ClockNeared',
    );
  });

  it('R2 for days: what the petitioner was to be told becomes a task of the office, on record once', async () => {
    const desk = openDesk();
    desk.mailer.failFor(({ to }) => to === PETITIONER.email);
    const { petitionNo: no } = await desk.assigned();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body });
    await desk.stream(no);
    for (const day of ['2025-10-10 Fri', '2025-10-11 Sat', '2025-10-13 Mon', '2025-10-14 Tue'] as const) {
      desk.clock.set(at(day, '09:00'));
      await checkClocks(desk.service, no);
      await desk.stream(no);
    }
    const events = (await desk.record(no)).flatMap(({ commit }) => commit.events);
    expect(events.filter(({ type }) => type === 'NoticeUndelivered')).toEqual([
      { type: 'NoticeUndelivered', notice: '000001#receipt', kind: 'receipt', since: '2025-10-09' },
      { type: 'NoticeUndelivered', notice: '000004#transferred', kind: 'transferred', since: '2025-10-09' },
    ]);
    const told = desk.mailer.sent.filter(({ subject }) => subject.startsWith('告知未送达')).map(({ to }) => to);
    expect(new Set(told)).toEqual(new Set([HANDLER, HEAD]));
    const list = await desk.expectOk('work-queue', { by: head, query: { queue: 'undelivered' } });
    expect(list.body.petitions).toMatchObject([{ petitionNo: no }]);
    const tries = desk.log.codes().filter((code) => code === 'NOTICE_FAILED').length;
    desk.clock.set(at('2025-10-15 Wed', '09:00'));
    await desk.stream(no);
    expect(desk.log.codes().filter((code) => code === 'NOTICE_FAILED')).toHaveLength(tries);

    // A corrected address gets what the old one refused.
    desk.mailer.works();
    await desk.expectOk('correct', {
      no,
      by: handler,
      body: { field: 'email', value: 'new.address@example.com', reason: '听写有误' },
    });
    await desk.stream(no);
    expect(desk.mailer.to('new.address@example.com').map(({ subject }) => subject.replace(/（.*/, ''))).toEqual([
      '信访事项登记回执',
      '信访事项转送告知',
    ]);
  });

  it('what is logged of it names no address', async () => {
    const { desk, no } = await overdue();
    desk.mailer.failFor(() => true);
    await followUp(desk.service, no);
    expect(desk.log.codes().filter((code) => code === 'NOTICE_FAILED')).toHaveLength(2);
    expect(JSON.stringify(desk.log.lines)).not.toContain('@');
  });

  it('whoever looks again before its time sends nothing and asks for no earlier look', async () => {
    const desk = openDesk(at('2025-10-13 Mon', '10:00'));
    desk.mailer.failFor(() => true);
    const { petitionNo: no } = await desk.handIn();
    desk.clock.set(at('2025-10-13 Mon', '14:00'));
    await desk.stream(no);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-13 Mon', '15:00'));
    desk.clock.set(at('2025-10-13 Mon', '14:20'));
    await desk.stream(no);
    expect(desk.log.codes().filter((code) => code === 'NOTICE_FAILED')).toHaveLength(1);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-13 Mon', '15:01'));
  });

  it('its timer lost, the sweep finds it', async () => {
    const desk = openDesk(at('2025-10-13 Mon', '10:00'));
    desk.mailer.failFor(() => true);
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    desk.scheduler.fire(`petition-${no}`);
    desk.mailer.works();
    desk.clock.set(at('2025-10-13 Mon', '11:17'));
    await sweepClocks(desk.service);
    expect(desk.mailer.subjects()).toEqual(['信访事项登记回执']);
  });

  it('words that cannot be read keep the staff’s messages and the timer no longer than themselves', async () => {
    const { desk, no } = await overdue();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-14', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body });
    desk.table.failQueries((pk) => pk.startsWith('PARTICULARS#'));
    expect((await desk.stream(no)).followUp).toEqual([]);
    expect(desk.mailer.sent.filter(({ subject }) => subject.startsWith('超期警示'))).toHaveLength(2);
    expect(scheduleOf(desk, no)).toBeDefined();
    desk.table.failQueries(() => false);
    desk.clock.advance(HALF_PAST_LEASE);
    await desk.stream(no);
    expect(desk.mailer.subjects()).toContain('信访事项转送告知');
  });

  it('a scheduler that refuses leaves no message behind, and is asked again', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.scheduler.fails(true);
    expect((await desk.stream(no)).followUp).toHaveLength(1);
    expect(desk.mailer.sent).toHaveLength(1);
    desk.scheduler.fails(false);
    expect((await desk.stream(no)).followUp).toEqual([]);
    expect(desk.mailer.sent).toHaveLength(1);
    expect(scheduleOf(desk, no)).toBeDefined();
  });
});

describe('an accusation never reaches the accused', () => {
  const accusing = async (...accused: readonly string[]) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: accused, units: [] } };
    desk.clock.set(at('2025-10-14 Tue', '08:45'));
    await desk.expectOk('classify', { no, by: receiver, body });
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    expect(desk.mailer.sent.filter(({ to }) => accused.some((id) => to === addressOf(id)))).toEqual([]);
    // Nobody is waited for: the next look is the next reminder.
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-21 Tue', '09:00'));
    const told = desk.mailer.sent.filter(({ subject }) => subject.startsWith('超期警示')).map(({ to }) => to);
    return told.toSorted();
  };

  it('nobody is complained of: the handler and the head are told', async () => {
    expect(await accusing()).toEqual([HANDLER, HEAD]);
  });

  it('the handler is complained of: the head is told, once', async () => {
    expect(await accusing(handler.id)).toEqual([HEAD]);
  });

  it('the head is complained of: the supervisor is told in their place', async () => {
    expect(await accusing(head.id)).toEqual([SUPERVISOR, HANDLER]);
  });

  it('what reached them before the complaint was known is not told again to others', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await goesOverdueAfterTheList(desk, no);
    await desk.stream(no);
    const before = desk.mailer.sent.length;
    expect(before).toBe(3);
    const accused = { staffIds: [handler.id, head.id], units: [] };
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused };
    await desk.expectOk('classify', { no, by: receiver, body });
    await desk.stream(no);
    expect(desk.mailer.sent).toHaveLength(before);
  });

  it('both are: the supervisor is told, once', async () => {
    expect(await accusing(handler.id, head.id)).toEqual([SUPERVISOR]);
  });
});

describe('the one timer', () => {
  it('is set to the next wake-up, moved when it changes, and taken away when the petition rests', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const seen: (string | undefined)[] = [];
    const look = async () => {
      await desk.stream(no);
      expect([...desk.scheduler.schedules.keys()].filter((name) => name.includes(no)).length).toBeLessThanOrEqual(1);
      seen.push(scheduleOf(desk, no)?.at);
    };
    await look();
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body: sent });
    await look();
    await desk.expectOk('notify', { no, by: handler, body: { on: '2025-10-09', means: 'PHONE', what: '已转送' } });
    await look();
    await desk.expectOk('withdraw', { no, code: await codeOf(desk, no), body: {} });
    await look();
    expect(seen).toEqual([NEAR, at('2025-10-16 Thu', '09:00'), at('2025-10-16 Thu', '09:00'), undefined]);
    expect(desk.scheduler.calls).toEqual(['create', 'create', 'update', 'create', 'update', 'delete']);
    await look();
    expect(desk.scheduler.schedules.size).toBe(0);
  });

  it('says the number of the petition and nothing else, in the district’s own group', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect([...desk.scheduler.schedules]).toEqual([
      [`petition-${no}`, { group: 'wutong', at: NEAR, input: JSON.stringify({ petitionNo: no }) }],
    ]);
  });

  it('of a moment gone by fires in the next minute', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.clock.set(at('2025-10-13 Mon', '12:00'));
    await desk.stream(no);
    expect(scheduleOf(desk, no)?.at).toBe(at('2025-10-13 Mon', '12:01'));
  });

  it('fired and gone between the conflict and the change is set after all', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    desk.scheduler.afterConflict(() => desk.scheduler.fire(`petition-${no}`));
    expect((await desk.stream(no)).followUp).toEqual([]);
    expect(scheduleOf(desk, no)?.at).toBe(NEAR);
  });

  it('stands where the rules say through a year of wake-ups, and never twice', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    for (let round = 0; round < 12; round += 1) {
      const { at: moment } = desk.scheduler.fire(`petition-${no}`);
      desk.clock.set(moment);
      await checkClocks(desk.service, no);
      await desk.stream(no);
      const commits = (await desk.record(no)).map(({ commit }) => commit);
      const petition = foldPetition(no, commits, desk.service.office);
      if (petition === undefined) throw new Error('gone');
      expect(scheduleOf(desk, no)?.at).toBe(nextWakeUp(petition, desk.service.office, CALENDAR));
    }
    expect(desk.scheduler.schedules.size).toBe(1);
    expect(desk.clock.now() > at('2026-05-01 Fri')).toBe(true);
  });
});

describe('the stream', () => {
  it('reports the first that failed, and leaves what is no commit of a petition alone', async () => {
    const desk = openDesk();
    const [one, two, three] = [await desk.handIn(), await desk.handIn(), await desk.handIn()];
    desk.table.failQueries((pk) => pk === `NOTICE#${two.petitionNo}`);
    const { followUp: failed } = await desk.stream(one.petitionNo, two.petitionNo, three.petitionNo);
    expect(failed).toEqual([{ itemIdentifier: `1-${two.petitionNo}` }]);
    expect(desk.log.lines).toContainEqual({
      code: 'STREAM_RECORD_FAILED',
      fields: { petitionNo: two.petitionNo, error: 'StoreUnreachable' },
    });
    expect((await desk.stream('000-000-0000')).followUp).toEqual([]);
  });

  it('a receiver’s own petition by letter is answered like any other', async () => {
    const desk = openDesk();
    const body = { ...PETITION, channel: 'LETTER', receivedOn: '2025-10-09' };
    const { body: receipt } = await desk.expectOk('register', { by: receiver, body });
    await desk.stream(receipt.petitionNo);
    expect(desk.mailer.to(PETITIONER.email)).toHaveLength(1);
  });
});

async function codeOf(desk: Desk, no: string): Promise<string> {
  const [first] = await desk.record(no);
  return desk.service.hashes.queryCodeFor(no, first?.commit.command ?? '');
}
