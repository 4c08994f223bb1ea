import { describe, expect, it } from 'vitest';
import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { timerHandler } from '../../functions/platform/timer-handler.ts';
import { WAKE_UP_SHARDS } from '../../shared/contracts/table.ts';
import { HOUSING, PETITIONER } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';

/**
 * Handed in on Thursday 2025-10-09: to be transferred by Monday the 13th. Near its end on the make-up Saturday before,
 * overdue when Tuesday the 14th opens.
 */
async function assigned(): Promise<{ readonly desk: Desk; readonly no: string; readonly code: string }> {
  const desk = openDesk();
  const { petitionNo: no, queryCode: code } = await desk.assigned();
  await desk.stream(no);
  return { desk, no, code };
}

/** What happened after a petition was registered, classified and given to a handler. */
async function eventsOf(desk: Desk, no: string): Promise<readonly string[]> {
  const types = (await desk.record(no)).flatMap(({ commit }) => commit.events.map(({ type }) => type));
  return types.filter((type) => !['PetitionRegistered', 'PetitionClassified', 'HandlerAssigned'].includes(type));
}

const overran = async (desk: Desk, no: string) =>
  (await desk.record(no)).flatMap(({ commit }) => commit.events).filter(({ type }) => type === 'ClockOverran');

describe('a timer fires', () => {
  const fired = (desk: Desk, payload: { readonly petitionNo: string }) =>
    timerHandler(checkClocks, () => desk.service)(payload);

  it('early: nothing is recorded, and it is set again for its time', async () => {
    const { desk, no } = await assigned();
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at('2025-10-11 Sat', '08:59'));
    await fired(desk, { petitionNo: no });
    expect(await eventsOf(desk, no)).toEqual([]);
    expect(desk.scheduler.schedules.get(`petition-${no}`)?.at).toBe(at('2025-10-11 Sat', '09:00'));
  });

  it('at its time, twice, and thrice at once: one fact', async () => {
    const { desk, no } = await assigned();
    desk.clock.set(at('2025-10-11 Sat', '09:00'));
    await Promise.all([1, 2, 3].map(() => fired(desk, { petitionNo: no })));
    await fired(desk, { petitionNo: no });
    expect(await eventsOf(desk, no)).toEqual(['ClockNeared']);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it.each<[Day, string]>([
    ['2025-10-14 Tue', '09:00'],
    ['2025-10-14 Tue', '23:59'],
    ['2025-10-17 Fri', '13:00'],
  ])(
    'on %s at %s: late or not, the day that was due is the day on record, and the near reminder is not made up',
    async (day, time) => {
      const { desk, no } = await assigned();
      desk.clock.set(at(day, time));
      await fired(desk, { petitionNo: no });
      expect(await eventsOf(desk, no)).toEqual(['ClockOverran']);
      expect(await overran(desk, no)).toMatchObject([{ clock: 'transfer', due: '2025-10-13', holder: handler.id }]);
    },
  );

  it('at midnight of the day after, the petition is overdue for everyone though nobody has said so yet', async () => {
    const { desk, no, code } = await assigned();
    const statusAt = async (day: Day, time: string) => {
      desk.clock.set(at(day, time));
      const { body } = await desk.expectOk('track', { body: { petitionNo: no, queryCode: code } });
      return body.clocks.find((clock: { readonly kind: string }) => clock.kind === 'transfer').status;
    };
    expect(await statusAt('2025-10-13 Mon', '23:59')).toBe('DUE_TODAY');
    expect(await statusAt('2025-10-14 Tue', '00:00')).toBe('OVERDUE');
    await fired(desk, { petitionNo: no });
    expect(await eventsOf(desk, no)).toEqual(['ClockNeared']);
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    await fired(desk, { petitionNo: no });
    expect(await eventsOf(desk, no)).toEqual(['ClockNeared', 'ClockOverran']);
  });

  it('after the matter was done: nothing', async () => {
    const { desk, no, code } = await assigned();
    await desk.expectOk('withdraw', { no, code, body: {} });
    desk.clock.set(at('2025-11-20 Thu', '09:00'));
    await fired(desk, { petitionNo: no });
    expect(await eventsOf(desk, no)).toEqual(['PetitionWithdrawn']);
    expect(desk.scheduler.schedules.size).toBe(0);
  });

  it('for a petition that never was: nothing', async () => {
    const { desk } = await assigned();
    const before = desk.table.puts.length;
    await fired(desk, { petitionNo: '000-000-0000' });
    expect(desk.table.puts).toHaveLength(before);
  });

  it.each([{}, { petitionNo: 'nonsense' }, { petitionNo: '048-213-9570' }])(
    'with the payload %j: it fails, so that the payload ends in the dead letters',
    async (payload) => {
      const { desk } = await assigned();
      await expect(fired(desk, payload as never)).rejects.toThrow();
    },
  );

  it('while the store cannot be reached: it fails, so that it is tried again', async () => {
    const { desk, no } = await assigned();
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    void desk.table.mishap('REFUSED', (item) => item.pk.startsWith('PETITION#'));
    await expect(fired(desk, { petitionNo: no })).rejects.toThrow();
    await fired(desk, { petitionNo: no });
    expect(await overran(desk, no)).toHaveLength(1);
  });

  it('and its answer from the store is lost: tried again, the fact stands there once', async () => {
    const { desk, no } = await assigned();
    desk.clock.set(at('2025-10-14 Tue', '08:45'));
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    void desk.table.mishap('ANSWER_LOST', (item) => item.pk.startsWith('PETITION#'));
    await expect(fired(desk, { petitionNo: no })).rejects.toThrow();
    await fired(desk, { petitionNo: no });
    expect(await overran(desk, no)).toHaveLength(1);
    expect(desk.mailer.to('zhao.head@wutong.example.org')).toHaveLength(1);
  });
});

describe('the hourly sweep', () => {
  it('finds what lost timers left behind, once, and not before their time', async () => {
    const { desk, no } = await assigned();
    desk.scheduler.fire(`petition-${no}`); // lost: nobody was told
    desk.clock.set(at('2025-10-11 Sat', '09:04'));
    expect(await sweepClocks(desk.service)).toBe(0);
    desk.clock.set(at('2025-10-11 Sat', '09:05'));
    expect(await sweepClocks(desk.service)).toBe(1);
    await desk.stream(no);
    desk.clock.advance(60);
    expect(await sweepClocks(desk.service)).toBe(0);
    expect(await eventsOf(desk, no)).toEqual(['ClockNeared']);
    expect(desk.scheduler.schedules.get(`petition-${no}`)?.at).toBe(at('2025-10-14 Tue', '09:00'));
  });

  it('R33 finds the lost timer of a matter that was closed while its petitioner may still ask for review', async () => {
    const { desk, no } = await assigned();
    const day = '2025-10-09';
    const outcomes = [{ item: '屋顶', outcome: 'SUPPORTED' }];
    for (const [step, body] of [
      ['transfer', { authorities: [{ name: HOUSING }], sentOn: day, method: 'SYSTEM' }],
      ['notify', { on: day, means: 'PHONE', what: '已转送' }],
      ['record-acceptance', { authority: HOUSING, acceptedOn: day }],
      ['record-reply', { authority: HOUSING, outcomes, documentNo: '1', issuedOn: day }],
      ['record-service', { document: 'reply', servedOn: day, means: 'POST' }],
    ] as const) {
      await desk.expectOk(step, { no, by: handler, body });
    }
    await desk.expectOk('close', { no, by: head, body: { reason: '已答复' } });
    await desk.stream(no);
    expect(desk.table.items(`VIEW#${no}`).map(({ sk }) => sk)).toContain('WAKE');
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at('2025-11-11 Tue', '09:30'));
    expect(await sweepClocks(desk.service)).toBe(1);
    expect(await eventsOf(desk, no)).toContain('WindowLapsed');
  });

  it('asks the same question as the timer: both at once record one fact', async () => {
    const { desk, no } = await assigned();
    desk.clock.set(at('2025-10-14 Tue', '10:00'));
    await Promise.all([sweepClocks(desk.service), checkClocks(desk.service, no), sweepClocks(desk.service)]);
    expect(await overran(desk, no)).toHaveLength(1);
  });

  it('sends what waited for the office to open and whose timer was lost', async () => {
    const desk = openDesk(at('2025-10-14 Tue', '20:00'));
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    expect(desk.mailer.sent).toEqual([]);
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at('2025-10-15 Wed', '09:30'));
    await sweepClocks(desk.service);
    expect(desk.mailer.to(PETITIONER.email)).toHaveLength(1);
    await sweepClocks(desk.service);
    expect(desk.mailer.sent).toHaveLength(1);
    expect(await eventsOf(desk, no)).toEqual([]);
  });

  it('one petition that fails keeps no other waiting; the alarm hears of it at the end, without its words', async () => {
    const desk = openDesk();
    const numbers: string[] = [];
    for (let count = 0; count < 5; count += 1) numbers.push((await desk.assigned()).petitionNo);
    await desk.stream(...numbers);
    const [sick = ''] = numbers;
    desk.clock.set(at('2025-10-14 Tue', '10:00'));
    desk.table.failQueries((pk) => pk === `PETITION#${sick}`);
    await expect(sweepClocks(desk.service)).rejects.toThrow('the sweep failed for 1 petitions: StoreUnreachable');
    desk.table.failQueries(() => false);
    for (const no of numbers) expect(await overran(desk, no)).toHaveLength(no === sick ? 0 : 1);
    expect(desk.log.lines).toContainEqual({ code: 'SWEEP_DONE', fields: { count: 5 } });
    expect(await sweepClocks(desk.service)).toBe(1);
  });

  it('finds everything behind a page of petitions that fail and stay', async () => {
    const desk = openDesk();
    const inShard = (no: string): boolean => Number(no.replaceAll('-', '')) % WAKE_UP_SHARDS === 0;
    const sick: string[] = [];
    while (sick.length < 101) {
      const { petitionNo: no } = await desk.handIn();
      if (inShard(no)) sick.push(no);
    }
    desk.clock.set(at('2025-10-10 Fri', '20:00'));
    let { petitionNo: well } = await desk.handIn();
    while (!inShard(well)) well = (await desk.handIn()).petitionNo;
    await desk.stream(...sick, well);
    desk.clock.set(at('2025-10-14 Tue', '10:00'));
    desk.table.failQueries((pk) => sick.some((no) => pk === `PETITION#${no}`));
    await expect(sweepClocks(desk.service)).rejects.toThrow('the sweep failed for 101 petitions');
    expect(await eventsOf(desk, well)).not.toEqual([]);
    desk.table.failQueries(() => false);
    expect(await sweepClocks(desk.service)).toBe(101);
  });

  it('goes on although the views lag behind, and asks nobody twice', async () => {
    const { desk, no } = await assigned();
    desk.table.lag();
    desk.clock.set(at('2025-10-14 Tue', '10:00'));
    expect(await sweepClocks(desk.service)).toBe(1);
    expect(await sweepClocks(desk.service)).toBe(0);
    expect(await overran(desk, no)).toHaveLength(1);
  });

  it('rests with petitions that rest by law', async () => {
    const { desk, no, code } = await assigned();
    await desk.expectOk('withdraw', { no, code, body: {} });
    await desk.stream(no);
    desk.clock.set(at('2026-10-09 Fri', '10:00'));
    expect(await sweepClocks(desk.service)).toBe(0);
    expect(desk.log.lines.at(-1)).toEqual({ code: 'SWEEP_DONE', fields: { count: 0 } });
  });
});

describe('who is asked', () => {
  it('an authority’s clock names the authority, and tells the handler', async () => {
    const { desk, no } = await assigned();
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body });
    desk.clock.set(at('2025-10-27 Mon', '08:45'));
    await desk.expectOk('classify', { no, by: receiver, body: { category: 'SUGGESTION', contentClass: '其他' } });
    desk.clock.set(at('2025-10-27 Mon', '09:00'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    const events = (await desk.record(no)).at(-1)?.commit.events;
    expect(events).toContainEqual({
      type: 'ClockOverran',
      clock: 'authorityNotice',
      due: '2025-10-24',
      holder: HOUSING,
    });
    expect(desk.mailer.to('wang.handler@wutong.example.org').map(({ text }) => text.includes(HOUSING))).toContain(true);
  });

  it('what nobody holds is told to the head alone', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.clock.set(at('2025-10-14 Tue', '08:45'));
    await desk.expectOk('classify', { no, by: receiver, body: { category: 'SUGGESTION', contentClass: '其他' } });
    desk.clock.set(at('2025-10-14 Tue', '09:00'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    const warned = desk.mailer.sent.filter(({ subject }) => subject.startsWith('超期警示'));
    expect(warned.map(({ to }) => to)).toEqual([`${head.id}@wutong.example.org`]);
    expect(warned[0]?.text).toContain('尚未指定承办人');
  });
});
